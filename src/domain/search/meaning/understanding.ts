// † browser
import type { SearchQuery } from '../search-query.ts';
import { bareArea } from './amount-part.ts';
import type { Lexicon } from './lexicon.ts';
import type { Ask, QueryPart } from './query-part.ts';
import { queryParts } from './query-parts.ts';

/** A query as it was understood. */
export interface Understanding {
	/** Parts that are wanted, in the order typed; what asks for nothing is left out. */
	parts: readonly QueryPart[];
	/** Parts that are not wanted. */
	excluded: readonly QueryPart[];
	/** What the wanted parts ask of listings, each once. */
	ask: Ask;
}

/** A bare number beside a type or a place is an area. */
function withBareAreas(parts: readonly QueryPart[]): QueryPart[] {
	const isAboutSpace = parts.some(({ ask }) => ask.some(([name]) => name === 'type' || name === 'district'));
	if (!isAboutSpace) return [...parts];
	return parts.map((part) => {
		const area = part.kind === 'word' ? bareArea(part.text) : undefined;
		return area === undefined ? part : { ...part, ...area };
	});
}

/** Wishes of which a listing can meet one at a time. */
const ONE_OF = ['crane', 'fire', 'eia', 'floor'];

/** What parts ask of listings together. Of two amounts of a kind, the one typed last. */
function askOf(parts: readonly QueryPart[]): Ask {
	const asked = new Map<string, readonly [string, string]>();
	for (const { kind, ask } of parts)
		for (const each of ask) {
			const [name, value] = each;
			const key = kind === 'amount' || ONE_OF.includes(name) ? name : `${name}=${value}`;
			// 10t 行车: the tonnes say more than the word.
			if (kind !== 'feature' || !asked.has(key)) asked.set(key, each);
		}
	return [...asked.values()];
}

/**
 * Understands a query without asking for spaces: places, types, amounts with their units, features, numbers and dates, and the
 * words that are left. 松江3000平带行车 asks for 松江, 3000 ㎡ and a crane.
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
