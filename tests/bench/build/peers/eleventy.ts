import { join, resolve } from 'node:path';
import { benchProgram } from '../../bench-program.ts';
import { type Peer, post, writeProject } from './peer.ts';

const VERSION = '3.1.8';

/** The project's own related articles, so that both do the same work. */
const config = (
	related: string,
	units: string,
) => `import { buildRelatedIndex, relatedTo } from ${JSON.stringify(related)};
import { day } from ${JSON.stringify(units)};

/** YAML of Eleventy reads a day as a time. */
const dayOf = ({ data }) => new Date(data.day).toISOString().slice(0, 10);

export default function (eleventy) {
	eleventy.setQuietMode(true);
	let index;
	let posts;
	eleventy.addCollection('news', (api) => {
		const pages = api.getFilteredByTag('news').toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
		posts = new Map(pages.map((page) => [page.fileSlug, page]));
		index = buildRelatedIndex(pages.map((page) => ({ page, date: day(dayOf(page)) })).map(({ page: { fileSlug, data, rawInput }, date }) => ({
			id: fileSlug, title: data.title, text: rawInput, topics: data.topics, district: data.district ?? [], category: data.category,
			own: { date, isArchival: false }, publishDate: date, related: [],
		})));
		return pages;
	});
	eleventy.addFilter('relatedTo', (id) => relatedTo(id, index, 6).map((hit) => ({ ...hit, page: posts.get(hit.id) })));
	return { dir: { input: 'content', includes: '../layouts', output: 'site' }, markdownTemplateEngine: false };
}
`;

const ARTICLE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ summary }}"></head>
<body><header><a href="/">新闻</a></header><main><h1>{{ title }}</h1><p><time>{{ day }}</time> {{ category }}</p>{{ content | safe }}</main>
<aside><ul>{% for hit in page.fileSlug | relatedTo %}<li><a href="{{ hit.page.url }}">{{ hit.page.data.title }}</a><p>{{ hit.page.data.summary }}</p></li>{% endfor %}</ul></aside></body></html>
`;

const LIST = `---js
{ pagination: { data: 'collections.news', size: 20, reverse: true }, permalink: (data) => data.pagination.pageNumber === 0 ? '/index.html' : '/page/' + (data.pagination.pageNumber + 1) + '/index.html' }
---
<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>新闻</title></head>
<body><main><ul>{% for post in pagination.items %}<li><a href="{{ post.url }}">{{ post.data.title }}</a><p>{{ post.data.summary }}</p></li>{% endfor %}</ul></main></body></html>
`;

const FEED = `---
permalink: /feed.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>新闻</title>{% for post in collections.news | reverse %}{% if loop.index <= 20 %}<item><title>{{ post.data.title }}</title><link>https://example.com{{ post.url }}</link></item>{% endif %}{% endfor %}</channel></rss>
`;

const SITEMAP = `---
permalink: /sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for post in collections.all %}<url><loc>https://example.com{{ post.url }}</loc></url>{% endfor %}</urlset>
`;

/** Eleventy's way of a blog, with this project's related articles. */
export const eleventy: Peer = {
	name: `Eleventy ${VERSION}`,
	makes: 'the related articles of this project, the same code',
	prepare: (folder, articles) => {
		const program = benchProgram('@11ty/eleventy', VERSION);
		if (program === undefined) return Promise.resolve(undefined);
		writeProject(folder, {
			'package.json': JSON.stringify({ private: true, type: 'module' }),
			'eleventy.config.js': config(
				resolve('src/domain/article/related.ts'),
				resolve('src/domain/units/calendar-date.ts'),
			),
			'layouts/article.njk': ARTICLE,
			'content/index.njk': LIST,
			'content/feed.njk': FEED,
			'content/sitemap.njk': SITEMAP,
			'content/news/news.json': JSON.stringify({ layout: 'article.njk', tags: ['news'] }),
			...Object.fromEntries(
				articles.map(({ id, date, body, ...front }) => [
					`content/news/${id}.md`,
					post({ ...front, day: date }, body),
				]),
			),
		});
		const cli = join(program, 'cmd.cjs');
		return Promise.resolve({
			program: process.execPath,
			args: [cli, '--quiet'],
			cwd: folder,
			caches: [join(folder, 'site')],
		});
	},
};
