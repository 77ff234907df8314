import { setTimeout as wait } from 'node:timers/promises';
import { backOff, type Retries } from './back-off.ts';
import type { ChannelStates } from '../alarm/channel-states.ts';
import { type Channel, SendError } from '../channels/channel.ts';
import { errorFacts, type EventLog } from '../event-log.ts';
import { leadMessage } from '../lead/lead-message.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import { onceFree } from '../storage/once-free.ts';
import type { Delivery, Outbox } from './outbox.ts';

/** Maximum time between two checks of the outbox, in ms, even if the clock changes. */
const LONGEST_SLEEP = 30_000;

/** How long to wait for a database lock, in ms. If a result cannot be saved, the lead is sent twice. */
const PATIENCE = 10_000;

export interface Forwarder {
	/** Signals that a new delivery waits. */
	wake: () => void;
	/** Waits for running tries and starts no new one. */
	stop: () => Promise<void>;
}

/**
 * Sends the deliveries in the outbox. Channels are independent; each sends one message at a time. Delivery is at least once:
 * a try that succeeded just before a crash is repeated. Failed deliveries are retried with backoff and become dead letters
 * after the last try.
 */
export function startForwarder(
	channels: readonly Channel[],
	store: LeadStore,
	box: Outbox,
	states: ChannelStates,
	retries: Retries & { timeoutSeconds: number },
	log: EventLog,
): Forwarder {
	const stopped = new AbortController();
	let alarm = Promise.withResolvers<void>();

	const settleFailure = async (delivery: Delivery, reason: string) => {
		const { channel, attempts } = delivery;
		await onceFree(() => states.failed(channel, reason, Date.now()), PATIENCE);
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
			await channel.send(leadMessage(stored), retries.timeoutSeconds * 1000, delivery.taken);
		} catch (error) {
			if (!(error instanceof SendError)) throw error;
			return settleFailure({ ...delivery, taken: error.taken }, error.message);
		}
		await onceFree(() => box.done(delivery, Date.now()), PATIENCE);
		await onceFree(() => states.worked(channel.name, Date.now()), PATIENCE);
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
				// The database is full or busy. The claim expires by itself.
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
