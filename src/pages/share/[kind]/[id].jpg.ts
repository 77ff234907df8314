import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog, readImage } from '../../../catalog.ts';
import { section } from '../../../media/drawing/section.ts';
import { listingPicture } from '../../../media/listing-picture.ts';
import { squarePicture } from '../../../media/square-picture.ts';
import { listingPoster } from '../../../view/listing/listing-poster.ts';
import { SHARE_SIDE } from '../../../view/page/share-picture.ts';
import { isDrawing } from '../../../view/site/thumbnail.ts';

export const getStaticPaths = (async () => {
	const { articles, listings, parks } = await loadCatalog();
	const covers = [
		...articles.map(({ id, cover }) => ({ kind: 'news', id, image: cover?.src })),
		...parks.map(({ id, photos: [photo] }) => ({ kind: 'parks', id, image: photo?.src })),
	];
	return [
		...listings.map((listing) => ({
			params: { kind: 'listings', id: listing.id },
			props: { listing, image: listing.photos[0]?.src },
		})),
		...covers
			.filter(({ image }) => image !== undefined)
			.map(({ kind, id, image }) => ({ params: { kind, id }, props: { listing: undefined, image } })),
	];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

const CACHE = '.cache/share-pictures';

/** The square picture of a link card: the top of a listing's poster, or the centre of a cover. */
export const GET: APIRoute<Props> = async ({ props: { listing, image } }) => {
	const own = image && { bytes: await readImage(image), isDrawing: isDrawing(image) };
	const poster = listing && {
		...listingPoster(listing, await loadCatalog()),
		section: section(listing, 'wide', 'day'),
	};
	const source = poster ? { bytes: await listingPicture(poster, own, CACHE), isDrawing: false } : own;
	if (source === undefined) throw new Error('a link card without a picture');
	return new Response(await squarePicture(source, poster ? 'top' : 'centre', SHARE_SIDE, CACHE), {
		headers: { 'content-type': 'image/jpeg' },
	});
};
