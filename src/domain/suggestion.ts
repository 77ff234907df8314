// † browser
import { foldText } from './search-match.ts';
import { type ReadWord, readWord, spells } from './suggestion-pinyin.ts';

export const SUGGESTION_KINDS = {
	district: '区域',
	town: '街镇',
	type: '房源类型',
	park: '园区',
	topic: '主题',
	category: '分类',
	trade: '行话',
} as const;

export type SuggestionKind = keyof typeof SUGGESTION_KINDS;

/** One line of the list that visitors get: a word, its pinyin, its kind, and other words for it with theirs. */
export type SuggestionEntry = readonly [
	text: string,
	pinyin: string,
	kind: SuggestionKind,
	also?: readonly (readonly [text: string, pinyin: string])[],
];

export interface Suggestion {
	/** What to search for. */
	text: string;
	kind: SuggestionKind;
	/** The other word by which it was found: 月台 for 卸货平台. */
	via?: string;
}

/** How well a word answers what is typed, 0 the best, or undefined when it does not. */
function rankOf(typed: string, word: ReadWord): number | undefined {
	const text = word.characters.join('');
	if (text === typed) return 0;
	if (text.startsWith(typed)) return 1;
	const isHan = /\p{Script=Han}/u.test(typed);
	if (isHan && text.includes(typed)) return 3;
	if (spells(typed, word)) return 2;
	// A bare letter or two inside a word would offer nearly everything.
	const isLong = isHan || typed.length > 2;
	return isLong && word.characters.some((_, from) => from > 0 && spells(typed, word, from)) ? 4 : undefined;
}

function bestMatch(
	typed: string,
	[text, pinyin, kind, also = []]: SuggestionEntry,
): { suggestion: Suggestion; rank: number } | undefined {
	const own = rankOf(typed, readWord(text, pinyin));
	if (own !== undefined) return { suggestion: { text, kind }, rank: own };
	const others = also.flatMap(([word, reading]) => {
		const rank = rankOf(typed, readWord(word, reading));
		return rank === undefined ? [] : [{ suggestion: { text, kind, via: word }, rank: rank + 0.5 }];
	});
	return others.toSorted((a, b) => a.rank - b.rank)[0];
}

/** The word being typed: the last one of the query, as it is compared. */
export function typedWord(query: string): string {
	const last = query.split(/\s+/).at(-1) ?? '';
	return foldText(last).replaceAll(/['’]/g, '');
}

/** The words to offer for the last word of a query, best first, in the order of the list where equally good. */
export function suggestionsFor(
	query: string,
	entries: readonly SuggestionEntry[],
	limit: number,
): Suggestion[] {
	const typed = typedWord(query);
	if (typed === '') return [];
	return entries
		.flatMap((entry) => bestMatch(typed, entry) ?? [])
		.toSorted((a, b) => a.rank - b.rank)
		.slice(0, limit)
		.map(({ suggestion }) => suggestion);
}

/** The query with its last word replaced by the one chosen. */
export function withSuggestion(query: string, { text }: Suggestion): string {
	return [...query.trim().split(/\s+/).slice(0, -1), text].join(' ');
}
