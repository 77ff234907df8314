import type { OutboxRules } from '../../domain/lead/lead-outbox.ts';
import { newPhoto, type PhotoEntry, readPhotoEntry } from '../../domain/lead/photo-entry.ts';
import { createOutbox, type OutboxUpdate } from '../outbox/outbox-delivery.ts';
import { openStore } from '../outbox/outbox-store.ts';
import { type Clock, pageClock } from '../outbox/page-clock.ts';
import { postPhoto } from './photo-request.ts';

/** What a page knows of its leads, for the outbox of their photos. */
export interface PhotoParts {
	/** Address that takes leads. */
	endpoint: string;
	rules: OutboxRules;
	/** Where photos that do not arrive may go. */
	wechat: string;
	/** Notes on the device whether photos of a lead wait, so that the next page looks for them. */
	note(lead: string, isWaiting: boolean): Promise<void>;
	/** UUIDs of leads whose photos are noted. */
	noted(): Promise<readonly string[]>;
	/** UUIDs of the leads that are still on the device. */
	waitingLeads(): Promise<readonly string[]>;
	listen(listener: (update: OutboxUpdate<unknown>) => void): void;
	/** Tests have their own. */
	database?: string;
	clock?: Clock;
	locks?: Pick<LockManager, 'request'> | undefined;
	/** Timeout of one attempt, ms. */
	timeout?: number;
}

/** The photos on this device that are not delivered. */
export interface PhotoOutbox {
	/**
	 * Stores a photo and sends it when its lead is delivered. @param photo names it among those of its lead
	 * @returns whether it is kept beyond the page
	 */
	add(lead: string, photo: string, bytes: PhotoEntry['bytes']): Promise<boolean>;
	/** The photos that wait. */
	all(): Promise<PhotoEntry[]>;
	isKept(uuid: string): boolean;
	/** Whether the lead is still on the device, so that its photos wait for it. */
	isLeadWaiting(lead: string): boolean;
	/** Replaces or removes a photo by a rule. */
	change(uuid: string, rule: (entry: PhotoEntry) => PhotoEntry | undefined): Promise<unknown>;
	/** Tries all photos of a lead now. */
	retry(lead: string): Promise<void>;
	/** Removes all photos of a lead. */
	drop(lead: string): Promise<void>;
	round(isUrgent?: boolean): Promise<void>;
	listen(listener: (update: OutboxUpdate<PhotoEntry>) => void): void;
}

/** In its own database: an open page of an older version could not open a changed one, and would lose sight of its leads. */
const DATABASE = 'lead-photos';

/** The lead that an entry belongs to, by the UUID of the entry. */
export const leadOf = (uuid: string) => uuid.split(' ')[0] ?? '';

/** The outbox of photos: that of the leads, with a gate that opens when the lead has left the device. */
export function createPhotoOutbox(parts: PhotoParts): PhotoOutbox {
	const { endpoint, rules, note, waitingLeads, database = DATABASE, clock = pageClock, timeout } = parts;
	const locks = 'locks' in parts ? parts.locks : 'locks' in navigator ? navigator.locks : undefined;
	const store = openStore({ database, version: 1, table: 'photos' }, readPhotoEntry);
	const listeners = new Set<(update: OutboxUpdate<PhotoEntry>) => void>();
	let waiting: ReadonlySet<string> = new Set();
	/** Photos go one after another, so that a weak signal carries at least one of them. */
	let turn: Promise<unknown> = Promise.resolve();

	async function clearNote(lead: string): Promise<void> {
		const { entries, isComplete } = await store.snapshot();
		if (isComplete && entries.every((entry) => entry.lead !== lead)) await note(lead, false);
	}

	const outbox = createOutbox<PhotoEntry>({
		store,
		rules,
		clock,
		locks,
		isReady: ({ lead }) => !waiting.has(lead),
		post: (entry) => {
			const sent = turn.then(() => postPhoto(entry, endpoint, clock, timeout));
			turn = sent;
			return sent;
		},
		notify: (update) => {
			if (update.entry === undefined) void clearNote(leadOf(update.uuid));
			for (const listener of listeners) listener(update);
		},
	});

	/** An update that comes meanwhile looks again. */
	const look = async () => {
		waiting = new Set(await waitingLeads());
	};
	const ofLead = async (lead: string) => (await store.all()).filter((entry) => entry.lead === lead);
	const each = async (lead: string, work: (uuid: string) => Promise<void>) => {
		await Promise.all((await ofLead(lead)).map(({ uuid }) => work(uuid)));
	};
	async function round(isUrgent?: boolean): Promise<void> {
		await look();
		await outbox.round(isUrgent);
	}

	parts.listen(({ uuid, entry, isDropped }) => {
		if (entry !== undefined) return;
		if (isDropped === true) void each(uuid, outbox.drop);
		else void round(true);
	});

	return {
		async add(lead, photo, bytes) {
			await Promise.all([note(lead, true), look()]);
			const entry = newPhoto(lead, photo, bytes, clock.now());
			const isKept = await outbox.add(entry);
			for (const listener of listeners) listener({ uuid: entry.uuid, entry, isDelivered: false });
			void round();
			return isKept;
		},
		all: () => store.all(),
		isKept: (uuid) => store.isKept(uuid),
		isLeadWaiting: (lead) => waiting.has(lead),
		change: (uuid, rule) => store.change(uuid, rule),
		async retry(lead) {
			await look();
			await each(lead, outbox.retry);
		},
		drop: (lead) => each(lead, outbox.drop),
		round,
		listen: (listener) => void listeners.add(listener),
	};
}

let ofPage: PhotoOutbox | undefined;

/** The outbox of photos of this page. */
export function photoOutbox(parts: PhotoParts): PhotoOutbox {
	if (ofPage !== undefined) return ofPage;
	const made = createPhotoOutbox(parts);
	const retryNow = () => void made.round(true);
	addEventListener('online', retryNow);
	document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && retryNow());
	ofPage = made;
	return made;
}
