import { type Channel, SendError } from '../channels/channel.ts';
import { onceFree } from '../storage/once-free.ts';
import type { ChannelStates } from './channel-states.ts';

/** Time between two logins of a mail channel, in ms: while it is well, and while its last login failed. */
const CHECK_EVERY = 6 * 3_600_000;
const AGAIN_EVERY = 60_000;

const PATIENCE = 10_000;

/** How the reason of a failed login begins. */
const LOGIN = 'login ';

export interface LoginChecks {
	/** Logs in where it is time to. */
	run: () => Promise<void>;
}

/**
 * Logs in to mail accounts at the start and from time to time, so that a changed password is noticed before a lead comes. A
 * login that works proves nothing about recipients: it only ends a failure that a login began.
 */
export function loginChecks({
	channels,
	states,
	timeoutMs,
}: {
	channels: readonly Channel[];
	states: ChannelStates;
	timeoutMs: number;
}): LoginChecks {
	const last = new Map<string, number>();
	return {
		run: async () => {
			for (const { name, check } of channels) {
				const isLoginBad = states.of(name).reason.startsWith(LOGIN);
				const age = performance.now() - (last.get(name) ?? -Infinity);
				if (check === undefined || age < (isLoginBad ? AGAIN_EVERY : CHECK_EVERY)) continue;
				last.set(name, performance.now());
				try {
					await check(timeoutMs);
					if (isLoginBad) await onceFree(() => states.worked(name, Date.now()), PATIENCE);
				} catch (error) {
					if (!(error instanceof SendError)) throw error;
					await onceFree(() => states.failed(name, error.message, Date.now()), PATIENCE);
				}
			}
		},
	};
}
