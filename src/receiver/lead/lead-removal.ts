import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../storage/database.ts';

const DAY = 86_400_000;

/** A clock that jumped ahead by more than this is not trusted: it would delete leads too early. */
const CREDIBLE_STEP = 7 * DAY;

/** Selects the leads to delete when a person asks for it (PIPL Art. 47). */
export type Removal = { uuid: string } | { phone: string };

/**
 * Deletes leads with their deliveries and remembers their UUIDs, so that a pending retry does not bring them back. The text
 * is overwritten in the database and removed from the write-ahead log. @returns how many
 */
export function removeLeads(database: DatabaseSync, removal: Removal, now: number): number {
	const [column, value] = 'uuid' in removal ? ['uuid', removal.uuid] : ['phone', removal.phone];
	return removeWhere(database, `${column} = ?`, value, now);
}

/** Whether the clock has not jumped ahead since the last deletion. If it has, no lead is deleted by age. */
export function isClockCredible(database: DatabaseSync, now: number): boolean {
	const seen = database.prepare('SELECT seen_at FROM clock').get()?.['seen_at'];
	return now - Number(seen ?? now) <= CREDIBLE_STEP;
}

/**
 * Deletes leads after their retention time, and the UUIDs remembered of deleted leads. If the clock has jumped ahead since
 * the last run, it does nothing unless the caller vouches for the clock. @returns how many, or 'clock'
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
	// The write-ahead log still holds the text until it is checkpointed and truncated. A reader can block this; then the
	// next run does it.
	database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
	return removed;
}
