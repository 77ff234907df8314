import { type CalendarDate, day, shanghaiDay } from './calendar-date.ts';

/**
 * The build day. The only place where "today" enters a build.
 * @param override `YYYY-MM-DD` from the environment (`BUILD_DATE`), for tests and reproducible builds
 * @param epoch seconds since 1970 (`SOURCE_DATE_EPOCH`, https://reproducible-builds.org/specs/source-date-epoch/), if there
 * is no override
 * @throws RangeError when the override is not a real day, or the epoch not a number of seconds
 */
export function buildDay(override: string | undefined, epoch?: string): CalendarDate {
	if (override !== undefined && override !== '') return day(override);
	if (epoch === undefined || epoch === '') return shanghaiDay(new Date());
	if (!/^\d{1,11}$/.test(epoch)) throw new RangeError(`not a number of seconds: ${epoch}`);
	return shanghaiDay(new Date(Number(epoch) * 1000));
}
