import type { Lead } from '../../domain/lead/lead.ts';
import * as outbox from '../../domain/lead/lead-outbox.ts';
import type { LeadSigns } from '../../domain/lead/lead-spam.ts';
import type { LeadStore } from './lead-store.ts';
import type { Clock } from './lead-transport.ts';
import { newUuid } from './lead-uuid.ts';

/** What a page hears about a lead. */
export interface LeadNews {
	uuid: string;
	/** As it is on the device now; undefined when it has left it. */
	entry: outbox.OutboxEntry | undefined;
	/** Whether it left because the receiver has it. */
	isDelivered: boolean;
}

export interface CourierParts {
	store: LeadStore;
	rules: outbox.OutboxRules;
	clock: Clock;
	carry(entry: outbox.OutboxEntry): Promise<outbox.Outcome>;
	/** Undefined in browsers without Web Locks: there the time an entry is held keeps two pages apart. */
	locks: Pick<LockManager, 'request'> | undefined;
	tell(news: LeadNews): void;
}

export interface Courier {
	/** Keeps a lead and sends it. @param replaces one that was refused, in whose place it comes */
	submit(
		lead: Lead,
		signs: LeadSigns,
		replaces?: string,
	): Promise<{ entry: outbox.OutboxEntry; isKept: boolean }>;
	/** The sender wants another try now. */
	retry(uuid: string): Promise<void>;
	/** The sender does not want it sent any more, or has sent it himself. */
	drop(uuid: string): Promise<void>;
	/** Tries what is due, and goes on as long as the page is open. @param isHurried the network or the visitor is back */
	round(isHurried?: boolean): Promise<void>;
}

/** When a storage that did not answer is asked again, ms. */
const LOOK_AGAIN = 10_000;

/** Carries leads from the device to their receiver: each is kept before it is sent, sent by one page at a time, and kept until it is there. */
export function createCourier({ store, rules, clock, carry, locks, tell }: CourierParts): Courier {
	const busy = new Set<string>();
	let submitting: Promise<unknown> = Promise.resolve();
	let callOff = () => {};
	/** A hurried round did not see everything, so the next one is hurried too. */
	let isHurryDue = false;

	async function alone(uuid: string, work: (isAlone: boolean) => Promise<void>): Promise<void> {
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
		tell({ uuid, entry: held, isDelivered: false });
		const outcome = await carry(held);
		const after = (entry: outbox.OutboxEntry) => outbox.settle(entry, outcome, clock.now(), clock.random());
		const entry = await store.change(uuid, after).catch(() => after(held));
		tell({ uuid, entry, isDelivered: outcome.kind === 'delivered' });
	}

	async function attempt(uuid: string, isAsked: boolean): Promise<void> {
		if (busy.has(uuid)) return;
		busy.add(uuid);
		try {
			await alone(uuid, (isAlone) => send(uuid, { isAsked, isAlone }));
		} finally {
			busy.delete(uuid);
		}
		void schedule();
	}

	async function schedule(): Promise<void> {
		const { entries, isWhole } = await store.glance();
		const now = clock.now();
		const times = entries
			.filter(({ uuid }) => !busy.has(uuid))
			.flatMap((entry) => outbox.nextTry(entry, now, rules) ?? []);
		if (!isWhole || isHurryDue) times.push(now + LOOK_AGAIN);
		callOff();
		if (times.length === 0) return;
		// Never less than a moment: what could not be claimed is asked for again, not at once.
		callOff = clock.after(Math.max(1000, Math.min(...times) - now), () => void round());
	}

	async function round(isHurried = false): Promise<void> {
		const { entries, isWhole } = await store.glance();
		const isHurry = isHurried || isHurryDue;
		isHurryDue = isHurry && !isWhole;
		if (isHurry)
			await Promise.all(
				entries.map(({ uuid }) =>
					store.change(uuid, (entry) => outbox.hurried(entry, clock.now())).catch(() => {}),
				),
			);
		for (const { uuid } of entries) void attempt(uuid, false);
		await schedule();
	}

	async function keep(lead: Lead, signs: LeadSigns, replaces?: string) {
		const { entries } = await store.glance();
		const same = entries.find((entry) => outbox.isSameLead(entry.lead, lead) && entry.problems === undefined);
		if (same !== undefined) return { entry: same, isKept: store.isKept(same.uuid) };
		// Other words under a known UUID would be taken for the lead that is already on its way.
		const uuid = entries.some((entry) => entry.uuid === lead.uuid) ? newUuid() : lead.uuid;
		const entry = outbox.newEntry({ ...lead, uuid }, signs, clock.now());
		const isKept = await store.add(entry);
		if (replaces !== undefined) await drop(replaces);
		return { entry, isKept };
	}

	async function drop(uuid: string): Promise<void> {
		await store.change(uuid, () => undefined).catch(() => {});
		tell({ uuid, entry: undefined, isDelivered: false });
	}

	return {
		async submit(lead, signs, replaces) {
			const kept = submitting.then(() => keep(lead, signs, replaces));
			submitting = kept.catch(() => {});
			const { entry, isKept } = await kept;
			tell({ uuid: entry.uuid, entry, isDelivered: false });
			void attempt(entry.uuid, true);
			return { entry, isKept };
		},
		retry: (uuid) => attempt(uuid, true),
		drop,
		round,
	};
}
