import type { Catalog } from '../../domain/catalog/catalog.ts';
import { rowOfListing } from '../../domain/explorer/rows/row-of-listing.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { listingNews } from '../../domain/listing/listing-news.ts';
import { isGone } from '../../domain/schema/listing-facts.ts';
import type { Picture } from '../../domain/schema/picture.ts';
import { sectionUrl } from '../../domain/urls.ts';
import { countsOnCard, picturesCode, type PictureCounts } from './card-pictures.ts';
import { cornerTags } from './corner-tag.ts';
import { type ListingCard, rowCard } from './listing-card.ts';

/** The photos and plans of a listing on its card. One that is gone shows only what its card needs. */
export function picturesOnCard({ photos, floorPlans, status }: Listing): readonly Picture[] {
	if (isGone(status)) return [];
	const shown = countsOnCard({ photos: photos.length, plans: floorPlans.length });
	return [...photos.slice(0, shown.photos), ...floorPlans.slice(0, shown.plans)];
}

/** How many photos and plans the card of a listing shows. */
export function countsOf(listing: Listing): PictureCounts {
	const photos = Math.min(listing.photos.length, picturesOnCard(listing).length);
	return { photos, plans: picturesOnCard(listing).length - photos };
}

/** @param catalog for the tags in the corner; without it there are none, as on a poster */
export function listingCard(
	listing: Listing,
	catalog?: Pick<Catalog, 'today' | 'histories' | 'site'>,
): ListingCard {
	const news = catalog && listingNews(listing, catalog.histories.get(listing.id) ?? [], catalog.today);
	const row = rowOfListing(listing, news);
	return {
		...rowCard(row, listing.district.short, listing.park?.name),
		isMarked: listing.sample && catalog?.site.demo.listings !== true,
		photo: listing.photos[0],
		section: sectionUrl('card', listing.id),
		pictures: picturesCode(listing.id, countsOf(listing)),
		corner: catalog === undefined ? [] : cornerTags(row, catalog.today),
	};
}
