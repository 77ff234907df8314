import type { APIRoute } from 'astro';
import { getImage } from 'astro:assets';
import { loadCatalog } from '../../catalog.ts';
import { explorerIndex } from '../../view/page/explorer-page.ts';
import { cardPicture } from '../../view/site/thumbnail.ts';

/** All listings on offer for the explorer, with the same card photos as on other pages. */
export const GET: APIRoute = async () => {
	const catalog = await loadCatalog();
	const pictures = catalog.listingsBy.onOffer.map(async ({ id, photos: [photo] }) => {
		if (photo === undefined) return [];
		const { src } = await getImage({ src: photo.src, ...cardPicture(photo.src) });
		return [[id, src] as const];
	});
	return Response.json(explorerIndex(catalog, new Map((await Promise.all(pictures)).flat())));
};
