// † browser
const DIGITS = '零一二三四五六七八九';
const NUMBER = '[1-9]\\d?|二?十[一二三四五六七八九]?|[一二三四五六七八九]';
const HIGHEST_LINE = 30;

/** Stands for the nearest line, whichever it is. */
export const ANY_LINE = 'any';

/** Pattern source for the number of a metro line, as digits or as Chinese numerals: 9 号线, 十九号线. */
export const METRO_LINE = `(${NUMBER}) ?号线`;

/** The number of a metro line: 十九 and 19 are both 19. Undefined when there is no such line. */
export function metroNumber(text: string): number | undefined {
	const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
	const line = /^\d/.test(text)
		? Number(text)
		: (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + Math.max(0, DIGITS.indexOf(ones));
	return line >= 1 && line <= HIGHEST_LINE ? line : undefined;
}

/** The lines that a text names. 9号线、12号线徐泾东站 names 9 and 12. */
export function metroLines(text: string): number[] {
	const found = [...text.matchAll(new RegExp(METRO_LINE, 'g'))];
	return found.flatMap(([, line = '']) => metroNumber(line) ?? []);
}
