import type { Lead } from '../../domain/lead/lead.ts';
import { isSameLead, newEntry } from '../../domain/lead/lead-outbox-entry.ts';
import type { OutboxEntry } from '../../domain/lead/lead-outbox.ts';
import type { SpamSignals } from '../../domain/lead/lead-spam.ts';
import {
	createOutbox,
	type DeliveryParts,
	type OutboxDelivery,
	type OutboxUpdate,
} from '../outbox/outbox-delivery.ts';
import { newUuid } from './lead-uuid.ts';

/** The event a page receives when a lead changes. */
export type LeadUpdate = OutboxUpdate<OutboxEntry>;

export interface LeadDelivery extends Omit<OutboxDelivery<OutboxEntry>, 'add'> {
	/** Stores a lead and sends it. @param replaces UUID of a refused lead that this one replaces */
	submit(
		lead: Lead,
		signals: SpamSignals,
		replaces?: string,
	): Promise<{ entry: OutboxEntry; isKept: boolean }>;
}

/** The outbox of leads: a lead that waits already is not stored again. */
export function createDelivery(parts: DeliveryParts<OutboxEntry>): LeadDelivery {
	const { store, clock, notify } = parts;
	const outbox = createOutbox(parts);
	let submitting: Promise<unknown> = Promise.resolve();

	async function keep(lead: Lead, signals: SpamSignals, replaces?: string) {
		const { entries } = await store.snapshot();
		const same = entries.find((entry) => isSameLead(entry.lead, lead) && entry.problems === undefined);
		if (same !== undefined) return { entry: same, isKept: store.isKept(same.uuid) };
		// The receiver would treat a different text under a known UUID as a duplicate of the pending lead.
		const uuid = entries.some((entry) => entry.uuid === lead.uuid) ? newUuid() : lead.uuid;
		const entry = newEntry({ ...lead, uuid }, signals, clock.now());
		const isKept = await outbox.add(entry);
		if (replaces !== undefined) await outbox.drop(replaces);
		return { entry, isKept };
	}

	return {
		async submit(lead, signals, replaces) {
			const kept = submitting.then(() => keep(lead, signals, replaces));
			submitting = kept.catch(() => {});
			const { entry, isKept } = await kept;
			notify({ uuid: entry.uuid, entry, isDelivered: false });
			void outbox.retry(entry.uuid);
			return { entry, isKept };
		},
		retry: outbox.retry,
		drop: outbox.drop,
		round: outbox.round,
	};
}
