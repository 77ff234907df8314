import type { ListPage, SuggestionKind } from '../../domain/search/suggestion.ts';
import type { Facet } from '../listing/facets.ts';

/** A possible suggestion of the search box. */
export interface Word {
	text: string;
	kind: SuggestionKind;
	/** Synonyms. */
	also: readonly string[];
	/** Its page; empty for none. */
	href: string;
	/** Number of pages and listings about it. */
	count: number;
	/** Where a town lies: `songjiang`, or `songjiang/新桥镇` where listings are there. The slug of an industry. */
	within?: string;
	/** The list pages of a property type. */
	lists?: readonly ListPage[];
}

export function word(
	text: string,
	kind: SuggestionKind,
	also: readonly string[],
	facet?: Omit<Facet, 'text'>,
): Word {
	return { text, kind, also, href: facet?.href ?? '', count: facet?.count ?? 0 };
}
