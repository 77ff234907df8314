// † browser
import { foldText } from '../search-match.ts';
import type { Lexicon } from './lexicon.ts';
import {
	BREAK,
	fillerBehindEnd,
	fillerEnd,
	isBoundary,
	matchAt,
	negationEnd,
	type Reading,
	type SlipAt,
	softenerEnd,
} from './part-match.ts';
import { type Match, type PartKind, plainMeaning, type QueryPart } from './query-part.ts';

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

/** A place that every page is about asks for nothing, but may be unwanted. */
const WHOLE_CITY = ['上海', '上海市'];
/** A softened wish goes on with these: 最好带行车和月台. A place or a type begins another one. */
const SOFT_KINDS: readonly PartKind[] = ['feature', 'amount'];

/** What applies to the parts that follow. */
interface Mood {
	isExcluded: boolean;
	/** `next` until the first part, `on` behind it. */
	softness: 'none' | 'next' | 'on';
}

/** The mood behind a character that belongs to no part. */
function moodAfter(mood: Mood, character: string): Mood {
	const isOver = BREAK.test(character) && (!/\s/.test(character) || mood.softness === 'on');
	return isOver ? { ...mood, softness: 'none' } : mood;
}

/** A word as a match: 上海 behind a minus sign. */
function unwantedCity(text: string, start: number, end: number): Match | undefined {
	const word = text.slice(start, end);
	return WHOLE_CITY.includes(word) ? { end, meaning: plainMeaning('word', [word]) } : undefined;
}

/** Splits a query into understood parts and the words between them. Filler words are left out. */
export function queryParts(query: string, lexicon: Lexicon, slipAt: SlipAt = () => []): QueryPart[] {
	const text = foldText(query);
	const reading: Reading = { text, lexicon, slipAt, found: new Map(), fillers: new Map() };
	const parts: QueryPart[] = [];
	let word = '';
	let mood: Mood = { isExcluded: false, softness: 'none' };
	const push = (part: Omit<QueryPart, 'isExcluded' | 'isSoft'>) => {
		const isToo = isListed(text, parts.at(-1), part.kind, part.start);
		const { softness } = mood;
		const isSoft = softness === 'next' || (softness === 'on' && SOFT_KINDS.includes(part.kind));
		const isExcluded = mood.isExcluded || isToo;
		// What no page has to say may be what none shall say: 不要上海.
		const isSilent = isExcluded && part.kind === 'place' && part.spellings.length === 0;
		parts.push({ ...part, ...(isSilent && { spellings: [part.text] }), isExcluded, isSoft });
		mood = { isExcluded: false, softness: isSoft ? 'on' : 'none' };
	};
	const endWord = (end: number) => {
		if (word !== '') push({ ...plainMeaning('word', [word]), text: word, start: end - word.length, end });
		word = '';
	};
	/** A guess for all that stands between what is understood. */
	const slip = (at: number) =>
		word === '' ? slipAt(text, at).find(({ end }) => isBoundary(reading, end)) : undefined;
	for (let at = 0; at < text.length;) {
		const character = text.charAt(at);
		const negation = negationEnd(reading, at);
		const softener = negation === undefined ? softenerEnd(reading, at) : undefined;
		const isFree = negation === undefined && softener === undefined;
		// 的 and 企业 behind what was understood belong to it.
		const isBehind = word === '' && parts.at(-1)?.end === at;
		const known = isFree ? matchAt(reading, at) : undefined;
		const fillerAt = isBehind ? fillerBehindEnd : fillerEnd;
		const filler =
			!isFree || known !== undefined
				? undefined
				: isBehind && character === '的'
					? at + 1
					: fillerAt(reading, at);
		const city = mood.isExcluded && filler !== undefined ? unwantedCity(text, at, filler) : undefined;
		const match = known ?? city ?? (isFree && filler === undefined ? slip(at) : undefined);
		const isFiller =
			match === undefined &&
			filler !== undefined &&
			(word === '' || filler - at > 1 || '的了'.includes(character));
		if (!isFree || match !== undefined || isFiller || BREAK.test(character)) endWord(at);
		else word += character;
		if (negation !== undefined) mood = { ...mood, isExcluded: true };
		const last = parts.at(-1);
		if (softener !== undefined) {
			const isLast = softener >= text.length || BREAK.test(text.charAt(softener));
			// 有行车更好: the wish stands before the word.
			if (isLast && last !== undefined) parts.splice(-1, 1, { ...last, isSoft: true });
			else mood = { ...mood, softness: 'next' };
		}
		if (match !== undefined)
			push({ ...match.meaning, text: text.slice(at, match.end), start: at, end: match.end });
		else mood = moodAfter(mood, character);
		at = negation ?? softener ?? match?.end ?? (isFiller ? filler : undefined) ?? at + 1;
	}
	endWord(text.length);
	return parts;
}
