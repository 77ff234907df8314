import { dayAfter, dayStart, shanghaiDay } from '../shanghai-time.ts';

/** A report covers at most so many days, so that a clock that leapt ahead asks for no year of them. */
const MOST_DAYS = 31;

const MINUTE = 60_000;

/** First and last day of a report, in Shanghai. */
export interface Period {
	from: string;
	to: string;
}

/**
 * The report that is due: of yesterday, and of the days before it that had none, because the receiver was off. One report,
 * however many days. A report of a day that is still to come was made while the clock was wrong, so it does not count.
 * @param at time of the day in Shanghai, such as 08:30
 * @param through the last day that was reported
 */
export function dueReport(at: string, through: string | undefined, now: number): Period | undefined {
	const today = shanghaiDay(now);
	const [hours = 0, minutes = 0] = at.split(':').map(Number);
	if (now < (dayStart(today) ?? now) + (hours * 60 + minutes) * MINUTE) return undefined;
	const yesterday = dayAfter(today, -1);
	// Today: the clock was a little ahead, and is back.
	if (through === yesterday || through === today) return undefined;
	if (through === undefined || through > today) return { from: yesterday, to: yesterday };
	const [next, oldest] = [dayAfter(through, 1), dayAfter(yesterday, 1 - MOST_DAYS)];
	return { from: next > oldest ? next : oldest, to: yesterday };
}
