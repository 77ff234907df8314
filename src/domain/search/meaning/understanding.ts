// † browser
import type { SearchQuery } from '../search-query.ts';
import { bareArea } from './amount-part.ts';
import type { Lexicon } from './lexicon.ts';
import type { Ask, QueryPart } from './query-part.ts';
import { FITNESS } from './filler-words.ts';
import type { SlipAt } from './part-match.ts';
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

const asks = (parts: readonly QueryPart[], name: string) =>
	parts.some(({ ask }) => ask.some(([each]) => each === name));

/**
 * Industries are asked of listings beside a type. One that the listing has to suit is required (适合食品的厂房); one that the
 * tenant only names orders the listings. Elsewhere they are topics of texts.
 */
function withIndustries(parts: readonly QueryPart[], text: string): QueryPart[] {
	const isAboutSpace = asks(parts, 'type');
	return parts.map((part) => {
		if (part.kind !== 'topic') return part;
		if (!isAboutSpace) return { ...part, ask: [] };
		return { ...part, isSoft: part.isSoft || !FITNESS.test(text.slice(0, part.start).trimEnd()) };
	});
}

const OTHER_FLOOR: Readonly<Record<string, string>> = { upper: 'ground', ground: 'upper' };

/** 不要二楼 asks for the ground floor: a building that has both floors is fine. */
function withOtherFloor(part: QueryPart): QueryPart {
	const [name, floor = ''] = part.ask[0] ?? [];
	const other = OTHER_FLOOR[floor];
	if (!part.isExcluded || name !== 'floor' || other === undefined) return part;
	return { ...part, isExcluded: false, spellings: [], ask: [['floor', other]] };
}

/** Dangerous goods name the kind of store: 放危险品的仓库. */
function withStores(parts: readonly QueryPart[]): QueryPart[] {
	const isDangerous = parts.some(({ ask }) => ask.some(([, value]) => value === 'hazmat-store'));
	const isPlain = ({ ask }: QueryPart) =>
		ask.some(([name, value]) => name === 'type' && value === 'warehouse');
	return isDangerous ? parts.map((part) => (isPlain(part) ? { ...part, ask: [] } : part)) : [...parts];
}

/** 苏州昆山 is 昆山: a city or province directly before one of its places only says where that is. */
function withoutCities(parts: readonly QueryPart[], text: string, { areas }: Lexicon): QueryPart[] {
	const placesOf = ({ kind, ask }: QueryPart) => {
		const slug = kind === 'place' ? ask.find(([name]) => name === 'district')?.[1] : undefined;
		return slug === undefined ? [] : (areas.get(slug) ?? [slug]);
	};
	return parts.filter((part, i) => {
		const own = placesOf(part);
		const next = parts[i + 1];
		if (own.length === 0 || next === undefined || part.isExcluded !== next.isExcluded) return true;
		const isNext = /^\s*的?$/.test(text.slice(part.end, next.start));
		const inner = placesOf(next);
		const isArea = part.ask.some(([, value]) => areas.has(value));
		return !(isNext && isArea && inner.length > 0 && inner.every((slug) => own.includes(slug)));
	});
}

/** Requirements with one value per listing. */
const ONE_OF = ['crane', 'fire', 'eia', 'floor', 'sort'];
/** Field → the requirement it belongs to, where it has another name. */
const REQUIREMENT_OF: Readonly<Record<string, string>> = {
	district: 'place',
	town: 'place',
	areaMin: 'area',
	areaMax: 'area',
};

/** If all wishes are soft, none is: they are all that is asked. */
function withHardWishes(parts: readonly QueryPart[]): QueryPart[] {
	const isSomeHard = parts.some(({ ask, isSoft, isExcluded }) => ask.length > 0 && !isSoft && !isExcluded);
	return isSomeHard ? [...parts] : parts.map((part) => ({ ...part, isSoft: false }));
}

/** The requirements that exclude nothing. */
function softAsk(parts: readonly QueryPart[]): Ask {
	const keysOf = (some: readonly QueryPart[]) =>
		some.flatMap(({ ask }) => ask.map(([name]) => REQUIREMENT_OF[name] ?? name));
	const hard = new Set(keysOf(parts.filter(({ isSoft }) => !isSoft)));
	const soft = new Set(keysOf(parts.filter(({ isSoft }) => isSoft)));
	return [...soft].filter((key) => !hard.has(key)).map((key) => ['soft', key]);
}

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
	const all = [...asked.values()];
	// An order alone asks for nothing.
	return all.every(([name]) => name === 'sort') ? [] : [...all, ...softAsk(parts)];
}

/**
 * Parses a query, which needs no spaces: places, types, amounts with units, features, numbers, dates and the remaining
 * words. 松江3000平带行车 means 松江, 3000 ㎡ and a crane.
 * @param slipAt guesses what is not understood; without it nothing is guessed
 */
export function understand({ text }: SearchQuery, lexicon: Lexicon, slipAt?: SlipAt): Understanding {
	const read = withBareAreas(withoutCities(queryParts(text, lexicon, slipAt), text, lexicon));
	const all = withHardWishes(withStores(withIndustries(read, text).map(withOtherFloor)));
	const parts = all.filter(({ isExcluded }) => !isExcluded);
	return { parts, excluded: all.filter(({ isExcluded }) => isExcluded), ask: askOf(parts) };
}

/** The query without one of its parts. */
export function withoutPart({ text }: SearchQuery, { start, end }: QueryPart): string {
	return `${text.slice(0, start)} ${text.slice(end)}`.replaceAll(/\s+/g, ' ').trim();
}

/** Words that were not understood. If no page has them, they may be slips. */
export function unknownWords({ parts }: Understanding, { meanings }: Lexicon): string[] {
	return parts.filter(({ kind, text }) => kind === 'word' && !meanings.has(text)).map(({ text }) => text);
}
