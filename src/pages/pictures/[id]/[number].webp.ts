import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog, readImage } from '../../../catalog.ts';
import { keyed } from '../../../page-key.ts';
import { cardPicture } from '../../../media/card-picture.ts';
import { picturesOnCard } from '../../../view/listing/card-of-listing.ts';
import { isDrawing } from '../../../view/site/thumbnail.ts';

export const getStaticPaths = (async () => {
	const { listingsBy } = await loadCatalog();
	return keyed(
		listingsBy.onOffer.flatMap((listing) =>
			picturesOnCard(listing).flatMap(({ src }, i) =>
				// The first photo has an address of its own on every card.
				i === 0 && listing.photos.length > 0
					? []
					: [{ params: { id: listing.id, number: String(i + 1) }, props: { image: src } }],
			),
		),
	);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A picture to leaf to on the card of a listing. */
export const GET: APIRoute<Props> = async ({ props: { image } }) => {
	const picture = { bytes: await readImage(image), isDrawing: isDrawing(image) };
	const bytes = await cardPicture(picture, '.cache/card-pictures');
	return new Response(bytes, { headers: { 'content-type': 'image/webp' } });
};
