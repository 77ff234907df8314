// † browser
import { foldWidth } from './search-text.ts';

/** The position of a term in a text. The end is exclusive. */
export interface Range {
	start: number;
	end: number;
}

/** Converts to lower case and half width, one character at a time, so that offsets stay valid. */
export function foldText(text: string): string {
	return foldWidth(text).replaceAll(/\p{Uppercase}/gu, (letter) => {
		const lower = letter.toLowerCase();
		return lower.length === letter.length ? lower : letter;
	});
}

const isDigit = (character: string | undefined) => character !== undefined && /\d/.test(character);
const isLetter = (character: string | undefined) =>
	character !== undefined && /\p{Script=Latin}/u.test(character);

/** Whether two neighbouring characters belong to one word or number. White space between them would split it. */
function isInseparable(left: string, right: string): boolean {
	return (isLetter(left) && isLetter(right)) || (/[\d.]/.test(left) && /[\d.]/.test(right));
}

/** The term as a pattern. Typographic white space may occur inside: 第 71 次 for 第71次. */
function patternOf(term: string): RegExp {
	const characters = [...term];
	const source = characters.map((character, i) => {
		const escaped = character.replace(/[\\^$.*+?()[\]{}|]/, String.raw`\$&`);
		const next = characters[i + 1];
		return next === undefined || isInseparable(character, next) ? escaped : String.raw`${escaped}\s*`;
	});
	return new RegExp(source.join(''), 'gu');
}

/** Whether a match follows the rules for numbers and words. */
function isWhole(text: string, { start, end }: Range): boolean {
	const [before, after] = [text[start - 1], text[end]];
	if (isDigit(text[start]) && (isDigit(before) || (before === '.' && isDigit(text[start - 2])))) return false;
	if (isDigit(text[end - 1]) && (isDigit(after) || (after === '.' && isDigit(text[end + 1])))) return false;
	return !(isLetter(text[start]) && isLetter(before));
}

/**
 * Reference for the search: every position where a text contains a term. A number must not continue on either side (50 does
 * not match 500, 16 does not match 1.6). A Latin word may continue only at its end. White space beside a Han character is
 * ignored.
 * @param folded the text after `foldText`
 * @param term as in `parseQuery`
 */
export function findTerm(folded: string, term: string): Range[] {
	if (term === '') return [];
	const pattern = patternOf(term);
	const ranges: Range[] = [];
	for (let found = pattern.exec(folded); found !== null; found = pattern.exec(folded)) {
		const range = { start: found.index, end: found.index + found[0].length };
		if (isWhole(folded, range)) ranges.push(range);
		pattern.lastIndex = found.index + ((folded.codePointAt(found.index) ?? 0) > 0xffff ? 2 : 1);
	}
	return ranges;
}
