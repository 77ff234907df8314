import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../storage/database.ts';

const DAY = 86_400_000;

/** A clock that runs ahead by more than this since it was last looked at is not believed: it would delete leads too early. */
const CREDIBLE_STEP = 7 * DAY;

/** Whose leads to delete, when a person asks for it (PIPL Art. 47). */
export type Removal = { uuid: string } | { phone: string };

/**
 * Deletes leads with their deliveries and remembers their UUIDs, so that a retry under way does not bring them back. Their text is
 * overwritten in the database and gone from its log. @returns how many
 */
export function removeLeads(database: DatabaseSync, removal: Removal, now: number): number {
	const [column, value] = 'uuid' in removal ? ['uuid', removal.uuid] : ['phone', removal.phone];
	return removeWhere(database, `${column} = ?`, value, now);
}

/** Whether the clock has not leapt ahead since leads were last looked through: after it nothing is deleted by its word. */
export function isClockCredible(database: DatabaseSync, now: number): boolean {
	const seen = database.prepare('SELECT seen_at FROM clock').get()?.['seen_at'];
	return now - Number(seen ?? now) <= CREDIBLE_STEP;
}

/**
 * Deletes leads older than the days they may be kept, and what is remembered of deleted ones. Does nothing when the clock has
 * leapt ahead since the last time, unless it is vouched for. @returns how many, or 'clock'
 */
export function purgeLeads(
	database: DatabaseSync,
	days: number,
	now: number,
	isClockVouchedFor = false,
): number | 'clock' {
	if (!isClockVouchedFor && !isClockCredible(database, now)) return 'clock';
	database.prepare('INSERT OR REPLACE INTO clock (one, seen_at) VALUES (1, ?)').run(now);
	const limit = now - days * DAY;
	database.prepare('DELETE FROM forgotten WHERE forgotten_at < ?').run(limit);
	return removeWhere(database, 'received_at < ?', limit, now);
}

function removeWhere(database: DatabaseSync, condition: string, value: string | number, now: number): number {
	const removed = inTransaction(database, () => {
		database
			.prepare(
				`INSERT OR IGNORE INTO forgotten (uuid, forgotten_at) SELECT uuid, ? FROM leads WHERE ${condition}`,
			)
			.run(now, value);
		return Number(database.prepare(`DELETE FROM leads WHERE ${condition}`).run(value).changes);
	});
	// Pages of the log still hold the text until it is written back and cut off. A reader may hold that up: the next time does it.
	database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
	return removed;
}
