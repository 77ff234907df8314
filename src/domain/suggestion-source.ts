import type { Catalog } from './catalog.ts';
import { DISTRICTS } from './district.ts';
import { PROPERTY_TYPES } from './listing-facts.ts';
import { PLACE_NAMES } from './place-names.ts';
import type { SuggestionKind } from './suggestion.ts';
import { TRADE_SYNONYMS } from './suggestion-synonyms.ts';

/** A word the search box may offer, before its pinyin is known. */
export interface SuggestionSource {
	text: string;
	kind: SuggestionKind;
	/** Other words for it. */
	also: readonly string[];
}

/** Every word to offer, each once, in the order in which equally good ones are shown. */
export function suggestionSources({
	parks,
	taxonomy,
}: Pick<Catalog, 'parks' | 'taxonomy'>): SuggestionSource[] {
	const short = new Set(DISTRICTS.map((district) => district.short));
	const sources: SuggestionSource[] = [
		...DISTRICTS.map(({ short: text, aliases }) => ({ text, kind: 'district' as const, also: aliases })),
		...Object.values(PROPERTY_TYPES).map((text) => ({ text, kind: 'type' as const, also: [] })),
		...taxonomy.topics.map(({ name, aliases }) => ({ text: name, kind: 'topic' as const, also: aliases })),
		...PLACE_NAMES.filter(({ name }) => !short.has(name)).map(({ name }) => ({
			text: name,
			kind: 'town' as const,
			also: [],
		})),
		...parks.map(({ name, alias }) => ({ text: name, kind: 'park' as const, also: alias })),
		...taxonomy.categories.map(({ name, aliases }) => ({
			text: name,
			kind: 'category' as const,
			also: aliases,
		})),
		...TRADE_SYNONYMS.map(([text]) => ({ text, kind: 'trade' as const, also: [] })),
	];
	const synonyms = new Map<string, readonly string[]>(TRADE_SYNONYMS.map(([text, ...also]) => [text, also]));
	const seen = new Set<string>();
	return sources.flatMap((source) => {
		if (seen.has(source.text)) return [];
		seen.add(source.text);
		return [{ ...source, also: [...source.also, ...(synonyms.get(source.text) ?? [])] }];
	});
}
