import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Peer, post, writeProject } from './peer.ts';

const CONFIG = `import { defineConfig } from 'astro/config';
import sitemap from '@astrojs/sitemap';

export default defineConfig({ site: 'https://example.com', outDir: './site', cacheDir: './cache', devToolbar: { enabled: false }, integrations: [sitemap()] });
`;

const COLLECTION = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const news = defineCollection({
	loader: glob({ base: './content', pattern: '*.md' }),
	schema: z.object({ title: z.string(), summary: z.string(), date: z.coerce.date(), category: z.string() }),
});
export const collections = { news };
`;

const LAYOUT = `---
const { title, summary } = Astro.props;
---
<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title><meta name="description" content={summary}></head>
<body><header><a href="/">新闻</a></header><slot /></body></html>
`;

const ARTICLE = `---
import { getCollection, render } from 'astro:content';
import Layout from '../../Layout.astro';
export async function getStaticPaths() {
	return (await getCollection('news')).map((post) => ({ params: { id: post.id }, props: { post } }));
}
const { post } = Astro.props;
const { Content } = await render(post);
---
<Layout title={post.data.title} summary={post.data.summary}><main><h1>{post.data.title}</h1><p><time>{post.data.date.toISOString().slice(0, 10)}</time> {post.data.category}</p><Content /></main></Layout>
`;

const LIST = `---
import { getCollection } from 'astro:content';
import Layout from '../Layout.astro';
export async function getStaticPaths({ paginate }) {
	const posts = (await getCollection('news')).sort((a, b) => b.data.date - a.data.date);
	return paginate(posts, { pageSize: 20 });
}
const { page } = Astro.props;
---
<Layout title="新闻" summary="新闻"><main><ul>{page.data.map((post) => <li><a href={'/news/' + post.id + '/'}>{post.data.title}</a><p>{post.data.summary}</p></li>)}</ul></main></Layout>
`;

const FEED = `import rss from '@astrojs/rss';
import { getCollection } from 'astro:content';
export async function GET(context) {
	const posts = (await getCollection('news')).sort((a, b) => b.data.date - a.data.date).slice(0, 20);
	return rss({ title: '新闻', description: '新闻', site: context.site, items: posts.map(({ id, data }) => ({ title: data.title, pubDate: data.date, link: '/news/' + id + '/' })) });
}
`;

/** Astro as its documentation says: a collection, a page each, lists, feed and sitemap. It resolves the packages of this project. */
export const stockAstro: Peer = {
	name: 'Astro, stock',
	makes: 'no related articles',
	prepare: (folder, articles) => {
		writeProject(folder, {
			'package.json': JSON.stringify({ private: true, type: 'module' }),
			'astro.config.mjs': CONFIG,
			'src/content.config.ts': COLLECTION,
			'src/Layout.astro': LAYOUT,
			'src/pages/news/[id].astro': ARTICLE,
			'src/pages/[...page].astro': LIST,
			'src/pages/feed.xml.js': FEED,
			...Object.fromEntries(
				articles.map(({ id, title, date, summary, category, body }) => [
					`content/${id}.md`,
					post({ title, date, summary, category }, body),
				]),
			),
		});
		const astro = resolve('node_modules/astro/bin/astro.mjs');
		return Promise.resolve({
			program: process.execPath,
			args: [astro, 'build', '--silent', '--root', pathToFileURL(folder).pathname],
			cwd: folder,
			caches: ['site', 'cache', '.astro'].map((name) => join(folder, name)),
		});
	},
};
