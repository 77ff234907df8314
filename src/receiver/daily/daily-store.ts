import type { DatabaseSync } from 'node:sqlite';
import { entriesOf } from '../../domain/lead/json-entries.ts';

/** What each channel has had. It is stored, so that a restart neither repeats nor skips a day. */
export interface DailyStore {
	/** The last reported day; undefined before the first report. */
	through(channel: string): string | undefined;
	/** Recipients who have the report of a day already, because others were refused. */
	taken(channel: string, day: string): string[];
	keepTaken(channel: string, day: string, taken: readonly string[]): void;
	sent(channel: string, day: string): void;
}

export function dailyStore(database: DatabaseSync): DailyStore {
	const select = database.prepare('SELECT through, taken FROM daily_reports WHERE channel = ?');
	const settle = database.prepare(
		"INSERT OR REPLACE INTO daily_reports (channel, through, taken) VALUES (?, ?, '{}')",
	);
	const keep = database.prepare(
		`INSERT INTO daily_reports (channel, through, taken) VALUES (:channel, '', :taken)
		ON CONFLICT (channel) DO UPDATE SET taken = :taken`,
	);
	return {
		through: (channel) => {
			const through = select.get(channel)?.['through'];
			return typeof through === 'string' && through !== '' ? through : undefined;
		},
		taken: (channel, day) => {
			const list = entriesOf(JSON.parse(String(select.get(channel)?.['taken'] ?? '{}'))).get(day);
			return Array.isArray(list) ? list.map(String) : [];
		},
		keepTaken: (channel, day, taken) => void keep.run({ channel, taken: JSON.stringify({ [day]: taken }) }),
		sent: (channel, day) => void settle.run(channel, day),
	};
}
