// † browser
import { foldText } from './search-match.ts';
import { type ReadWord, readWord, spelling } from './suggestion-pinyin.ts';

/** What a suggested word is; of words that answer equally well, an earlier kind stands first. */
export const SUGGESTION_KINDS = {
	district: '区域',
	type: '房源类型',
	topic: '主题',
	town: '街镇',
	park: '园区',
	category: '分类',
	trade: '用语',
} as const;

export type SuggestionKind = keyof typeof SUGGESTION_KINDS;

/** One line of the list that visitors get: a word, its pinyin, its kind, its page or nothing, other words for it with theirs, and for a town where it lies: the slug of its district, or what the explorer calls it. */
export type SuggestionEntry = readonly [
	text: string,
	pinyin: string,
	kind: SuggestionKind,
	href: string,
	also?: readonly (readonly [text: string, pinyin: string])[],
	within?: string,
];

export interface Suggestion {
	text: string;
	/** `wish` is all that is typed, as a wish for listings; its page is the explorer. */
	kind: SuggestionKind | 'wish';
	/** The page about it; empty where a search for the word is all there is. */
	href: string;
	/** The other word by which it was found: 月台 for 卸货平台. */
	via?: string;
}

/** What people add to the name of a town, in both scripts. */
const TOWN_SUFFIX = /(..)(?:镇|街道|乡|zhen|jiedao)$/;

/** How well a word answers what is typed, 0 the best: exact, prefix, spelt, inside; undefined when it does not. */
function rankOf(typed: string, word: ReadWord): number | undefined {
	const text = word.characters.join('');
	if (text === typed) return 0;
	if (text.startsWith(typed)) return 1;
	const spelt = spelling(typed, word);
	if (spelt !== undefined) return spelt === 'whole' ? 2 : 3;
	const isHan = /\p{Script=Han}/u.test(typed);
	if (isHan && text.includes(typed)) return 4;
	// A bare letter or two inside a word would offer nearly everything.
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
		// A second reading of the word itself is no other word.
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

/** The word being typed: the last one of the query, as it is compared. */
export function typedWord(query: string): string {
	const last = query.split(/\s+/).at(-1) ?? '';
	return foldText(last).replaceAll(/['’]/g, '').replaceAll('ü', 'v');
}

/** The words to offer for the last word of a query, best first, in the order of the list where equally good. */
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

/** The query with its last word replaced by the one chosen. */
export function withSuggestion(query: string, { text }: Suggestion): string {
	return [...wordsOf(query).slice(0, -1), text].join(' ');
}

/** The page that a chosen word opens; undefined when it has none or was one of several words, and is searched for. */
export function suggestedPage(query: string, { href, kind }: Suggestion): string | undefined {
	if (kind === 'wish') return href;
	return href === '' || wordsOf(query).length > 1 ? undefined : href;
}
