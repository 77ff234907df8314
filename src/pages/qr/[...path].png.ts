import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { articleUrl, listingUrl, parkUrl } from '../../domain/urls.ts';
import { qrPng } from '../../media/qr.ts';
import { absoluteUrl } from '../../view/site/absolute-url.ts';

export const getStaticPaths = (async () => {
	const { articles, listings, parks } = await loadCatalog();
	return [
		...articles.map(({ id }) => ({ path: `news/${id}`, url: articleUrl(id) })),
		...listings.map(({ id }) => ({ path: `listings/${id}`, url: listingUrl(id) })),
		...parks.map(({ id }) => ({ path: `parks/${id}`, url: parkUrl(id) })),
	].map(({ path, url }) => ({ params: { path }, props: { url: absoluteUrl(url) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ url: string }> = async ({ props }) => new Response(await qrPng(props.url));
