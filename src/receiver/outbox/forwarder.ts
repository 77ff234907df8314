import { setTimeout as wait } from 'node:timers/promises';
import { backOff, type Retries } from './back-off.ts';
import { type Channel, SendError } from '../channels/channel.ts';
import { errorFacts, type EventLog } from '../event-log.ts';
import { leadMessage } from '../lead/lead-message.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import { onceFree } from '../storage/once-free.ts';
import type { Delivery, Outbox } from './outbox.ts';

/** Looks at the outbox at least so often, whatever the clock does. */
const LONGEST_SLEEP = 30_000;

/** How long to wait for a lock, in ms: a result that is not written down means that the lead is sent twice. */
const PATIENCE = 10_000;

export interface Forwarder {
	/** Says that something new waits. */
	wake: () => void;
	/** Lets tries under way come to their end and starts no other. */
	stop: () => Promise<void>;
}

/**
 * Sends what waits in the outbox, each channel by itself and one message at a time. At least once: a try that succeeded just
 * before a crash is made again. What fails is tried again after a growing time, and after the last try goes to the dead letters.
 */
export function startForwarder(
	channels: readonly Channel[],
	store: LeadStore,
	box: Outbox,
	retries: Retries & { timeoutSeconds: number },
	log: EventLog,
): Forwarder {
	const stopped = new AbortController();
	let alarm = Promise.withResolvers<void>();

	const settleFailure = async (delivery: Delivery, reason: string) => {
		const { channel, attempts } = delivery;
		if (attempts >= retries.attempts) {
			await onceFree(() => box.bury(delivery, reason, Date.now()), PATIENCE);
			log('forward.dead', { channel, attempts, reason });
		} else {
			await onceFree(() => box.retry(delivery, Date.now() + backOff(retries, attempts)), PATIENCE);
			log('forward.failed', { channel, attempts, reason });
		}
	};
	const deliver = async (channel: Channel, delivery: Delivery) => {
		const stored = await onceFree(() => store.at(delivery.row), PATIENCE);
		if (stored === undefined) return;
		try {
			await channel.send(leadMessage(stored), retries.timeoutSeconds * 1000);
		} catch (error) {
			if (!(error instanceof SendError)) throw error;
			return settleFailure(delivery, error.message);
		}
		await onceFree(() => box.done(delivery), PATIENCE);
		log('forward.sent', { channel: channel.name, attempts: delivery.attempts });
	};
	const sleep = (ms: number) =>
		new Promise<void>((done) => {
			if (stopped.signal.aborted) return done();
			const timer = setTimeout(done, ms);
			void alarm.promise.then(() => {
				clearTimeout(timer);
				done();
			});
		});
	const serve = async (channel: Channel) => {
		while (!stopped.signal.aborted) {
			try {
				const delivery = await onceFree(() => box.claim(channel.name, Date.now()), PATIENCE);
				if (delivery === undefined) {
					const due = await onceFree(() => box.dueIn(channel.name, Date.now()), PATIENCE);
					await sleep(Math.min(due ?? LONGEST_SLEEP, LONGEST_SLEEP));
				} else {
					await deliver(channel, delivery);
					await wait(channel.paceMs, undefined, { signal: stopped.signal }).catch(() => undefined);
				}
			} catch (error) {
				// The database is full or busy: the claim ends by itself.
				log('forward.error', { channel: channel.name, ...errorFacts(error) });
				await sleep(LONGEST_SLEEP);
			}
		}
	};

	const serving = channels.map(serve);
	const wake = () => {
		alarm.resolve();
		alarm = Promise.withResolvers<void>();
	};
	return {
		wake,
		stop: async () => {
			stopped.abort();
			wake();
			await Promise.all(serving);
		},
	};
}
