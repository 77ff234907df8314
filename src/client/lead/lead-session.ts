import { readEntry } from '../../domain/lead/lead-outbox-entry.ts';
import type { OutboxEntry, OutboxRules } from '../../domain/lead/lead-outbox.ts';
import { LEAD_TARGETS, type LeadAddress } from '../../domain/lead/lead-payload.ts';
import { transact } from '../outbox/outbox-database.ts';
import { openStore, type OutboxStore } from '../outbox/outbox-store.ts';
import { pageClock } from '../outbox/page-clock.ts';
import type { PhotoParts } from '../photo/photo-outbox.ts';
import { adoptStyles } from '../site/adopted-styles.ts';
import leadStyles from './lead.css?inline';
import { forgetDraft } from './lead-draft.ts';
import { createDelivery, type LeadDelivery, type LeadUpdate } from './lead-delivery.ts';
import { LEAD_DATABASE, LEAD_DATABASE_VERSION, OUTBOX_TABLE } from './lead-storage-keys.ts';
import { post } from './lead-transport.ts';

/** Fallback channels to the agent when a lead is not delivered. */
export interface FallbackChannels {
	/** `tel:` link and number of the hotline. */
	call: { href: string; text: string } | undefined;
	wechat: string;
	sms: string | undefined;
	mail: string | undefined;
}

/** The lead state of one page. Each page has one session. */
export interface LeadSession {
	store: OutboxStore<OutboxEntry>;
	delivery: LeadDelivery;
	rules: OutboxRules;
	fallback: FallbackChannels;
	/** UUIDs of leads that a form on this page shows. The foot of the page does not repeat them. */
	shown: Set<string>;
	listen(listener: (update: LeadUpdate) => void): void;
	/** What the outbox of photos needs of the leads. */
	photos: PhotoParts;
}

const DAY = 86_400_000;
const PLACE = { database: LEAD_DATABASE, version: LEAD_DATABASE_VERSION, table: OUTBOX_TABLE };
let session: LeadSession | undefined;

function channelsOf(data: DOMStringMap): FallbackChannels {
	const call = document.querySelector<HTMLAnchorElement>('a[href^="tel:"]');
	return {
		call: call === null ? undefined : { href: call.href, text: call.href.replace('tel:', '') },
		wechat: data['wechat'] ?? '',
		sms: data['sms'],
		mail: data['mail'],
	};
}

/**
 * Notes beside the leads whether photos of a lead wait in their own database. Every page counts the records there, so a
 * note brings the photos back to mind. It is no lead, and `readEntry` passes over it.
 */
async function notePhotos(lead: string, isWaiting: boolean): Promise<void> {
	const uuid = `photos ${lead}`;
	const work = (table: IDBObjectStore) => void (isWaiting ? table.put({ uuid }) : table.delete(uuid));
	try {
		await transact<void>(PLACE, 'readwrite', work, undefined, 'strict');
	} catch {
		// Storage is full or forbidden, so the photos are not kept either.
	}
}

/** The leads that such notes name. */
async function notedPhotos(): Promise<string[]> {
	const read = (table: IDBObjectStore, answer: (keys: IDBValidKey[]) => void) => {
		const request = table.getAllKeys();
		request.onsuccess = () => answer(request.result);
	};
	const keys = await transact<IDBValidKey[]>(PLACE, 'readonly', read, []).catch(() => []);
	return keys.map(String).flatMap((key) => /^photos (.+)/.exec(key)?.[1] ?? []);
}

/** The session of this page, configured by its `<lead-outbox>`. It runs until the page closes. */
export function leadSession(): LeadSession {
	if (session !== undefined) return session;
	// Safari before 16.4 shows the same content without these styles.
	if ('adoptedStyleSheets' in document) adoptStyles(leadStyles);
	const data = document.querySelector<HTMLElement>('lead-outbox')?.dataset ?? {};
	const target = LEAD_TARGETS.find((each) => each === data['to']) ?? 'none';
	const { key } = data;
	const address: LeadAddress = {
		target,
		url: data['url'] ?? '',
		extra: key === undefined ? {} : { access_key: key },
	};
	const rules: OutboxRules = {
		keep: Number(data['days'] ?? 30) * DAY,
		isIdempotent: target === 'receiver',
		isSending: target !== 'none',
	};
	const store = openStore(PLACE, readEntry);
	const listeners = new Set<(update: LeadUpdate) => void>();
	const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('leads') : undefined;
	const spread = (update: LeadUpdate) => {
		// The text of a lead that the browser has wiped is not forgotten: nobody may have it.
		if (update.isDelivered || update.isDropped === true) forgetDraft(update.uuid);
		for (const listener of listeners) listener(update);
	};
	const delivery = createDelivery({
		store,
		rules,
		clock: pageClock,
		post: (entry) => post(entry, address, pageClock),
		locks: 'locks' in navigator ? navigator.locks : undefined,
		notify: (update) => {
			spread(update);
			const { uuid, isDelivered, isDropped } = update;
			others?.postMessage({ uuid, isDelivered, isDropped });
		},
	});
	others?.addEventListener('message', ({ data }: MessageEvent<LeadUpdate>) => {
		void store.all().then((entries) => {
			spread({ ...data, entry: entries.find(({ uuid }) => uuid === data.uuid) });
		});
	});
	const retryNow = () => void delivery.round(true);
	addEventListener('online', retryNow);
	addEventListener('pageshow', ({ persisted }) => persisted && retryNow());
	document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && retryNow());
	const listen = (listener: (update: LeadUpdate) => void) => void listeners.add(listener);
	session = {
		store,
		delivery,
		rules,
		fallback: channelsOf(data),
		shown: new Set(),
		listen,
		photos: {
			endpoint: address.url,
			rules,
			wechat: data['wechat'] ?? '',
			note: notePhotos,
			noted: notedPhotos,
			waitingLeads: async () => (await store.all()).map(({ uuid }) => uuid),
			listen,
		},
	};
	return session;
}
