import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { keyed } from '../../page-key.ts';
import { feeds, rssFeed } from '../../view/data/feeds.ts';

export const getStaticPaths = (async () => {
	const catalog = await loadCatalog();
	return keyed(
		feeds(catalog).map((feed) => ({ params: { name: feed.name }, props: { feed } })),
		({ feed }) => rssFeed(feed, catalog),
	);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { feed } }) => {
	return rss(rssFeed(feed, await loadCatalog()));
};
