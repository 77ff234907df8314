import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog, readImage } from '../../catalog.ts';
import { keyed } from '../../page-key.ts';
import { section } from '../../media/drawing/section.ts';
import { listingPicture } from '../../media/listing-picture.ts';
import { listingPoster } from '../../view/listing/listing-poster.ts';
import { isDrawing } from '../../view/site/thumbnail.ts';

export const getStaticPaths = (async () => {
	const catalog = await loadCatalog();
	const { listings } = catalog;
	return keyed(
		listings.map((listing) => ({ params: { id: listing.id }, props: { listing } })),
		({ listing }) => [listing, listingPoster(listing, catalog)],
	);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { listing } }) => {
	const image = listing.photos[0]?.src;
	const picture = image && { bytes: await readImage(image), isDrawing: isDrawing(image) };
	const poster = { ...listingPoster(listing, await loadCatalog()), section: section(listing, 'wide', 'day') };
	return new Response(await listingPicture(poster, picture, '.cache/share-pictures'), {
		headers: { 'content-type': 'image/jpeg' },
	});
};
