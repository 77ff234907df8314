import { type CalendarDate, day, shanghaiDay } from './calendar-date.ts';

/**
 * The build day. The only place where "today" enters a build.
 * @param override `YYYY-MM-DD` from the environment (`BUILD_DATE`), for tests and reproducible builds
 * @throws RangeError when the override is not a real day
 */
export function buildDay(override: string | undefined): CalendarDate {
	return override === undefined || override === '' ? shanghaiDay(new Date()) : day(override);
}
