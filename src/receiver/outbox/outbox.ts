import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../storage/database.ts';

/** A claimed delivery. Nobody else can take it until the claim expires. */
export interface Delivery {
	/** Database row of its lead. */
	row: number;
	channel: string;
	/** Number of tries, including this one. */
	attempts: number;
	/** Recipients who have it already. */
	taken: readonly string[];
}

/** Number of waiting deliveries and dead letters of a channel. */
export interface ChannelCount {
	channel: string;
	waiting: number;
	dead: number;
}

export interface Outbox {
	/** Claims the next due delivery for `claimMs`. If the claim is not settled by then, the delivery is due again. */
	claim(channel: string, now: number): Delivery | undefined;
	/** Milliseconds until the next delivery is due; undefined if none waits. */
	dueIn(channel: string, now: number): number | undefined;
	done(delivery: Delivery, now: number): void;
	/** `taken` of the delivery is kept for the next try, also by `bury` for a redrive. */
	retry(delivery: Delivery, dueAt: number): void;
	bury(delivery: Delivery, reason: string, now: number): void;
	/** Puts dead letters back into the outbox, for one channel or for all. @returns how many */
	redrive(channel: string | undefined, now: number): number;
	counts(): ChannelCount[];
}

/** A stored JSON list of texts. */
function textsOf(json: unknown): string[] {
	const list: unknown = JSON.parse(String(json));
	return Array.isArray(list) ? list.map(String) : [];
}

/**
 * @param claimMs must be longer than any try
 * @param longestMs longest delay between tries. A delivery that is due later than this was planned before the clock was set
 * back, so it counts as due.
 */
export function outbox(database: DatabaseSync, claimMs: number, longestMs: number): Outbox {
	const late = longestMs + claimMs;
	const take = database.prepare(
		`UPDATE deliveries SET attempts = attempts + 1, due_at = :now + :claim WHERE (lead, channel) IN (
			SELECT lead, channel FROM deliveries WHERE channel = :channel AND (due_at <= :now OR due_at > :now + :late)
			ORDER BY due_at, lead LIMIT 1
		) RETURNING lead, attempts, taken`,
	);
	const next = database.prepare(
		'SELECT min(due_at) AS due, max(due_at) AS last FROM deliveries WHERE channel = ?',
	);
	const remove = database.prepare('DELETE FROM deliveries WHERE lead = ? AND channel = ?');
	const plan = database.prepare('UPDATE deliveries SET due_at = ?, taken = ? WHERE lead = ? AND channel = ?');
	// From the delivery, so that a lead that was deleted meanwhile leaves nothing.
	const note = database.prepare(
		`INSERT OR REPLACE INTO delivered (lead, channel, at)
		SELECT lead, channel, ? FROM deliveries WHERE lead = ? AND channel = ?`,
	);
	const giveUp = database.prepare(
		`INSERT OR REPLACE INTO dead_letters (lead, channel, attempts, reason, died_at, taken)
		SELECT lead, channel, attempts, ?, ?, ? FROM deliveries WHERE lead = ? AND channel = ?`,
	);
	const revive = database.prepare(
		`INSERT OR IGNORE INTO deliveries (lead, channel, due_at, taken)
		SELECT lead, channel, :now, taken FROM dead_letters WHERE channel = coalesce(:channel, channel)`,
	);
	const clear = database.prepare('DELETE FROM dead_letters WHERE channel = coalesce(:channel, channel)');
	const count = database.prepare(
		`SELECT channel, sum(waiting) AS waiting, sum(dead) AS dead FROM (
			SELECT channel, 1 AS waiting, 0 AS dead FROM deliveries
			UNION ALL SELECT channel, 0, 1 FROM dead_letters
		) GROUP BY channel ORDER BY channel`,
	);

	return {
		claim: (channel, now) => {
			const row = take.get({ now, claim: claimMs, late, channel });
			if (row === undefined) return undefined;
			const [lead, attempts] = [Number(row['lead']), Number(row['attempts'])];
			return { row: lead, channel, attempts, taken: textsOf(row['taken']) };
		},
		dueIn: (channel, now) => {
			const row = next.get(channel);
			const [due, last] = [row?.['due'], row?.['last']];
			if (typeof due !== 'number' || typeof last !== 'number') return undefined;
			return last > now + late ? 0 : Math.max(0, due - now);
		},
		done: ({ row, channel }, now) =>
			inTransaction(database, () => {
				note.run(now, row, channel);
				remove.run(row, channel);
			}),
		retry: ({ row, channel, taken }, dueAt) => void plan.run(dueAt, JSON.stringify(taken), row, channel),
		bury: ({ row, channel, taken }, reason, now) =>
			inTransaction(database, () => {
				giveUp.run(reason, now, JSON.stringify(taken), row, channel);
				remove.run(row, channel);
			}),
		redrive: (wanted, now) =>
			inTransaction(database, () => {
				const channel = wanted ?? null;
				revive.run({ channel, now });
				return Number(clear.run({ channel }).changes);
			}),
		counts: () =>
			count.all().map((row) => ({
				channel: String(row['channel']),
				waiting: Number(row['waiting']),
				dead: Number(row['dead']),
			})),
	};
}
