// † browser
const DAY = 86_400_000;

/** Days after which the facts must be confirmed again. */
export const UNCHECKED_AFTER = 60;
/** Days after which a listing leaves the lists. Its page stays. */
export const STALE_AFTER = 120;

/** fresh; unchecked: 待核实, with a sentence; stale: also not in lists. */
export type Freshness = 'fresh' | 'unchecked' | 'stale';

/**
 * How reliable the facts of a listing are on a day. A page is built once and read for months, so check on the visitor's
 * day as well as on the build day.
 * @param updatedDate `YYYY-MM-DD`, the day of the last check @param today `YYYY-MM-DD`
 */
export function freshness(updatedDate: string, today: string): Freshness {
	const age = (Date.parse(today) - Date.parse(updatedDate)) / DAY;
	return age > STALE_AFTER ? 'stale' : age > UNCHECKED_AFTER ? 'unchecked' : 'fresh';
}
