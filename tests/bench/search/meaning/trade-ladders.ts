/** Days to a month when a rent by the day is one by the month. */
export const DAYS_PER_MONTH = 365 / 12;

/** GB 50016: a building serves its own class and all less dangerous ones; one that only says 丙 serves both halves. */
export const FIRE_STEPS: Readonly<Record<string, number>> = { e: 0, d: 1, c2: 2, c1: 3, c: 3, b: 4, a: 5 };

/** Who may do a harder assessment may do an easier one. */
export const EIA_STEPS: Readonly<Record<string, number>> = { form: 0, 'report-form': 1, report: 2 };
