/** China has one time zone and no summer time, so days are plain arithmetic. */
const OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

const TIME = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Asia/Shanghai',
	dateStyle: 'short',
	timeStyle: 'medium',
});

/** A time in Shanghai, for example 2026-11-23 10:03:04. @param time milliseconds since 1970 */
export function shanghaiTime(time: number): string {
	return TIME.format(time);
}

/** The day in Shanghai, for example 2026-11-23. @param time milliseconds since 1970 */
export function shanghaiDay(time: number): string {
	return new Date(time + OFFSET).toISOString().slice(0, '2026-11-23'.length);
}

/** Midnight at the start of a day in Shanghai, in ms since 1970; undefined if it is no day. */
export function dayStart(day: string): number | undefined {
	const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00+08:00`) : NaN;
	return Number.isNaN(time) || shanghaiDay(time) !== day ? undefined : time;
}

/** A day so many days later. */
export function dayAfter(day: string, days: number): string {
	return shanghaiDay((dayStart(day) ?? 0) + days * DAY);
}
