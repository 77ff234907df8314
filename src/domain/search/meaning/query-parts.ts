// † browser
import { foldText } from '../search-match.ts';
import { amountAt } from './amount-part.ts';
import { FILLERS, NEGATIONS, QUESTIONS } from './feature-words.ts';
import { type Lexicon, wordAt } from './lexicon.ts';
import { type Match, type PartKind, plainMeaning, type QueryPart } from './query-part.ts';
import { spelledAt } from './spelled-word.ts';
import { writtenAt } from './written-part.ts';

const BREAK = /[\s，,。；;、！!？?“”"'《》（）()·…|]/;
const byLength = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const FILLER_WORDS = byLength([...FILLERS, ...QUESTIONS]);
const NEGATION_WORDS = byLength(NEGATIONS);

/** The state of the parser. */
interface Reading {
	text: string;
	lexicon: Lexicon;
	/** Cache: offset → match at this offset. */
	found: Map<number, Match | undefined>;
}

/** The longest match at an offset. */
function matchAt({ text, lexicon, found }: Reading, at: number): Match | undefined {
	if (found.has(at)) return found.get(at);
	const longest = [
		writtenAt(text, at),
		amountAt(text, at),
		wordAt(lexicon, text, at),
		spelledAt(lexicon, text, at),
	].reduce((best, each) => (each !== undefined && each.end > (best?.end ?? at) ? each : best), undefined);
	found.set(at, longest);
	return longest;
}

/** Whether the offset is at the end, a mark or an understood part, or at filler words before one of these. */
function isBoundary(reading: Reading, at: number): boolean {
	return (
		at >= reading.text.length ||
		BREAK.test(reading.text.charAt(at)) ||
		matchAt(reading, at) !== undefined ||
		fillerEnd(reading, at) !== undefined
	);
}

/** Where a word that asks for nothing ends: but for questions only before a boundary, since 信息 is a part of 信息技术 and 租 of 租金. */
function fillerEnd(reading: Reading, at: number): number | undefined {
	const word = FILLER_WORDS.filter((each) => reading.text.startsWith(each, at)).find(
		(each) => QUESTIONS.includes(each) || isBoundary(reading, at + each.length),
	);
	return word === undefined ? undefined : at + word.length;
}

/** Between things of which none is wanted: 除了崇明、金山. */
const LISTED = /^[、和及与或]?$/;

/** Whether what is not wanted goes on with a part that begins at an offset. */
function isListed(text: string, before: QueryPart | undefined, kind: PartKind, start: number): boolean {
	return (
		before?.isExcluded === true &&
		before.kind === kind &&
		kind !== 'word' &&
		LISTED.test(text.slice(before.end, start))
	);
}

/** A minus sign excludes at the start of a word: -松江. In -5 and A-B it does not. */
function isMinus(text: string, at: number): boolean {
	const isFirst = at === 0 || /\s/.test(text.charAt(at - 1));
	return isFirst && /[-−－]/.test(text.charAt(at)) && /[^\s\d-]/.test(text.charAt(at + 1));
}

/** The end of a negation. 非 and 除 are negations only before an understood part, because 非标 is a word. */
function negationEnd(reading: Reading, at: number): number | undefined {
	const { text } = reading;
	if (isMinus(text, at)) return at + 1;
	const word = NEGATION_WORDS.find((each) => text.startsWith(each, at));
	if (word === undefined) return undefined;
	const end = at + word.length;
	return word.length > 1 || matchAt(reading, end) !== undefined ? end : undefined;
}

/** Splits a query into understood parts and the words between them. Filler words are left out. */
export function queryParts(query: string, lexicon: Lexicon): QueryPart[] {
	const text = foldText(query);
	const reading: Reading = { text, lexicon, found: new Map() };
	const parts: QueryPart[] = [];
	let word = '';
	let isExcluded = false;
	const push = (part: Omit<QueryPart, 'isExcluded'>) => {
		const isToo = isListed(text, parts.at(-1), part.kind, part.start);
		parts.push({ ...part, isExcluded: isExcluded || isToo });
		isExcluded = false;
	};
	const endWord = (end: number) => {
		if (word !== '') push({ ...plainMeaning('word', [word]), text: word, start: end - word.length, end });
		word = '';
	};
	for (let at = 0; at < text.length;) {
		const character = text.charAt(at);
		const negation = negationEnd(reading, at);
		const match = negation === undefined ? matchAt(reading, at) : undefined;
		// 的 behind what was understood belongs to it, whatever follows.
		const isOf = character === '的' && word === '' && parts.at(-1)?.end === at;
		const filler = match === undefined ? (isOf ? at + 1 : fillerEnd(reading, at)) : undefined;
		const isFiller = filler !== undefined && (word === '' || filler - at > 1 || '的了'.includes(character));
		if (negation !== undefined || match !== undefined || isFiller || BREAK.test(character)) endWord(at);
		else word += character;
		if (negation !== undefined) isExcluded = true;
		if (match !== undefined)
			push({ ...match.meaning, text: text.slice(at, match.end), start: at, end: match.end });
		at = negation ?? match?.end ?? (isFiller ? filler : undefined) ?? at + 1;
	}
	endWord(text.length);
	return parts;
}
