// † browser

/** The first full-width character in Unicode order. Characters before it are about 0.6 as wide. */
const FIRST_WIDE = '\u2e80';

/** The approximate width of a text in full-width characters. Sufficient to predict line wraps without a font. */
export function textWidth(text: string): number {
	return [...text].reduce((sum, each) => sum + (each < FIRST_WIDE ? 0.6 : 1), 0);
}
