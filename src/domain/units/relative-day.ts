// † browser
const DAY = 86_400_000;

/** Largest unit first. A year has 365 days and a month 30, as on the old site. */
const UNITS = [
	{ unit: 'year', days: 365 },
	{ unit: 'month', days: 30 },
	{ unit: 'week', days: 7 },
	{ unit: 'day', days: 1 },
] as const;

/**
 * The age of a Shanghai day: 今天, 昨天, 3周前, 2年前.
 * @param date `YYYY-MM-DD` @param now milliseconds since 1970
 */
export function relativeDay(date: string, now: number): string {
	const today = Math.floor((now + 8 * 3_600_000) / DAY);
	const days = Math.floor(Date.parse(date) / DAY) - today;
	const { unit, days: size } = UNITS.find((each) => Math.abs(days) >= each.days) ?? UNITS[3];
	const format = new Intl.RelativeTimeFormat('zh-CN', { numeric: unit === 'day' ? 'auto' : 'always' });
	return format.format(Math.trunc(days / size), unit);
}
