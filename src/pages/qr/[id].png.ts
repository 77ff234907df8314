import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { listingUrl } from '../../domain/urls.ts';
import { keyed } from '../../page-key.ts';
import { qrPng } from '../../media/qr.ts';
import { absoluteUrl } from '../../view/site/absolute-url.ts';

export const getStaticPaths = (async () => {
	const { listings } = await loadCatalog();
	return keyed(listings.map(({ id }) => ({ params: { id }, props: { url: absoluteUrl(listingUrl(id)) } })));
}) satisfies GetStaticPaths;

/**
 * The code of a listing, for its sheet of paper and for visitors without script. Other pages draw theirs: a file for each of
 * ten thousand articles would be a third of the site.
 */
export const GET: APIRoute<{ url: string }> = ({ props }) =>
	new Response(qrPng(props.url), { headers: { 'content-type': 'image/png' } });
