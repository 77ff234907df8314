import type { Lead } from '../../../src/domain/lead/lead.ts';
import type { OutboxEntry, OutboxRules } from '../../../src/domain/lead/lead-outbox.ts';
import { stateOf } from '../../../src/domain/lead/lead-outbox.ts';
import {
	createDelivery,
	type LeadDelivery,
	type LeadUpdate,
} from '../../../src/client/lead/lead-delivery.ts';
import type { OutboxUpdate } from '../../../src/client/outbox/outbox-delivery.ts';
import { createPhotoOutbox } from '../../../src/client/photo/photo-outbox.ts';
import { tinyPhoto } from '../../receiver/tiny-photo.ts';
import { post } from '../../../src/client/lead/lead-transport.ts';
import { openStore } from '../../../src/client/outbox/outbox-store.ts';
import type { Clock } from '../../../src/client/outbox/page-clock.ts';
import { readEntry } from '../../../src/domain/lead/lead-outbox-entry.ts';
import { newUuid } from '../../../src/client/lead/lead-uuid.ts';

/** Faults of a browser's storage. */
export type Storage = 'sound' | 'forbidden' | 'full';

export interface TabSettings {
	database: string;
	url: string;
	storage: Storage;
	hasLocks: boolean;
	/** Speed of the page's clock, so that hours of waiting fit into a test. */
	speed: number;
	/** Request timeout in real ms, because a faster clock does not make the test machine faster. */
	patience: number;
	keepDays: number;
}

/** One page of the site with the real outbox behind it. */
export interface Tab {
	/** @param photos names of the photos of an offer */
	submit(lead: Lead, photos: readonly string[]): Promise<{ uuid: string; isKept: boolean }>;
	hurry(): Promise<void>;
	/** Every lead and photo that is shown to its sender as undelivered, with the message. */
	shown(): Promise<{ uuid: string; state: string }[]>;
	/** UUIDs that this page has told its sender of: waiting, with the text and other ways; and as delivered. */
	told(): { waiting: string[]; delivered: string[] };
	/** Moves the clock of the device. */
	jump(ms: number): void;
}

function breakStorage(storage: Storage): void {
	if (storage === 'forbidden') {
		IDBFactory.prototype.open = () => {
			throw new DOMException('storage is forbidden', 'SecurityError');
		};
	}
	if (storage === 'full') {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
			const request = put.call(this, value, key);
			this.transaction.abort();
			return request;
		};
	}
}

/** Opens a tab in this window. */
function openTab(settings: TabSettings): Tab {
	const { database, url, storage, hasLocks, speed, patience, keepDays } = settings;
	breakStorage(storage);
	const started = performance.now();
	const began = Date.now();
	let jumped = 0;
	const clock: Clock = {
		now: () => Math.round(began + (performance.now() - started) * speed + jumped),
		random: () => Math.random(),
		after: (ms, work) => {
			const timer = setTimeout(work, ms / speed);
			return () => clearTimeout(timer);
		},
	};
	const network: Clock = { ...clock, after: (_, work) => clock.after(patience * speed, work) };
	const rules: OutboxRules = { keep: keepDays * 86_400_000, isIdempotent: true, isSending: true };
	const [waiting, delivered] = [new Set<string>(), new Set<string>()];
	const tell = ({ uuid, entry, isDelivered }: OutboxUpdate<unknown>) => {
		if (entry !== undefined) waiting.add(uuid);
		if (isDelivered) delivered.add(uuid);
	};
	const [heard, rest] = [new Set<(update: LeadUpdate) => void>(), () => Promise.resolve()];
	const store = openStore({ database, version: 1, table: 'outbox' }, readEntry);
	const delivery: LeadDelivery = createDelivery({
		store,
		rules,
		clock,
		post: (entry: OutboxEntry) => post(entry, { target: 'receiver', url, extra: {} }, network),
		locks: hasLocks ? navigator.locks : undefined,
		notify: (update) => {
			tell(update);
			for (const listener of heard) listener(update);
		},
	});
	const photos = createPhotoOutbox({
		endpoint: url,
		rules,
		wechat: '',
		note: rest,
		noted: async () => [],
		waitingLeads: async () => (await store.all()).map(({ uuid }) => uuid),
		listen: (listener) => void heard.add(listener),
		database: `photos of ${database}`,
		clock,
		locks: hasLocks ? navigator.locks : undefined,
		timeout: patience * speed,
	});
	photos.listen(tell);
	const round = async (isUrgent: boolean) => {
		await Promise.all([delivery.round(isUrgent), photos.round(isUrgent)]);
	};
	void round(false);
	return {
		submit: async (lead, names) => {
			const { entry, isKept } = await delivery.submit(lead, { trap: '', seconds: 20 });
			const arePhotosKept = await Promise.all(
				names.map((name) => photos.add(entry.uuid, name, tinyPhoto(name))),
			);
			return { uuid: entry.uuid, isKept: isKept && arePhotosKept.every(Boolean) };
		},
		hurry: () => round(true),
		shown: async () =>
			[...(await store.all()), ...(await photos.all())].map((entry) => ({
				uuid: entry.uuid,
				state: stateOf(entry, clock.now(), rules),
			})),
		told: () => ({ waiting: [...waiting], delivered: [...delivered] }),
		jump: (ms) => {
			jumped += ms;
		},
	};
}

/** A made-up lead whose note names it. */
export function harnessLead(note: string, photos: number): Lead {
	const at = new Date().toISOString();
	return {
		schema: 2,
		uuid: newUuid(),
		createdAt: at,
		kind: photos > 0 ? 'offer' : 'enquiry',
		...(photos > 0 ? { photos } : {}),
		page: '/contact/',
		listings: [{ id: 'sj-0001', title: '松江新桥 3000 ㎡' }, { id: 'qp-0002' }],
		viewings: [{ day: '2026-12-02', half: 'am' }, { day: '2026-12-04' }],
		need: photos > 0 ? 'offer' : 'rent',
		contact: '测试员',
		phone: '13800138000',
		note,
		consent: { version: 'test', at },
	};
}

// The driver calls the frame by this name.
Object.assign(globalThis, { openTab });
