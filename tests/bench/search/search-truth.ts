import type { SearchRecord } from '../../../src/integrations/search/search-record.ts';

/**
 * Reference results of a search, computed only from the text and independent of the search code. It is slow and simple, and
 * only for measuring.
 */
export interface TruthPage {
	url: string;
	date: string;
	title: string;
	/** Title and blocks, one per line, as returned by `comparable`. */
	text: string;
	/** The same text with the white space that is not beside a Han character. Here 1200 ㎡ differs from 1200㎡. */
	spacedText: string;
}

const DIGIT = /[0-9]/;
const LETTER = /\p{Script=Latin}/u;

/** Lower case, half width, no white space beside a Han character. */
function spaced(text: string): string {
	let folded = '';
	for (const character of text) {
		const isWide = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF0B\uFF03]/.test(character);
		folded += isWide ? character.normalize('NFKC') : character;
	}
	return folded
		.toLowerCase()
		.replaceAll(/(?<=\p{Script=Han})[^\S\n]+|[^\S\n]+(?=\p{Script=Han})/gu, '')
		.replaceAll(/[^\S\n]+/g, ' ');
}

/**
 * Normalizes a text for comparison: lower case, half width, no typographic white space. A reader sees 1200 ㎡ and 1200㎡, or 第
 * 71 次 and 第71次, as the same. A space between two digits or two letters separates numbers or words, so it stays.
 */
export function comparable(text: string): string {
	return spaced(text)
		.replaceAll(/(?<=[0-9]) (?=[\p{Script=Latin}%+‰℃㎡#])/gu, '')
		.replaceAll(/(?<=[\p{Script=Latin}%+‰℃㎡#]) (?=[0-9%+‰℃㎡#])/gu, '')
		.replaceAll(/(?<=[%+‰℃㎡#]) (?=\p{Script=Latin})/gu, '');
}

export function truthPages(pages: readonly SearchRecord[]): TruthPage[] {
	return pages.map(({ url, date, title, paragraphs }) => ({
		url,
		date,
		title: comparable(title),
		text: [title, ...paragraphs].map(comparable).join('\n'),
		spacedText: [title, ...paragraphs].map(spaced).join('\n'),
	}));
}

/**
 * The terms of a query. They are separated by white space and by marks that neither carry meaning nor stand inside a word.
 */
export function truthTerms(query: string): string[] {
	const folded = [...query].map((character) => (/\s/.test(character) ? ' ' : comparable(character)));
	const kept = folded.map((character, i) => {
		if (/[\p{Script=Han}\p{Script=Latin}0-9%+‰℃㎡#]/u.test(character)) return character;
		const isJoint = [folded[i - 1], folded[i + 1]].every((near) => /^[a-z0-9]$/.test(near ?? ''));
		return /[./_&@:'~$,-]/.test(character) && isJoint ? character : ' ';
	});
	return [...new Set(kept.join('').split(' ').filter(Boolean))];
}

/** Whether a match from `start` to `end` cuts a number or a word of the text. */
function isCut(text: string, start: number, end: number): boolean {
	const at = (place: number) => text.charAt(place);
	const touches = (inner: number, step: -1 | 1) =>
		DIGIT.test(at(inner)) &&
		(DIGIT.test(at(inner + step)) || (at(inner + step) === '.' && DIGIT.test(at(inner + 2 * step))));
	return touches(start, -1) || touches(end - 1, 1) || (LETTER.test(at(start)) && LETTER.test(at(start - 1)));
}

/** Whether a text from `comparable` contains a term. */
export function contains(text: string, term: string): boolean {
	for (let start = text.indexOf(term); start >= 0; start = text.indexOf(term, start + 1)) {
		if (!isCut(text, start, start + term.length)) return true;
	}
	return false;
}

/** Whether a text from `comparable` contains every term. */
export function containsAll(text: string, terms: readonly string[]): boolean {
	return terms.every((term) => contains(text, term));
}
