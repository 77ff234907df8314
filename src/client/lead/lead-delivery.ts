import type { Lead } from '../../domain/lead/lead.ts';
import * as outbox from '../../domain/lead/lead-outbox.ts';
import type { SpamSignals } from '../../domain/lead/lead-spam.ts';
import type { LeadStore } from './lead-store.ts';
import type { Clock } from './lead-transport.ts';
import { newUuid } from './lead-uuid.ts';

/** What a page hears about a lead. */
export interface LeadUpdate {
	uuid: string;
	/** As it is on the device now; undefined when it has left it. */
	entry: outbox.OutboxEntry | undefined;
	/** Whether it left because the receiver has it. */
	isDelivered: boolean;
}

export interface DeliveryParts {
	store: LeadStore;
	rules: outbox.OutboxRules;
	clock: Clock;
	post(entry: outbox.OutboxEntry): Promise<outbox.Outcome>;
	/** Undefined in browsers without Web Locks: there the time an entry is held keeps two pages apart. */
	locks: Pick<LockManager, 'request'> | undefined;
	notify(update: LeadUpdate): void;
}

export interface LeadDelivery {
	/** Keeps a lead and sends it. @param replaces one that was refused, in whose place it comes */
	submit(
		lead: Lead,
		signals: SpamSignals,
		replaces?: string,
	): Promise<{ entry: outbox.OutboxEntry; isKept: boolean }>;
	/** The sender wants another try now. */
	retry(uuid: string): Promise<void>;
	/** The sender does not want it sent any more, or has sent it himself. */
	drop(uuid: string): Promise<void>;
	/** Tries what is due, and goes on as long as the page is open. @param isUrgent the network or the visitor is back */
	round(isUrgent?: boolean): Promise<void>;
}

/** When a storage that did not answer is asked again, ms. */
const LOOK_AGAIN = 10_000;

/** Delivers leads from the device to their receiver: each is kept before it is sent, sent by one page at a time, and kept until it is there. */
export function createDelivery({ store, rules, clock, post, locks, notify }: DeliveryParts): LeadDelivery {
	const busy = new Set<string>();
	let submitting: Promise<unknown> = Promise.resolve();
	let cancel = () => {};
	/** An urgent round did not see everything, so the next one is urgent too. */
	let isUrgentNext = false;

	async function withLock(uuid: string, work: (isAlone: boolean) => Promise<void>): Promise<void> {
		if (locks === undefined) return work(false);
		await locks.request(`lead-${uuid}`, { ifAvailable: true }, (lock) => lock && work(true));
	}

	async function send(uuid: string, claiming: outbox.Claim): Promise<void> {
		const claimed: outbox.OutboxEntry[] = [];
		try {
			await store.change(uuid, (entry) => {
				const held = outbox.claim(entry, clock.now(), rules, claiming);
				if (held !== undefined) claimed.push(held);
				return held ?? entry;
			});
		} catch {
			// Not marked as held: only a receiver that knows what it has may get it from two pages.
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
		// Never less than a moment: what could not be claimed is asked for again, not at once.
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
		// Other words under a known UUID would be taken for the lead that is already on its way.
		const uuid = entries.some((entry) => entry.uuid === lead.uuid) ? newUuid() : lead.uuid;
		const entry = outbox.newEntry({ ...lead, uuid }, signals, clock.now());
		const isKept = await store.add(entry);
		if (replaces !== undefined) await drop(replaces);
		return { entry, isKept };
	}

	async function drop(uuid: string): Promise<void> {
		await store.change(uuid, () => undefined).catch(() => {});
		notify({ uuid, entry: undefined, isDelivered: false });
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
