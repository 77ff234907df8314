import type { Outcome } from '../../domain/lead/lead-outbox.ts';
import type { Answer } from '../../domain/lead/lead-payload.ts';
import type { Clock } from './page-clock.ts';

/**
 * One request without cookies that ends after some time. Never throws.
 * @param timeout ms @param read the outcome of an answer
 */
export async function requestOnce(
	url: string,
	init: RequestInit,
	timeout: number,
	clock: Clock,
	read: (answer: Answer) => Outcome,
): Promise<Outcome> {
	const wasOnline = navigator.onLine;
	const controller = new AbortController();
	const cancel = clock.after(timeout, () => controller.abort());
	try {
		const response = await fetch(url, {
			method: 'POST',
			credentials: 'omit',
			...init,
			signal: controller.signal,
		});
		const body = await response.text();
		return read({ status: response.status, retryAfter: response.headers.get('Retry-After'), body });
	} catch {
		if (controller.signal.aborted) return { kind: 'failed', failure: 'timeout' };
		return { kind: 'failed', failure: wasOnline ? 'network' : 'offline' };
	} finally {
		cancel();
	}
}
