import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Park } from '../../domain/park/park.ts';
import * as urls from '../../domain/urls.ts';
import { listingPages, type ListingPages } from './listing-lists.ts';
import { forNotes, totalText } from '../listing/sample-note.ts';

/** All listings of a park. The park page shows only the latest. */
export function parkListings({ id, name }: Park, catalog: Catalog): ListingPages {
	const listings = catalog.listingsBy.park.get(id) ?? [];
	return listingPages(catalog, {
		listings,
		urlOf: (page) => urls.parkListingsUrl(id, page),
		types: [],
		districts: [],
		query: `?park=${id}`,
		head: {
			title: `${name}的房源`,
			lead: totalText(forNotes(listings, catalog.site.demo.listings), '套'),
			description: `${name}的厂房、仓库、研发楼，${totalText(listings, '套')}。`,
			trail: [
				{ text: '园区', href: urls.parksUrl() },
				{ text: name, href: urls.parkUrl(id) },
			],
			here: '房源',
		},
	});
}
