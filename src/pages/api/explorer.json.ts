import type { APIRoute } from 'astro';
import { getImage } from 'astro:assets';
import { loadCatalog } from '../../catalog.ts';
import { explorerIndex } from '../../view/page/explorer-page.ts';
import { cardPicture } from '../../view/site/thumbnail.ts';

/** All listings on offer for the explorer, with the same card pictures as on other pages. */
export const GET: APIRoute = async () => {
	const catalog = await loadCatalog();
	const pictures = catalog.listingsBy.onOffer.map(async ({ id, photos, floorPlans }) => {
		const src = (photos[0] ?? floorPlans[0])?.src;
		return src === undefined ? [] : [[id, (await getImage({ src, ...cardPicture(src) })).src] as const];
	});
	return Response.json(explorerIndex(catalog, new Map((await Promise.all(pictures)).flat())));
};
