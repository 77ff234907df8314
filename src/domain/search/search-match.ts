// † browser
import { foldWidth } from './search-text.ts';

/** Where a term stands in a text: offsets, the end exclusive. */
export interface Range {
	start: number;
	end: number;
}

/** Lower case and half width, character by character, so that offsets stay those of the text. */
export function foldText(text: string): string {
	return foldWidth(text).replaceAll(/\p{Uppercase}/gu, (letter) => {
		const lower = letter.toLowerCase();
		return lower.length === letter.length ? lower : letter;
	});
}

const isDigit = (character: string | undefined) => character !== undefined && /\d/.test(character);
const isLetter = (character: string | undefined) =>
	character !== undefined && /\p{Script=Latin}/u.test(character);

/** Whether two neighbours of a term belong to one word or one number, which white space would part. */
function isInseparable(left: string, right: string): boolean {
	return (isLetter(left) && isLetter(right)) || (/[\d.]/.test(left) && /[\d.]/.test(right));
}

/** The term as a pattern: white space may stand where it is only typography, 第 71 次 for 第71次. */
function patternOf(term: string): RegExp {
	const characters = [...term];
	const source = characters.map((character, i) => {
		const escaped = character.replace(/[\\^$.*+?()[\]{}|]/, String.raw`\$&`);
		const next = characters[i + 1];
		return next === undefined || isInseparable(character, next) ? escaped : String.raw`${escaped}\s*`;
	});
	return new RegExp(source.join(''), 'gu');
}

/** Whether a find is one by the rules of numbers and words. */
function isWhole(text: string, { start, end }: Range): boolean {
	const [before, after] = [text[start - 1], text[end]];
	if (isDigit(text[start]) && (isDigit(before) || (before === '.' && isDigit(text[start - 2])))) return false;
	if (isDigit(text[end - 1]) && (isDigit(after) || (after === '.' && isDigit(text[end + 1])))) return false;
	return !(isLetter(text[start]) && isLetter(before));
}

/**
 * The truth a search is held to: every place where a text contains a term. A number may not go on at either side (50 is not
 * in 500, nor 16 in 1.6), a Latin word may go on at its end only, and white space beside a Han character does not count.
 * @param folded the text after `foldText` @param term as in `parseQuery`
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
