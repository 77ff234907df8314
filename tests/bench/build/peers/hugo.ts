import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Peer, post, writeProject } from './peer.ts';

const CONFIG = `baseURL = 'https://example.com/'
languageCode = 'zh-CN'
title = '新闻'
hasCJKLanguage = true
disableKinds = ['taxonomy', 'term']
[permalinks]
  news = '/news/:filename/'
[pagination]
  pagerSize = 20
[related]
  includeNewer = true
  threshold = 80
  toLower = false
  [[related.indices]]
    name = 'keywords'
    weight = 100
  [[related.indices]]
    name = 'date'
    weight = 10
  [[related.indices]]
    name = 'tags'
    weight = 80
`;

const SINGLE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Params.summary }}"></head>
<body><header><a href="/">新闻</a></header><main><h1>{{ .Title }}</h1><p><time>{{ .Date.Format "2006-01-02" }}</time> {{ .Params.category }}</p>{{ .Content }}</main>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<aside><ul>{{ range first 6 (.Site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.summary }}</p></li>{{ end }}</ul></aside></body></html>
`;

const LIST = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main><ul>{{ range (.Paginate .Site.RegularPages.ByDate.Reverse).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.summary }}</p></li>{{ end }}</ul>
{{ template "_internal/pagination.html" . }}</main></body></html>
`;

/** Hugo with its stock related content, as Debian has it. */
export const hugo: Peer = {
	name: 'Hugo',
	makes: 'stock related content over keywords, tags and dates',
	prepare: (folder, articles) => {
		const found = spawnSync('hugo', ['version'], { encoding: 'utf8' });
		if (found.status !== 0) {
			console.log('Hugo is not installed (apt-get install hugo): left out');
			return Promise.resolve(undefined);
		}
		writeProject(folder, {
			'config.toml': CONFIG,
			'layouts/_default/single.html': SINGLE,
			'layouts/_default/list.html': LIST,
			'layouts/index.html': LIST,
			...Object.fromEntries(
				articles.map(({ id, title, date, summary, category, topics, district, body }) => [
					`content/news/${id}.md`,
					post({ title, date, summary, category, tags: topics, keywords: [category, ...district] }, body),
				]),
			),
		});
		const site = join(folder, 'site');
		return Promise.resolve({
			program: 'hugo',
			args: ['--quiet', '--destination', site],
			cwd: folder,
			caches: [site],
		});
	},
};
