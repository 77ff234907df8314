import { type OutboxEntry, type Outcome, TRY_TIMEOUT } from '../../domain/lead/lead-outbox.ts';
import { type LeadAddress, leadPayload, readAnswer } from '../../domain/lead/lead-payload.ts';

/** The clock of the page. Tests inject a fake clock. */
export interface Clock {
	/** ms since 1970. */
	now(): number;
	/** 0 to 1. */
	random(): number;
	/** Schedules work and returns a function that cancels it. */
	after(ms: number, work: () => void): () => void;
}

export const pageClock: Clock = {
	now: () => Date.now(),
	random: () => Math.random(),
	after: (ms, work) => {
		const timer = setTimeout(work, ms);
		return () => clearTimeout(timer);
	},
};

/**
 * One attempt to deliver a lead. The request survives the page (`keepalive`), sends no cookies, and does not follow
 * redirects to captive portals. Never throws.
 */
export async function post(entry: OutboxEntry, address: LeadAddress, clock: Clock): Promise<Outcome> {
	const { target, url } = address;
	const wasOnline = navigator.onLine;
	const controller = new AbortController();
	const cancel = clock.after(TRY_TIMEOUT, () => controller.abort());
	try {
		const response = await fetch(url, {
			method: 'POST',
			...leadPayload(entry.lead, entry.signs, address),
			keepalive: true,
			credentials: 'omit',
			redirect: target === 'receiver' ? 'error' : 'follow',
			signal: controller.signal,
		});
		const body = await response.text();
		const retryAfter = response.headers.get('Retry-After');
		return readAnswer({ status: response.status, retryAfter, body }, target, entry.uuid, clock.now());
	} catch {
		if (controller.signal.aborted) return { kind: 'failed', failure: 'timeout' };
		return { kind: 'failed', failure: wasOnline ? 'network' : 'offline' };
	} finally {
		cancel();
	}
}
