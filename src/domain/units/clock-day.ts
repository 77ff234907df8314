// † browser
/** Shanghai is eight hours ahead of UTC, all year. */
const OFFSET = 8 * 3_600_000;

/** The day it is in Shanghai by a clock, `YYYY-MM-DD`. @param now milliseconds since 1970, `Date.now()` */
export function clockDay(now: number): string {
	return new Date(now + OFFSET).toISOString().slice(0, 10);
}
