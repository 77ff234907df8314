import type { Article } from '../../domain/article/article.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import type { Park } from '../../domain/park/park.ts';
import { shareImageUrl, squarePictureUrl } from '../../domain/urls.ts';
import { placeText } from '../listing/listing-card.ts';
import { priceText } from '../listing/price.ts';
import { areaText } from '../../domain/explorer/rows/space-words.ts';

/** The picture of a page's link card. */
export interface SharePicture {
	path: string;
	/** Empty when the picture is not specific to the page. */
	alt: string;
}

/** Side of the square pictures, px. WeChat shows squares and ignores pictures below 300. */
export const SHARE_SIDE = 600;

const square = (path: string, alt: string): SharePicture => ({
	path: squarePictureUrl(path),
	alt,
});

/** The default picture for pages without their own: a neutral mark of the site. */
export function sitePicture(): SharePicture {
	return { path: shareImageUrl(), alt: '' };
}

/** The top of the listing's poster: photo, floor plan or summary, with title and price. */
export function listingSharePicture(listing: Listing): SharePicture {
	const words = [listing.title, placeText(listing), areaText(listing), priceText(listing)];
	return square(`listings/${listing.id}`, words.join('，'));
}

/**
 * The cover, or the drawn card of the category: one card for each article would be thousands of pictures that say no more,
 * because every link card has the title beside its picture.
 */
export function articleSharePicture({ id, cover, category }: Article): SharePicture {
	return cover === undefined ? square(`category/${category.slug}`, '') : square(`news/${id}`, cover.alt);
}

/** The first photo, or a drawn card with the name. */
export function parkSharePicture({ id, name, photos: [photo] }: Park): SharePicture {
	return square(`parks/${id}`, photo?.alt ?? name);
}

/** The words of the drawn card of a category or park. */
export function drawnCard(title: string, place: string, { site }: Pick<Catalog, 'site'>) {
	return { title, place, siteName: site.name };
}
