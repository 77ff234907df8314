// † browser
import type { SearchQuery } from '../search-query.ts';
import { bareArea } from './amount-part.ts';
import type { Lexicon } from './lexicon.ts';
import type { Ask, QueryPart } from './query-part.ts';
import { queryParts } from './query-parts.ts';

/** A parsed query. */
export interface Understanding {
	/** Required parts in the order typed, without filler words. */
	parts: readonly QueryPart[];
	/** Excluded parts. */
	excluded: readonly QueryPart[];
	/** The requirements of the required parts, without duplicates. */
	ask: Ask;
}

/** Treats a bare number beside a type or a place as an area. */
function withBareAreas(parts: readonly QueryPart[]): QueryPart[] {
	const isAboutSpace = parts.some(({ ask }) => ask.some(([name]) => name === 'type' || name === 'district'));
	if (!isAboutSpace) return [...parts];
	return parts.map((part) => {
		const area = part.kind === 'word' ? bareArea(part.text) : undefined;
		return area === undefined ? part : { ...part, ...area };
	});
}

/** Requirements with one value per listing. */
const ONE_OF = ['crane', 'fire', 'eia', 'floor'];

/** The combined requirements of the parts. If two amounts have the same kind, the last one wins. */
function askOf(parts: readonly QueryPart[]): Ask {
	const asked = new Map<string, readonly [string, string]>();
	for (const { kind, ask } of parts)
		for (const each of ask) {
			const [name, value] = each;
			const key = kind === 'amount' || ONE_OF.includes(name) ? name : `${name}=${value}`;
			// 10t 行车: the tonnes are more specific than the word.
			if (kind !== 'feature' || !asked.has(key)) asked.set(key, each);
		}
	return [...asked.values()];
}

/**
 * Parses a query, which needs no spaces: places, types, amounts with units, features, numbers, dates and the remaining
 * words. 松江3000平带行车 means 松江, 3000 ㎡ and a crane.
 */
export function understand({ text }: SearchQuery, lexicon: Lexicon): Understanding {
	const all = withBareAreas(queryParts(text, lexicon));
	const parts = all.filter(({ isExcluded }) => !isExcluded);
	return { parts, excluded: all.filter(({ isExcluded }) => isExcluded), ask: askOf(parts) };
}

/** The query without one of its parts. */
export function withoutPart({ text }: SearchQuery, { start, end }: QueryPart): string {
	return `${text.slice(0, start)} ${text.slice(end)}`.replaceAll(/\s+/g, ' ').trim();
}
