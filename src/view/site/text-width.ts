// † browser

/** Where full-width characters begin, in Unicode's order; what comes before is about as wide as 0.6 of one. */
const FIRST_WIDE = '\u2e80';

/** About how many full-width characters a text is wide: enough to foresee whether it wraps, without a font at hand. */
export function textWidth(text: string): number {
	return [...text].reduce((sum, each) => sum + (each < FIRST_WIDE ? 0.6 : 1), 0);
}
