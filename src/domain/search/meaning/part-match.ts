// † browser
import { amountAt } from './amount-part.ts';
import { FILLERS, FILLERS_BEHIND, NEGATIONS, QUESTIONS, SOFTENERS } from './filler-words.ts';
import { type Lexicon, wordAt } from './lexicon.ts';
import type { Match } from './query-part.ts';
import { spelledAt } from './spelled-word.ts';
import { writtenAt } from './written-part.ts';

export const BREAK = /[\s，,。；;、！!？?“”"'《》（）()·…|]/;
const byLength = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const FILLER_WORDS = byLength([...FILLERS, ...QUESTIONS]);
const NEGATION_WORDS = byLength(NEGATIONS);

/** Finds words for letters or characters that are not understood. */
export type SlipAt = (text: string, start: number) => readonly Match[];

/** The state of the parser. */
export interface Reading {
	text: string;
	lexicon: Lexicon;
	slipAt: SlipAt;
	/** Cache: offset → match at this offset. */
	found: Map<number, Match | undefined>;
	/** Cache: offset → end of the filler word at this offset. */
	fillers: Map<number, number | undefined>;
}

/** The longest match at an offset. */
export function matchAt(reading: Reading, at: number): Match | undefined {
	const { text, lexicon, found } = reading;
	if (found.has(at)) return found.get(at);
	const longest = [
		writtenAt(text, at),
		amountAt(text, at),
		placedWordAt(reading, at),
		spelledAt(lexicon, text, at),
	].reduce((best, each) => (each !== undefined && each.end > (best?.end ?? at) ? each : best), undefined);
	const match = longest ?? everydayTownAt(reading, at);
	found.set(at, match);
	return match;
}

/** What turns a place into the name of a street: 昆山路, 太仓东路. */
const STREET = /^(?:[东南西北中一二三四五六七八九十]?路|大道|公路|[东南西北中]?街(?!道))/;

/** A known word at an offset. A place before 路 is a street, and a city before anything unknown is a part of a name: 苏州河. */
function placedWordAt(reading: Reading, at: number): Match | undefined {
	const { text, lexicon } = reading;
	const word = wordAt(lexicon, text, at);
	if (word?.meaning.kind !== 'place') return word;
	if (STREET.test(text.slice(word.end))) return undefined;
	const isArea = word.meaning.ask.some(([name, value]) => name === 'district' && lexicon.areas.has(value));
	return isArea && !isBoundary(reading, word.end) ? undefined : word;
}

/** A town with an everyday name, directly before a type: 三星仓库. */
function everydayTownAt(reading: Reading, at: number): Match | undefined {
	for (const [town, meaning] of reading.lexicon.everydayTowns) {
		const end = at + town.length;
		if (reading.text.startsWith(town, at) && matchAt(reading, end)?.meaning.kind === 'type')
			return { end, meaning };
	}
	return undefined;
}

/** Whether the offset is at the end, a mark or an understood part, or at filler words before one of these. */
export function isBoundary(reading: Reading, at: number): boolean {
	return (
		at >= reading.text.length ||
		BREAK.test(reading.text.charAt(at)) ||
		matchAt(reading, at) !== undefined ||
		softenerEnd(reading, at) !== undefined ||
		reading.slipAt(reading.text, at).length > 0 ||
		fillerEnd(reading, at) !== undefined
	);
}

/** Where a word that asks for nothing ends: but for questions only before a boundary, since 信息 is a part of 信息技术 and 租 of 租金. */
export function fillerEnd(reading: Reading, at: number): number | undefined {
	const { fillers } = reading;
	if (!fillers.has(at)) fillers.set(at, wordEnd(reading, at, FILLER_WORDS));
	return fillers.get(at);
}

/** Where a word that adds nothing behind an understood part ends. */
export function fillerBehindEnd(reading: Reading, at: number): number | undefined {
	return fillerEnd(reading, at) ?? wordEnd(reading, at, FILLERS_BEHIND);
}

function wordEnd(reading: Reading, at: number, words: readonly string[]): number | undefined {
	const word = words
		.filter((each) => reading.text.startsWith(each, at))
		.find((each) => QUESTIONS.includes(each) || isBoundary(reading, at + each.length));
	return word === undefined ? undefined : at + word.length;
}

/** A minus sign excludes at the start of a word: -松江. In -5 and A-B it does not. */
function isMinus(text: string, at: number): boolean {
	const isFirst = at === 0 || /\s/.test(text.charAt(at - 1));
	return isFirst && /[-−－]/.test(text.charAt(at)) && /[^\s\d-]/.test(text.charAt(at + 1));
}

/** The end of a negation. 非 and 除 are negations only before an understood part, because 非标 is a word. */
export function negationEnd(reading: Reading, at: number): number | undefined {
	const { text } = reading;
	if (isMinus(text, at)) return at + 1;
	const word = NEGATION_WORDS.find((each) => text.startsWith(each, at));
	if (word === undefined) return undefined;
	const end = at + word.length;
	return word.length > 1 || matchAt(reading, end) !== undefined ? end : undefined;
}

/** Where a word that softens a wish ends. */
export function softenerEnd({ text }: Reading, at: number): number | undefined {
	const word = SOFTENERS.find((each) => text.startsWith(each, at));
	return word === undefined ? undefined : at + word.length;
}
