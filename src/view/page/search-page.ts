import type { Catalog } from '../../domain/catalog/catalog.ts';
import { searchUrl } from '../../domain/urls.ts';
import { BLANK_CARD } from '../listing/blank-card.ts';
import type { ListingCard } from '../listing/listing-card.ts';
import { categories, type FacetLink, listingDistricts, uncounted } from '../listing/facets.ts';
import { type SearchField, searchFields } from '../search/search-fields.ts';
import { type Shell, shellOf } from './shell.ts';

export interface SearchPage {
	shell: Shell;
	/** True when the site has nothing to find yet. */
	isEmpty: boolean;
	fields: readonly SearchField[];
	/** Links for browsing without a search. */
	categories: readonly FacetLink[];
	districts: readonly FacetLink[];
	/** A card of nothing, for the browser to fill in. */
	blank: ListingCard;
}

export function searchPage(catalog: Catalog): SearchPage {
	return {
		shell: shellOf(catalog, {
			title: '搜索',
			description: '在全部资讯、房源和园区里搜索。',
			path: searchUrl(),
			trail: [],
			isIndexed: false,
		}),
		isEmpty: catalog.articles.length + catalog.listings.length + catalog.parks.length === 0,
		fields: searchFields(catalog),
		categories: uncounted(categories(catalog)),
		districts: uncounted(listingDistricts(catalog)),
		blank: BLANK_CARD,
	};
}
