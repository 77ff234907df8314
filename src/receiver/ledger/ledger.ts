import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { SELECT_LEADS, type StoredLead, storedLead } from '../lead/lead-store.ts';
import { ledgerCondition, type LedgerFilter } from './ledger-filter.ts';

/** Where a lead is on its way to one channel. */
export interface LeadDelivery {
	channel: string;
	state: 'delivered' | 'waiting' | 'dead';
	/** When it was delivered, is due next, or was given up; ms since 1970. */
	at: number;
	/** Code of the failure of a dead one; '' otherwise. */
	reason: string;
}

/** A stored lead with what became of it. */
export interface LedgerLead extends StoredLead {
	row: number;
	deliveries: readonly LeadDelivery[];
}

/** The leads for the people who answer them. */
export interface Ledger {
	/** The newest leads first. @param before only rows below this one */
	list(filter: LedgerFilter, before: number | undefined, most: number): LedgerLead[];
	count(filter: LedgerFilter): number;
	one(row: number): LedgerLead | undefined;
	/** All leads of a filter, newest first, read in parts, so that no read stays open. */
	all(filter: LedgerFilter): Generator<LedgerLead>;
	/** @param person who has answered it; undefined if nobody has after all. @returns whether there is such a lead */
	mark(row: number, person: string | undefined, now: number): boolean;
	/** Rows of the photos of a lead, oldest first. */
	photosOf(row: number): number[];
	photo(photo: number): Uint8Array | undefined;
}

/** Leads read at once for a whole table. */
const PART = 500;

const STATES = { delivered: true, waiting: true, dead: true } as const;

function isState(word: unknown): word is keyof typeof STATES {
	return typeof word === 'string' && Object.hasOwn(STATES, word);
}

export function ledger(database: DatabaseSync): Ledger {
	const ways = database.prepare(
		`SELECT channel, 'delivered' AS state, at, '' AS reason FROM delivered WHERE lead = :row
		UNION ALL SELECT channel, 'waiting', due_at, '' FROM deliveries WHERE lead = :row
		UNION ALL SELECT channel, 'dead', died_at, reason FROM dead_letters WHERE lead = :row ORDER BY channel`,
	);
	const byRow = database.prepare(`${SELECT_LEADS} WHERE leads.id = ?`);
	const handle = database.prepare(
		'INSERT OR REPLACE INTO handled (lead, at, person) SELECT id, ?, ? FROM leads WHERE id = ?',
	);
	const release = database.prepare('DELETE FROM handled WHERE lead = ?');
	const photoRows = database.prepare('SELECT id FROM photos WHERE lead = ? ORDER BY id');
	const photoBytes = database.prepare('SELECT jpeg FROM photos WHERE id = ?');

	const whole = (row: Readonly<Record<string, unknown>>): LedgerLead => {
		const id = Number(row['id']);
		const deliveries = ways.all({ row: id }).flatMap((way): LeadDelivery[] => {
			const state = way['state'];
			if (!isState(state)) return [];
			return [
				{ channel: String(way['channel']), state, at: Number(way['at']), reason: String(way['reason']) },
			];
		});
		return { ...storedLead(row), row: id, deliveries };
	};
	const list: Ledger['list'] = (filter, before, most) => {
		const { sql, values } = ledgerCondition(filter);
		const all: Record<string, SQLInputValue> = { ...values, before: before ?? Number.MAX_SAFE_INTEGER, most };
		return database
			.prepare(`${SELECT_LEADS} WHERE leads.id < :before AND ${sql} ORDER BY leads.id DESC LIMIT :most`)
			.all(all)
			.map(whole);
	};
	return {
		list,
		count: (filter) => {
			const { sql, values } = ledgerCondition(filter);
			return Number(
				database.prepare(`SELECT count(*) AS leads FROM leads WHERE ${sql}`).get(values)?.['leads'],
			);
		},
		one: (row) => {
			const found = byRow.get(row);
			return found && whole(found);
		},
		*all(filter) {
			let before: number | undefined;
			for (;;) {
				const part = list(filter, before, PART);
				yield* part;
				before = part.at(-1)?.row;
				if (part.length < PART) return;
			}
		},
		mark: (row, person, now) => {
			if (person === undefined) {
				release.run(row);
				return byRow.get(row) !== undefined;
			}
			return Number(handle.run(now, person, row).changes) > 0;
		},
		photosOf: (row) => photoRows.all(row).map(({ id }) => Number(id)),
		photo: (photo) => {
			const bytes = photoBytes.get(photo)?.['jpeg'];
			return bytes instanceof Uint8Array ? bytes : undefined;
		},
	};
}
