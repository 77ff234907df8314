import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog, readImage } from '../../../catalog.ts';
import { keyed } from '../../../page-key.ts';
import type { Listing } from '../../../domain/listing/listing.ts';
import type { ImageFile } from '../../../domain/schema/picture.ts';
import { section } from '../../../media/drawing/section.ts';
import { listingPicture } from '../../../media/listing-picture.ts';
import { sharePicture } from '../../../media/share-picture.ts';
import { squarePicture } from '../../../media/square-picture.ts';
import { listingPoster } from '../../../view/listing/listing-poster.ts';
import { drawnCard, SHARE_SIDE } from '../../../view/page/share-picture.ts';
import { isDrawing } from '../../../view/site/thumbnail.ts';

/** What a link card shows: the poster of a listing, the picture of an entry, or words. */
type Card = {
	listing?: Listing;
	image?: ImageFile | undefined;
	title: string;
	place: string;
};

export const getStaticPaths = (async () => {
	const { articles, listings, parks } = await loadCatalog();
	const plain = articles.filter(({ cover }) => cover === undefined).map(({ category }) => category);
	const card = (kind: string, id: string, props: Card) => ({ params: { kind, id }, props });
	return keyed([
		...listings.map((listing) =>
			card('listings', listing.id, { listing, image: listing.photos[0]?.src, title: '', place: '' }),
		),
		...articles.flatMap(({ id, cover, title }) =>
			cover === undefined ? [] : card('news', id, { image: cover.src, title, place: '' }),
		),
		...parks.map(({ id, name, district, photos }) =>
			card('parks', id, { image: photos[0]?.src, title: name, place: district.name }),
		),
		...[...new Set(plain)].map(({ slug, name }) => card('category', slug, { title: name, place: '' })),
	]);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

const CACHE = '.cache/share-pictures';

/** The square picture of a link card: the top of a listing's poster, the centre of a cover, or a drawn card. */
async function picture({ listing, image, title, place }: Card): Promise<Uint8Array<ArrayBuffer>> {
	const own = image && { bytes: await readImage(image), isDrawing: isDrawing(image) };
	if (listing !== undefined) {
		const poster = {
			...listingPoster(listing, await loadCatalog()),
			section: section(listing, 'wide', 'day'),
		};
		const bytes = await listingPicture(poster, own, CACHE);
		return squarePicture({ bytes, isDrawing: false }, 'top', SHARE_SIDE, CACHE);
	}
	if (own !== undefined) return squarePicture(own, 'centre', SHARE_SIDE, CACHE);
	return sharePicture(drawnCard(title, place, await loadCatalog()), CACHE);
}

export const GET: APIRoute<Props> = async ({ props }) =>
	new Response(await picture(props), { headers: { 'content-type': 'image/jpeg' } });
