// † browser
import { foldText } from './search-match.ts';
import { type ReadWord, readWord, spelling } from './suggestion-pinyin.ts';

/** The kind of a suggested word. On equal rank, an earlier kind stands first. */
export const SUGGESTION_KINDS = {
	district: '区域',
	type: '房源类型',
	topic: '主题',
	series: '专题',
	town: '街镇',
	park: '园区',
	category: '分类',
	trade: '用语',
	area: '省市',
} as const;

export type SuggestionKind = keyof typeof SUGGESTION_KINDS;

/** A list page of one type in one district: the name of the district, the URL, and the number of listings on the page. */
export type ListPage = readonly [district: string, href: string, count: number];

/**
 * One entry of the word list: word, pinyin, kind, URL of its page or empty, synonyms with their pinyin, its value in the
 * explorer (the slug of a district or an industry, the name of a town, for a city or province `suzhou:kunshan,taicang`), and for a property type its list pages.
 */
export type SuggestionEntry = readonly [
	text: string,
	pinyin: string,
	kind: SuggestionKind,
	href: string,
	also?: readonly (readonly [text: string, pinyin: string])[],
	within?: string,
	lists?: readonly ListPage[],
];

export interface Suggestion {
	text: string;
	/**
	 * `wish` is the whole query as a request for listings; its page is the explorer. `list` is the list page of a type in a
	 * district.
	 */
	kind: SuggestionKind | 'wish' | 'list';
	/** The page about the word. Empty if the word can only be searched for. */
	href: string;
	/** The synonym that matched: 月台 for 卸货平台. */
	via?: string;
	/** The number of listings on the page. Absent if it is unknown. */
	count?: number;
}

/** Suffixes people add to the name of a town, in characters and in pinyin. */
const TOWN_SUFFIX = /(..)(?:镇|街道|乡|zhen|jiedao)$/;

/**
 * The rank of a word for the typed text, 0 is best: exact, prefix, spelling, inside. Undefined if the word does not match.
 */
function rankOf(typed: string, word: ReadWord): number | undefined {
	const text = word.characters.join('');
	if (text === typed) return 0;
	if (text.startsWith(typed)) return 1;
	const spelt = spelling(typed, word);
	if (spelt !== undefined) return spelt === 'whole' ? 2 : 3;
	const isHan = /\p{Script=Han}/u.test(typed);
	if (isHan && text.includes(typed)) return 4;
	// One or two letters inside a word would match nearly everything.
	const isLong = isHan || typed.length > 2;
	return isLong && word.characters.some((_, from) => from > 0 && spelling(typed, word, from) !== undefined)
		? 5
		: undefined;
}

function bestMatch(
	typed: string,
	[text, pinyin, kind, href, also = []]: SuggestionEntry,
): { suggestion: Suggestion; rank: number } | undefined {
	const suggestion = { text, kind, href };
	const own = rankOf(typed, readWord(text, pinyin));
	if (own !== undefined) return { suggestion, rank: own };
	const others = also.flatMap(([word, reading]) => {
		const rank = rankOf(typed, readWord(word, reading));
		if (rank === undefined) return [];
		// A second reading of the word itself is not a synonym.
		return word === text
			? [{ suggestion, rank }]
			: [{ suggestion: { ...suggestion, via: word }, rank: rank + 0.5 }];
	});
	return others.sort((a, b) => a.rank - b.rank)[0];
}

function matches(typed: string, entries: readonly SuggestionEntry[], limit: number): Suggestion[] {
	return entries
		.flatMap((entry) => bestMatch(typed, entry) ?? [])
		.sort((a, b) => a.rank - b.rank)
		.slice(0, limit)
		.map(({ suggestion }) => suggestion);
}

const wordsOf = (query: string) => query.trim().split(/\s+/);

/** The last word of the query, folded for comparison. */
export function typedWord(query: string): string {
	const last = query.split(/\s+/).at(-1) ?? '';
	return foldText(last).replaceAll(/['’]/g, '').replaceAll('ü', 'v');
}

/** Suggestions for the last word of a query, best first. Equal ranks keep the order of the word list. */
export function suggestionsFor(
	query: string,
	entries: readonly SuggestionEntry[],
	limit: number,
): Suggestion[] {
	const typed = typedWord(query);
	if (typed === '') return [];
	const found = matches(typed, entries, limit);
	const town = typed.replace(TOWN_SUFFIX, '$1');
	if (found.length > 0 || town === typed) return found;
	const towns = entries.filter(([, , kind]) => kind === 'town');
	return matches(town, towns, limit);
}

/** The query with its last word replaced by the chosen one. */
export function withSuggestion(query: string, { text }: Suggestion): string {
	return [...wordsOf(query).slice(0, -1), text].join(' ');
}

/**
 * The page a chosen word opens. Undefined if the word has no page or the query has several words: then it is searched for.
 */
export function suggestedPage(query: string, { href, kind }: Suggestion): string | undefined {
	if (kind === 'wish' || kind === 'list') return href;
	return href === '' || wordsOf(query).length > 1 ? undefined : href;
}
