import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { BareJpeg } from '../../domain/lead/bare-jpeg.ts';
import { MOST_PHOTOS } from '../../domain/lead/lead-photo.ts';
import { inTransaction } from '../storage/database.ts';

/** Whether a lead may bring photos. `forgotten`: the lead was deleted on request. */
export type PhotoDoor = 'open' | 'forgotten' | 'unknown';

/**
 * stored: new. repeated: this lead has the same picture already. forgotten: its lead was deleted. unknown: there is no such
 * lead, or it is no offer. many: the lead has its six. full: all photos together take as much room as they may.
 */
export type PhotoOutcome = 'stored' | 'repeated' | 'forgotten' | 'unknown' | 'many' | 'full';

/** A stored photo, for the owner. */
export interface StoredPhoto {
	lead: string;
	/** 1 for the first photo of its lead. */
	place: number;
	/** Milliseconds since 1970, when its lead was received. */
	receivedAt: number;
	bytes: Uint8Array;
}

export interface PhotoStore {
	door(lead: string): PhotoDoor;
	/** Stores a photo once. It is on disk when this returns. */
	add(lead: string, photo: BareJpeg, now: number): PhotoOutcome;
	/** Photos of leads received in a period, or of one lead; oldest first. */
	between(from: number, to: number, lead?: string): Iterable<StoredPhoto>;
	total(): { photos: number; bytes: number };
}

/** @param mostBytes that all photos together may take, so that they never take the room of the leads */
export function photoStore(database: DatabaseSync, mostBytes: number): PhotoStore {
	const leadRow = database.prepare(
		"SELECT id, json_extract(body, '$.kind') AS kind FROM leads WHERE uuid = ?",
	);
	const isForgotten = database.prepare('SELECT 1 FROM forgotten WHERE uuid = ?');
	const same = database.prepare('SELECT 1 FROM photos WHERE lead = ? AND hash = ?');
	const count = database.prepare('SELECT count(*) AS photos FROM photos WHERE lead = ?');
	const sum = database.prepare(
		'SELECT count(*) AS photos, coalesce(sum(length(jpeg)), 0) AS bytes FROM photos',
	);
	const insert = database.prepare(
		'INSERT INTO photos (lead, hash, received_at, width, height, jpeg) VALUES (?, ?, ?, ?, ?, ?)',
	);
	const select = database.prepare(
		`SELECT leads.uuid, leads.received_at, photos.jpeg,
			row_number() OVER (PARTITION BY photos.lead ORDER BY photos.id) AS place
		FROM photos JOIN leads ON leads.id = photos.lead
		WHERE leads.received_at >= :since AND leads.received_at < :until AND leads.uuid = coalesce(:uuid, leads.uuid)
		ORDER BY photos.id`,
	);

	/** The row of an offer; otherwise why there is none. */
	function offer(lead: string): number | Exclude<PhotoDoor, 'open'> {
		const row = leadRow.get(lead);
		if (row?.['kind'] === 'offer') return Number(row['id']);
		return row === undefined && isForgotten.get(lead) !== undefined ? 'forgotten' : 'unknown';
	}
	const total = () => {
		const row = sum.get();
		return { photos: Number(row?.['photos']), bytes: Number(row?.['bytes']) };
	};

	return {
		door: (lead) => {
			const found = offer(lead);
			return typeof found === 'number' ? 'open' : found;
		},
		add: (lead, { bytes, width, height }, now) =>
			inTransaction(database, () => {
				const row = offer(lead);
				if (typeof row !== 'number') return row;
				const hash = createHash('sha256').update(bytes).digest('hex');
				if (same.get(row, hash) !== undefined) return 'repeated';
				if (Number(count.get(row)?.['photos']) >= MOST_PHOTOS) return 'many';
				if (total().bytes + bytes.length > mostBytes) return 'full';
				insert.run(row, hash, now, width, height, bytes);
				return 'stored';
			}),
		*between(since, until, lead) {
			for (const row of select.iterate({ since, until, uuid: lead ?? null })) {
				const bytes = row['jpeg'];
				if (!(bytes instanceof Uint8Array)) continue;
				yield {
					lead: String(row['uuid']),
					place: Number(row['place']),
					receivedAt: Number(row['received_at']),
					bytes,
				};
			}
		},
		total,
	};
}
