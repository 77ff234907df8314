// † browser
const DAY = 86_400_000;

/** Days after which a listing must be asked about again. */
export const UNCHECKED_AFTER = 60;
/** Days after which a listing leaves the lists; its page stays. */
export const STALE_AFTER = 120;

/** fresh; unchecked: 待核实, with a sentence; stale: also out of the lists. */
export type Freshness = 'fresh' | 'unchecked' | 'stale';

/**
 * How far the facts of a listing can be trusted on a day. Pages are built once and read for months: ask with the visitor's
 * own day as well as with that of the build.
 * @param updatedDate `YYYY-MM-DD`, the day it was checked last @param today `YYYY-MM-DD`
 */
export function freshness(updatedDate: string, today: string): Freshness {
	const age = (Date.parse(today) - Date.parse(updatedDate)) / DAY;
	return age > STALE_AFTER ? 'stale' : age > UNCHECKED_AFTER ? 'unchecked' : 'fresh';
}
