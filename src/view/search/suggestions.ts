import type { Catalog } from '../../domain/catalog/catalog.ts';
import { isInShanghai } from '../../domain/schema/city.ts';
import { DISTRICTS } from '../../domain/schema/district.ts';
import { PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';
import {
	type ListPage,
	SUGGESTION_KINDS,
	type SuggestionEntry,
	type SuggestionKind,
} from '../../domain/search/suggestion.ts';
import { TRADE_SYNONYMS } from '../../domain/search/suggestion-synonyms.ts';
import { districtUrl, parkUrl } from '../../domain/urls.ts';
import { SECOND_READINGS } from '../../domain/search/word-readings.ts';
import {
	categories,
	districts,
	type Facet,
	listingDistrictsOf,
	listingTypes,
	PROPERTY_TYPE_CODES,
	series,
	topics,
} from '../listing/facets.ts';
import { readingOf } from '../article/reading.ts';
import { areas, towns } from './suggested-places.ts';
import { type Word, word } from './suggested-word.ts';

const KINDS = Object.keys(SUGGESTION_KINDS);
const SYNONYMS = new Map<string, readonly string[]>(TRADE_SYNONYMS.map(([text, ...also]) => [text, also]));

/** Every term of a taxonomy with its list page, if any. */
function terms(
	list: readonly { name: string; aliases: readonly string[] }[],
	kind: SuggestionKind,
	facets: readonly Facet[],
): Word[] {
	const facetOf = new Map(facets.map((facet) => [facet.text, facet]));
	return list.map(({ name, aliases }) => word(name, kind, aliases, facetOf.get(name)));
}

/** The topics. Those that are industries can be asked of listings. */
function industries(catalog: Catalog): Word[] {
	const slugs = new Map(
		catalog.taxonomy.topics.flatMap(({ name, slug, isIndustry }) =>
			isIndustry ? [[name, slug] as const] : [],
		),
	);
	return terms(catalog.taxonomy.topics, 'topic', topics(catalog)).map((term) => {
		const within = slugs.get(term.text);
		return within === undefined ? term : { ...term, within };
	});
}

/** The property types, with their list pages in each district. */
function types(catalog: Catalog): Word[] {
	const facetOf = new Map(listingTypes(catalog).map((facet) => [facet.text, facet]));
	return PROPERTY_TYPE_CODES.map((code) => {
		const name = PROPERTY_TYPES[code];
		const lists = listingDistrictsOf(code, catalog).map(({ text, href, count }): ListPage => [
			text,
			href,
			count,
		]);
		return { ...word(name, 'type', [], facetOf.get(name)), lists };
	});
}

function words(catalog: Catalog): Word[] {
	const { parks, taxonomy, listingsBy, articlesBy } = catalog;
	const counts = new Map(districts(catalog).map(({ href, count }) => [href, count]));
	const used = DISTRICTS.filter(({ slug }) => (counts.get(districtUrl(slug)) ?? 0) > 0);
	return [
		...DISTRICTS.filter((each) => isInShanghai(each) || used.includes(each)).map(
			({ short, name, slug, aliases }) => {
				const href = districtUrl(slug);
				return word(short, 'district', [name, ...aliases], { href, count: counts.get(href) ?? 0 });
			},
		),
		...types(catalog),
		...industries(catalog),
		...terms(taxonomy.series, 'series', series(catalog)),
		...towns(catalog, new Set(used.map(({ slug }) => slug))),
		...parks.map(({ id, name, alias }) =>
			word(name, 'park', alias, {
				href: parkUrl(id),
				count: 1 + (listingsBy.park.get(id)?.length ?? 0) + (articlesBy.park.get(id)?.length ?? 0),
			}),
		),
		...terms(taxonomy.categories, 'category', categories(catalog)),
		...TRADE_SYNONYMS.map(([text]) => word(text, 'trade', [], { href: '', count: 1 })),
		...areas(used, catalog),
	];
}

function entryOf({ text, kind, href, also, within, lists = [] }: Word): SuggestionEntry {
	const second = SECOND_READINGS[text];
	const others = [
		...(second === undefined ? [] : [[text, second] as const]),
		...[...also, ...(SYNONYMS.get(text) ?? [])].map((each) => [each, readingOf(each)] as const),
	];
	const entry = [text, readingOf(text), kind, href] as const;
	if (within !== undefined) return [...entry, others, within];
	if (lists.length > 0) return [...entry, others, '', lists];
	return others.length === 0 ? entry : [...entry, others];
}

/** All suggestions without duplicates: those with content first, then by kind and by count. */
export function suggestionEntries(catalog: Catalog): SuggestionEntry[] {
	const seen = new Set<string>();
	return words(catalog)
		.filter(({ text }) => !seen.has(text) && seen.add(text))
		.toSorted(
			(a, b) =>
				Number(a.count === 0) - Number(b.count === 0) ||
				KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
				b.count - a.count,
		)
		.map(entryOf);
}
