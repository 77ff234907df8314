import type { Lead } from '../../domain/lead/lead.ts';
import * as outbox from '../../domain/lead/lead-outbox.ts';
import type { SpamSignals } from '../../domain/lead/lead-spam.ts';
import type { LeadStore } from './lead-store.ts';
import type { Clock } from './lead-transport.ts';
import { newUuid } from './lead-uuid.ts';

/** The event a page receives when a lead changes. */
export interface LeadUpdate {
	uuid: string;
	/** The current entry on the device; undefined when it was removed. */
	entry: outbox.OutboxEntry | undefined;
	/** Whether the entry was removed because the receiver has the lead. */
	isDelivered: boolean;
	/** Whether the sender removed it. Gone for neither reason: the browser deleted it, or another page settled it. */
	isDropped?: boolean;
}

export interface DeliveryParts {
	store: LeadStore;
	rules: outbox.OutboxRules;
	clock: Clock;
	post(entry: outbox.OutboxEntry): Promise<outbox.Outcome>;
	/** Undefined in browsers without Web Locks. There only `heldUntil` keeps two pages from sending the same entry. */
	locks: Pick<LockManager, 'request'> | undefined;
	notify(update: LeadUpdate): void;
}

export interface LeadDelivery {
	/** Stores a lead and sends it. @param replaces UUID of a refused lead that this one replaces */
	submit(
		lead: Lead,
		signals: SpamSignals,
		replaces?: string,
	): Promise<{ entry: outbox.OutboxEntry; isKept: boolean }>;
	/** Retries now, at the request of the sender. */
	retry(uuid: string): Promise<void>;
	/** Removes a lead that the sender cancelled or has sent by hand. */
	drop(uuid: string): Promise<void>;
	/** Sends due entries, and again until the page closes. @param isUrgent the network or the visitor is back */
	round(isUrgent?: boolean): Promise<void>;
}

/** Delay before the next read of a storage that did not answer, ms. */
const LOOK_AGAIN = 10_000;

/**
 * Delivers leads from the device to the receiver. Each lead is stored before it is sent, only one page sends it at a
 * time, and it stays stored until the receiver has it.
 */
export function createDelivery({ store, rules, clock, post, locks, notify }: DeliveryParts): LeadDelivery {
	const busy = new Set<string>();
	let submitting: Promise<unknown> = Promise.resolve();
	let cancel = () => {};
	/** Set when an urgent round saw an incomplete snapshot: the next round is urgent too. */
	let isUrgentNext = false;

	async function withLock(uuid: string, work: (isAlone: boolean) => Promise<void>): Promise<void> {
		if (locks === undefined) return work(false);
		await locks.request(`lead-${uuid}`, { ifAvailable: true }, (lock) => lock && work(true));
	}

	async function send(uuid: string, claiming: outbox.Claim): Promise<void> {
		const claimed: outbox.OutboxEntry[] = [];
		try {
			const left = await store.change(uuid, (entry) => {
				const held = outbox.claim(entry, clock.now(), rules, claiming);
				if (held !== undefined) claimed.push(held);
				return held ?? entry;
			});
			if (left === undefined) return notify({ uuid, entry: undefined, isDelivered: false });
		} catch {
			// The entry is not marked as held. Only an idempotent receiver may get a lead from two pages.
			if (!rules.isIdempotent) return;
		}
		const [held] = claimed;
		if (held === undefined) return;
		notify({ uuid, entry: held, isDelivered: false });
		const outcome = await post(held);
		const after = (entry: outbox.OutboxEntry) => outbox.settle(entry, outcome, clock.now(), clock.random());
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
			.filter(({ uuid }) => !busy.has(uuid))
			.flatMap((entry) => outbox.nextTry(entry, now, rules) ?? []);
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

	async function keep(lead: Lead, signals: SpamSignals, replaces?: string) {
		const { entries } = await store.snapshot();
		const same = entries.find((entry) => outbox.isSameLead(entry.lead, lead) && entry.problems === undefined);
		if (same !== undefined) return { entry: same, isKept: store.isKept(same.uuid) };
		// The receiver would treat a different text under a known UUID as a duplicate of the pending lead.
		const uuid = entries.some((entry) => entry.uuid === lead.uuid) ? newUuid() : lead.uuid;
		const entry = outbox.newEntry({ ...lead, uuid }, signals, clock.now());
		const isKept = await store.add(entry);
		if (replaces !== undefined) await drop(replaces);
		return { entry, isKept };
	}

	async function drop(uuid: string): Promise<void> {
		await store.change(uuid, () => undefined).catch(() => {});
		notify({ uuid, entry: undefined, isDelivered: false, isDropped: true });
	}

	return {
		async submit(lead, signals, replaces) {
			const kept = submitting.then(() => keep(lead, signals, replaces));
			submitting = kept.catch(() => {});
			const { entry, isKept } = await kept;
			notify({ uuid: entry.uuid, entry, isDelivered: false });
			void attempt(entry.uuid, true);
			return { entry, isKept };
		},
		retry: (uuid) => attempt(uuid, true),
		drop,
		round,
	};
}
