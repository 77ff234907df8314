// † browser
/** Shanghai is UTC+8 all year. */
const OFFSET = 8 * 3_600_000;

/** The day in Shanghai, `YYYY-MM-DD`. @param now milliseconds since 1970, `Date.now()` */
export function clockDay(now: number): string {
	return new Date(now + OFFSET).toISOString().slice(0, 10);
}
