/** How often and how far apart to try. */
export interface Retries {
	attempts: number;
	firstSeconds: number;
	longestSeconds: number;
}

/**
 * Milliseconds to wait after a try that failed: doubled each time up to the longest, of which a half is left to chance, so that
 * leads that failed together do not come back together.
 * @param attempts tries so far, 1 after the first @param chance from 0 to 1
 */
export function backOff(
	{ firstSeconds, longestSeconds }: Retries,
	attempts: number,
	chance = Math.random(),
): number {
	const full = Math.min(longestSeconds, firstSeconds * 2 ** (attempts - 1));
	return Math.round(full * 1000 * (0.5 + chance / 2));
}
