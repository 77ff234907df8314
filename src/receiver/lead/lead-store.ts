import type { DatabaseSync } from 'node:sqlite';
import { entriesOf } from '../../domain/lead/json-entries.ts';
import type { Lead } from '../../domain/lead/lead.ts';
import { SPAM_REASONS, type SpamReason } from '../../domain/lead/lead-spam.ts';
import { isCodeOf } from '../../domain/schema/code-label.ts';
import { inTransaction } from '../storage/database.ts';

/**
 * stored: new. repeated: the same UUID with the same content. changed: the same UUID with other content; the first version
 * is kept. forgotten: deleted on request, so not stored again.
 */
export type StoreOutcome = 'stored' | 'repeated' | 'changed' | 'forgotten';

export interface StoredLead {
	lead: Lead;
	/** Milliseconds since 1970 by the receiver's clock. */
	receivedAt: number;
	suspect: readonly SpamReason[];
	/** Number of photos that have arrived; undefined before the lead is stored. */
	photos?: number;
	/** Who has answered it, and when in ms since 1970; absent while nobody has. */
	handled?: { at: number; person: string };
}

export interface NewLead extends StoredLead {
	/** Names of the channels to notify. */
	channels: readonly string[];
}

export interface LeadStore {
	/**
	 * Stores each lead once, with one delivery per channel. All are on disk when this returns; if it throws, none is stored.
	 */
	add(leads: readonly NewLead[]): StoreOutcome[];
	/** Leads received in a period, oldest first. */
	between(from: number, to: number): Iterable<StoredLead>;
	/** One stored lead by its row. */
	at(row: number): StoredLead | undefined;
}

/** Type guard for a stored value. The lead was fully checked on arrival, by the rules of that time. */
function isStoredLead(value: unknown): value is Lead {
	const schema = entriesOf(value).get('schema');
	return schema === 1 || schema === 2;
}

/** Selects stored leads with all that belongs to them; a WHERE may follow. */
export const SELECT_LEADS = `SELECT leads.*, handled.at AS handled_at, handled.person AS handled_by,
	(SELECT count(*) FROM photos WHERE lead = leads.id) AS photos
	FROM leads LEFT JOIN handled ON handled.lead = leads.id`;

/** A row of `SELECT_LEADS`. */
export function storedLead(row: Readonly<Record<string, unknown>>): StoredLead {
	const lead: unknown = JSON.parse(String(row['body']));
	if (!isStoredLead(lead)) throw new Error('a stored lead has no known schema');
	const suspect = String(row['suspect']).split(' ');
	return {
		lead,
		receivedAt: Number(row['received_at']),
		suspect: suspect.filter((reason) => isCodeOf(SPAM_REASONS, reason)),
		photos: Number(row['photos'] ?? 0),
		...(typeof row['handled_at'] === 'number'
			? { handled: { at: row['handled_at'], person: String(row['handled_by']) } }
			: {}),
	};
}

/**
 * A lead without its timestamps. They differ when a form without script is sent twice. The order of the keys does not
 * count: a migration may change it.
 */
function words(lead: Lead): string {
	const entries = Object.entries({ ...lead, createdAt: '', consent: lead.consent.version });
	return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function leadStore(database: DatabaseSync): LeadStore {
	const insert = database.prepare(
		`INSERT INTO leads (uuid, received_at, phone, suspect, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (uuid) DO NOTHING`,
	);
	const deliver = database.prepare('INSERT INTO deliveries (lead, channel, due_at) VALUES (?, ?, ?)');
	const isForgotten = database.prepare('SELECT 1 FROM forgotten WHERE uuid = ?');
	const byUuid = database.prepare(`${SELECT_LEADS} WHERE uuid = ?`);
	const byRow = database.prepare(`${SELECT_LEADS} WHERE id = ?`);
	const byTime = database.prepare(`${SELECT_LEADS} WHERE received_at >= ? AND received_at < ? ORDER BY id`);

	const addOne = ({ lead, receivedAt, suspect, channels }: NewLead): StoreOutcome => {
		if (isForgotten.get(lead.uuid) !== undefined) return 'forgotten';
		const values = [lead.uuid, receivedAt, lead.phone, suspect.join(' '), JSON.stringify(lead)];
		const { changes, lastInsertRowid } = insert.run(...values);
		if (changes === 0) {
			const row = byUuid.get(lead.uuid);
			return row !== undefined && words(storedLead(row).lead) === words(lead) ? 'repeated' : 'changed';
		}
		for (const channel of channels) deliver.run(lastInsertRowid, channel, receivedAt);
		return 'stored';
	};

	return {
		add: (leads) => inTransaction(database, () => leads.map(addOne)),
		*between(from, to) {
			for (const row of byTime.iterate(from, to)) yield storedLead(row);
		},
		at: (id) => {
			const row = byRow.get(id);
			return row && storedLead(row);
		},
	};
}
