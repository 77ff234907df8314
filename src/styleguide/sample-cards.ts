import type { Catalog } from '../domain/catalog/catalog.ts';
import type { Listing } from '../domain/listing/listing.ts';
import { section } from '../media/drawing/section.ts';
import { type ArticleCard, articleCard } from '../view/article/article-card.ts';
import { listingCard } from '../view/listing/card-of-listing.ts';
import type { ListingCard } from '../view/listing/listing-card.ts';
import { type ParkCard, parkCard } from '../view/park/park-card.ts';
import { policyRows, type PolicyRow } from '../view/policy/policy-block.ts';

/** Where every link of a sample leads: made-up entries have no pages. */
export const HERE = '#main';

/** The section as an address of its own, because no file is built for a sample. */
function drawing(listing: Listing): string {
	return `data:image/svg+xml,${encodeURIComponent(section(listing, 'card', 'adaptive').svg)}`;
}

/** The card of a listing, without pictures to leaf through. */
export function sampleCard(listing: Listing, catalog: Catalog): ListingCard {
	return { ...listingCard(listing, catalog), href: HERE, section: drawing(listing), pictures: undefined };
}

/** One card for each state of a listing. */
export function sampleCards(catalog: Catalog): readonly ListingCard[] {
	return catalog.listings.map((listing) => sampleCard(listing, catalog));
}

/** The listing with this id. @throws RangeError when the catalog has none */
export function sampleListing({ listings }: Catalog, id: string): Listing {
	const found = listings.find((listing) => listing.id === id);
	if (found === undefined) throw new RangeError(`no sample listing: ${id}`);
	return found;
}

/** News with a lead story first, one pinned, one of an old year. */
export function sampleNews(catalog: Catalog): readonly ArticleCard[] {
	return catalog.articles
		.filter(({ policy }) => policy === undefined)
		.map((article, i) => ({ ...articleCard(article), href: HERE, isPinned: i === 1 }));
}

/** A policy for each state. */
export function samplePolicies({ articles, today }: Catalog): readonly PolicyRow[] {
	return policyRows(articles, today).map((row) => ({ ...row, href: HERE }));
}

/** A park with all figures and one without. */
export function sampleParks(catalog: Catalog): readonly ParkCard[] {
	return catalog.parks.map((park) => ({ ...parkCard(park, catalog), href: HERE }));
}
