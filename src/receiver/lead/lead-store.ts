import type { DatabaseSync } from 'node:sqlite';
import { entriesOf } from '../../domain/lead/lead-check.ts';
import type { Lead } from '../../domain/lead/lead.ts';
import { SPAM_REASONS, type SpamReason } from '../../domain/lead/lead-spam.ts';
import { isCodeOf } from '../../domain/schema/code-label.ts';
import { inTransaction } from '../storage/database.ts';

/**
 * What came of storing: it is there now; it was there already, word for word; it was there already with other words, which are
 * kept as they were; or it was deleted on request and stays so.
 */
export type StoreOutcome = 'stored' | 'repeated' | 'changed' | 'forgotten';

export interface StoredLead {
	lead: Lead;
	/** Milliseconds since 1970 by the receiver's clock. */
	receivedAt: number;
	suspect: readonly SpamReason[];
}

export interface NewLead extends StoredLead {
	/** Names of the channels to tell it to. */
	channels: readonly string[];
}

export interface LeadStore {
	/** Stores leads, each once, with a delivery to each of its channels: all of them or, when it throws, none. They are on the disk when
	 * this returns. */
	add(leads: readonly NewLead[]): StoreOutcome[];
	/** Stored leads received in a span of time, oldest first. */
	between(from: number, to: number): Iterable<StoredLead>;
	/** One stored lead by its row. */
	at(row: number): StoredLead | undefined;
}

/** Whether a stored value is a lead: it was checked when it came in, by the rules of that day. */
function isStoredLead(value: unknown): value is Lead {
	return entriesOf(value).get('schema') === 1;
}

function storedLead(row: Readonly<Record<string, unknown>>): StoredLead {
	const lead: unknown = JSON.parse(String(row['body']));
	if (!isStoredLead(lead)) throw new Error('a stored lead has no known schema');
	const suspect = String(row['suspect']).split(' ');
	return {
		lead,
		receivedAt: Number(row['received_at']),
		suspect: suspect.filter((reason) => isCodeOf(SPAM_REASONS, reason)),
	};
}

/** A lead without the times of its sending, which differ when a form without script is sent twice. */
function words(lead: Lead): string {
	return JSON.stringify({ ...lead, createdAt: '', consent: lead.consent.version });
}

export function leadStore(database: DatabaseSync): LeadStore {
	const insert = database.prepare(
		`INSERT INTO leads (uuid, received_at, phone, suspect, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (uuid) DO NOTHING`,
	);
	const deliver = database.prepare('INSERT INTO deliveries (lead, channel, due_at) VALUES (?, ?, ?)');
	const isForgotten = database.prepare('SELECT 1 FROM forgotten WHERE uuid = ?');
	const byUuid = database.prepare('SELECT * FROM leads WHERE uuid = ?');
	const byRow = database.prepare('SELECT * FROM leads WHERE id = ?');
	const byTime = database.prepare(
		'SELECT * FROM leads WHERE received_at >= ? AND received_at < ? ORDER BY id',
	);

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
