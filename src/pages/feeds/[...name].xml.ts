import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { homeUrl } from '../../domain/urls.ts';
import { feedHead, feeds, rssItem } from '../../view/page/feeds.ts';
import { absoluteUrl } from '../../view/site/absolute-url.ts';

export const getStaticPaths = (async () => {
	const catalog = await loadCatalog();
	return feeds(catalog).map((feed) => ({ params: { name: feed.name }, props: { feed } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { feed } }) => {
	const { site } = await loadCatalog();
	return rss({
		title: feed.title,
		description: site.description,
		site: absoluteUrl(homeUrl()),
		trailingSlash: true,
		items: feed.entries.map(rssItem),
		xmlns: { atom: 'http://www.w3.org/2005/Atom' },
		customData: feedHead(feed),
	});
};
