import type { Article } from '../../domain/article/article.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import type { Park } from '../../domain/park/park.ts';
import { shareImageUrl, squarePictureUrl } from '../../domain/urls.ts';
import { placeText, rentText } from '../listing/listing-card.ts';
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
	const words = [listing.title, placeText(listing), areaText(listing), rentText(listing)];
	return square(`listings/${listing.id}`, words.join('，'));
}

export function articleSharePicture({ id, cover }: Article): SharePicture | undefined {
	return cover && square(`news/${id}`, cover.alt);
}

export function parkSharePicture({ id, photos: [photo] }: Park): SharePicture | undefined {
	return photo && square(`parks/${id}`, photo.alt);
}
