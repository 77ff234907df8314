import { type OutboxEntry, type Outcome, TRY_TIMEOUT } from '../../domain/lead/lead-outbox.ts';
import { type LeadAddress, leadPayload, readAnswer } from '../../domain/lead/lead-payload.ts';
import { requestOnce } from '../outbox/outbox-request.ts';
import type { Clock } from '../outbox/page-clock.ts';

/**
 * One attempt to deliver a lead. The request survives the page (`keepalive`), sends no cookies, and does not follow
 * redirects to captive portals. Never throws.
 */
export function post(entry: OutboxEntry, address: LeadAddress, clock: Clock): Promise<Outcome> {
	const { target, url } = address;
	const init: RequestInit = {
		...leadPayload(entry.lead, entry.signs, address),
		keepalive: true,
		redirect: target === 'receiver' ? 'error' : 'follow',
	};
	return requestOnce(url, init, TRY_TIMEOUT, clock, (answer) =>
		readAnswer(answer, target, entry.uuid, clock.now()),
	);
}
