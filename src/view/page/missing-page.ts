import type { Catalog } from '../../domain/catalog/catalog.ts';
import { sitePath } from '../../domain/urls.ts';
import { categories, type FacetLink, listingTypes, uncounted } from '../listing/facets.ts';
import { type Shell, shellOf } from './shell.ts';

export interface MissingPage {
	shell: Shell;
	categories: readonly FacetLink[];
	types: readonly FacetLink[];
}

/** The 404 page. */
export function missingPage(catalog: Catalog): MissingPage {
	return {
		shell: shellOf(catalog, {
			title: '没有找到这个页面',
			description: '网址可能写错了，或页面已经移走。',
			path: sitePath('/404.html'),
			isIndexed: false,
		}),
		categories: uncounted(categories(catalog)),
		types: uncounted(listingTypes(catalog)),
	};
}
