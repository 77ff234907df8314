import { setTimeout as sleep } from 'node:timers/promises';

/** Lets one request at a time through to each host, with a pause after each. */
export type HostGate = <T>(url: string, request: () => Promise<T>) => Promise<T>;

/** @param pauseMs between two requests to one host, ms */
export function hostGate(pauseMs: number): HostGate {
	const last = new Map<string, Promise<unknown>>();
	return (url, request) => {
		const { host } = new URL(url);
		const before = last.get(host);
		const turn = before === undefined ? request() : before.then(() => sleep(pauseMs)).then(request);
		// The next one waits for the end, however it ended.
		last.set(
			host,
			turn.catch(() => undefined),
		);
		return turn;
	};
}
