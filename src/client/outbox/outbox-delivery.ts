import * as outbox from '../../domain/lead/lead-outbox.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { Clock } from './page-clock.ts';

/** The event a page receives when an entry changes. */
export interface OutboxUpdate<T> {
	uuid: string;
	/** The current entry on the device; undefined when it was removed. */
	entry: T | undefined;
	/** Whether the entry was removed because the receiver has it. */
	isDelivered: boolean;
	/** Whether the sender removed it. Gone for neither reason: the browser deleted it, or another page settled it. */
	isDropped?: boolean;
}

export interface DeliveryParts<T extends outbox.Pending> {
	store: OutboxStore<T>;
	rules: outbox.OutboxRules;
	clock: Clock;
	post(entry: T): Promise<outbox.Outcome>;
	/** Undefined in browsers without Web Locks. There only `heldUntil` keeps two pages from sending the same entry. */
	locks: Pick<LockManager, 'request'> | undefined;
	notify(update: OutboxUpdate<T>): void;
	/** Whether an entry may be sent yet. Without it, all may. */
	isReady?(entry: T): boolean;
}

export interface OutboxDelivery<T> {
	/** Stores an entry. @returns whether it is kept beyond the page */
	add(entry: T): Promise<boolean>;
	/** Retries now, at the request of the sender. */
	retry(uuid: string): Promise<void>;
	/** Removes an entry that the sender cancelled or has sent by hand. */
	drop(uuid: string): Promise<void>;
	/** Sends due entries, and again until the page closes. @param isUrgent the network or the visitor is back */
	round(isUrgent?: boolean): Promise<void>;
}

/** Delay before the next read of a storage that did not answer, ms. */
const LOOK_AGAIN = 10_000;
/** Delay before the next look at an entry that another page holds, ms. A lock tells at once when that page is gone. */
const LOCK_LOOK = 3000;

/**
 * Delivers entries from the device to the receiver. Each is stored before it is sent, only one page sends it at a time,
 * and it stays stored until the receiver has it.
 */
export function createOutbox<T extends outbox.Pending>({
	store,
	rules,
	clock,
	post,
	locks,
	notify,
	isReady = () => true,
}: DeliveryParts<T>): OutboxDelivery<T> {
	const busy = new Set<string>();
	let cancel = () => {};
	/** Set when an urgent round saw an incomplete snapshot: the next round is urgent too. */
	let isUrgentNext = false;

	async function withLock(uuid: string, work: (isAlone: boolean) => Promise<void>): Promise<void> {
		if (locks === undefined) return work(false);
		await locks.request(`lead-${uuid}`, { ifAvailable: true }, (lock) => lock && work(true));
	}

	async function send(uuid: string, claiming: outbox.Claim): Promise<void> {
		const claimed: T[] = [];
		try {
			const left = await store.change(uuid, (entry) => {
				const held = isReady(entry) ? outbox.claim(entry, clock.now(), rules, claiming) : undefined;
				if (held !== undefined) claimed.push(held);
				return held ?? entry;
			});
			if (left === undefined) return notify({ uuid, entry: undefined, isDelivered: false });
		} catch {
			// The entry is not marked as held. Only an idempotent receiver may get it from two pages.
			if (!rules.isIdempotent) return;
		}
		const [held] = claimed;
		if (held === undefined) return;
		notify({ uuid, entry: held, isDelivered: false });
		const outcome = await post(held);
		const after = (entry: T) => outbox.settle(entry, outcome, clock.now(), clock.random());
		const entry = await store.change(uuid, after).catch(() => after(held));
		notify({ uuid, entry, isDelivered: outcome.kind === 'delivered' });
	}

	async function attempt(uuid: string, isAsked: boolean): Promise<void> {
		if (busy.has(uuid)) return;
		busy.add(uuid);
		try {
			await withLock(uuid, (isAlone) => send(uuid, { isAsked, isAlone }));
		} finally {
			busy.delete(uuid);
		}
		void schedule();
	}

	async function schedule(): Promise<void> {
		const { entries, isComplete } = await store.snapshot();
		const now = clock.now();
		const times = entries
			.filter((entry) => !busy.has(entry.uuid) && isReady(entry))
			.flatMap((entry) => {
				const isElsewhere = locks !== undefined && outbox.stateOf(entry, now, rules) === 'sending';
				return isElsewhere ? now + LOCK_LOOK : (outbox.nextTry(entry, now, rules) ?? []);
			});
		if (!isComplete || isUrgentNext) times.push(now + LOOK_AGAIN);
		cancel();
		if (times.length === 0) return;
		// The minimum delay avoids a busy loop on entries that could not be claimed.
		cancel = clock.after(Math.max(1000, Math.min(...times) - now), () => void round());
	}

	async function round(isUrgent = false): Promise<void> {
		const { entries, isComplete } = await store.snapshot();
		const isUrgentNow = isUrgent || isUrgentNext;
		isUrgentNext = isUrgentNow && !isComplete;
		if (isUrgentNow)
			await Promise.all(
				entries.map(({ uuid }) =>
					store.change(uuid, (entry) => outbox.dueNow(entry, clock.now())).catch(() => {}),
				),
			);
		for (const { uuid } of entries) void attempt(uuid, false);
		await schedule();
	}

	return {
		add: (entry) => store.add(entry),
		retry: (uuid) => attempt(uuid, true),
		async drop(uuid) {
			await store.change(uuid, () => undefined).catch(() => {});
			notify({ uuid, entry: undefined, isDelivered: false, isDropped: true });
		},
		round,
	};
}
