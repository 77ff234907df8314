import { type Channel, SendError } from '../channels/channel.ts';
import { onceFree } from '../storage/once-free.ts';
import type { ChannelStates } from './channel-states.ts';

/** Time between two logins of a mail channel, in ms: while it is well, and while its last login failed. */
const CHECK_EVERY = 6 * 3_600_000;
const AGAIN_EVERY = 60_000;

const PATIENCE = 10_000;

/** How the reason of a failed login begins. */
const LOGIN = 'login ';

/**
 * Logs in to mail accounts at the start and from time to time, so that a changed password is noticed before a lead comes. A
 * login that works proves nothing about recipients: it only ends a failure that a login began. @returns logs in where it is
 * time to
 */
export function loginChecks({
	channels,
	states,
	timeoutMs,
}: {
	channels: readonly Channel[];
	states: ChannelStates;
	timeoutMs: number;
}): () => Promise<void> {
	const last = new Map<string, number>();
	const run = async ({ name, check }: Channel) => {
		const isLoginBad = states.of(name).reason.startsWith(LOGIN);
		const age = performance.now() - (last.get(name) ?? -Infinity);
		if (check === undefined || age < (isLoginBad ? AGAIN_EVERY : CHECK_EVERY)) return;
		last.set(name, performance.now());
		try {
			await check(timeoutMs);
			if (isLoginBad) await onceFree(() => states.worked(name, Date.now()), PATIENCE);
		} catch (error) {
			if (!(error instanceof SendError)) throw error;
			await onceFree(() => states.failed(name, error.message, Date.now()), PATIENCE);
		}
	};
	return async () => {
		await Promise.all(channels.map(run));
	};
}
