// † browser
/** When somebody answers the telephone, in Beijing time. */
export interface CallHours {
	/** Days of the week, 0 is Sunday. */
	days: readonly number[];
	/** Minutes since midnight. */
	from: number;
	/** Minutes since midnight; not included. */
	to: number;
}

/** The hours as an attribute of an element: `12345 540 1080,6 540 720`. */
export function hoursData(hours: readonly CallHours[]): string {
	return hours.map(({ days, from, to }) => `${days.join('')} ${from} ${to}`).join(',');
}

/** The hours of such an attribute. */
export function hoursFromData(data: string): CallHours[] {
	return data.split(',').map((span) => {
		const [days = '', from, to] = span.split(' ');
		return { days: [...days].map(Number), from: Number(from), to: Number(to) };
	});
}

/** China has one time zone, UTC+8 all year. */
const OFFSET = 8 * 3_600_000;

/** Whether somebody answers now. @param now milliseconds since 1970, `Date.now()` */
export function isAnswered(hours: readonly CallHours[], now: number): boolean {
	const clock = new Date(now + OFFSET);
	const minute = 60 * clock.getUTCHours() + clock.getUTCMinutes();
	return hours.some(
		({ days, from, to }) => days.includes(clock.getUTCDay()) && minute >= from && minute < to,
	);
}
