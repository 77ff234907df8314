import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { feeds, rssFeed } from '../../view/data/feeds.ts';

export const getStaticPaths = (async () => {
	const catalog = await loadCatalog();
	return feeds(catalog).map((feed) => ({ params: { name: feed.name }, props: { feed } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { feed } }) => {
	return rss(rssFeed(feed, await loadCatalog()));
};
