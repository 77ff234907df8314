/** Retry settings: number of attempts and delays. */
export interface Retries {
	attempts: number;
	firstSeconds: number;
	longestSeconds: number;
}

/**
 * Exponential backoff with jitter, in ms: the delay doubles up to the longest. Half of it is random, so that leads that
 * failed together do not retry together.
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
