import type { ChannelStates } from '../alarm/channel-states.ts';
import { channelReports, channelWarning, type ChannelCount } from '../alarm/channel-report.ts';
import { type Channel, SendError } from '../channels/channel.ts';
import { errorFacts, type EventLog } from '../event-log.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { backOff, type Retries } from '../outbox/back-off.ts';
import { onceFree } from '../storage/once-free.ts';
import { type DailyFacts, dailyMessage } from './daily-message.ts';
import { dueReport, type Period } from './daily-due.ts';
import type { DailyStore } from './daily-store.ts';

/** Time between two looks at the clock, in ms. */
const LOOK_EVERY = 20_000;

/** No two reports to one channel within this time, in ms of a clock that cannot jump. */
const LEAST_PAUSE = 3 * 3_600_000;

/** A table has at most so many leads: a flood of spam must not fill the memory or the mailbox. */
const MOST_LEADS = 5000;

const PATIENCE = 10_000;

export interface DailySettings {
	/** Time of the day in Shanghai, such as 08:30. */
	at: string;
	/** The channels that get the report. */
	channels: readonly Channel[];
	/** All channels, for what is wrong with them. */
	names: readonly string[];
	store: DailyStore;
	ledger: Ledger;
	states: ChannelStates;
	counts: () => ChannelCount[];
	afterMs: number;
	retries: Retries & { timeoutSeconds: number };
	log: EventLog;
}

/**
 * Sends the report of yesterday once a day, also when there was no lead. At least once: a report that was sent just before a
 * crash is sent again with the same Message-ID. A failure is tried again until it works, and counts as a failure of its
 * channel. @returns stops it, and waits for a report under way
 */
export function startDaily(settings: DailySettings): () => Promise<void> {
	const { at, channels, names, store, ledger, states, counts, afterMs, retries, log } = settings;
	/** When a channel may be tried again, on the clock of `performance`. */
	const pauses = new Map<string, { until: number; attempts: number }>();

	const factsOf = (period: Period): DailyFacts => {
		const all = counts();
		const sum = (key: 'waiting' | 'dead') => all.reduce((total, each) => total + each[key], 0);
		return {
			period,
			leads: ledger.list(period, undefined, MOST_LEADS).toReversed(),
			waiting: sum('waiting'),
			dead: sum('dead'),
			warning: channelWarning(channelReports(names, states, all, Date.now(), afterMs)),
		};
	};
	const report = async ({ name, kind, send }: Channel) => {
		const pause = pauses.get(name);
		if (pause !== undefined && performance.now() < pause.until) return;
		const period = await onceFree(() => dueReport(at, store.through(name), Date.now()), PATIENCE);
		if (period === undefined) return;
		const attempts = (pause?.attempts ?? 0) + 1;
		const taken = store.taken(name, period.to);
		try {
			await send(dailyMessage(factsOf(period), kind, name), retries.timeoutSeconds * 1000, taken);
		} catch (error) {
			if (!(error instanceof SendError)) throw error;
			pauses.set(name, { until: performance.now() + backOff(retries, attempts), attempts });
			await onceFree(() => states.failed(name, error.message, Date.now()), PATIENCE);
			await onceFree(() => store.keepTaken(name, period.to, error.taken), PATIENCE);
			log('daily.failed', { channel: name, attempts, reason: error.message });
			return;
		}
		pauses.set(name, { until: performance.now() + LEAST_PAUSE, attempts: 0 });
		await onceFree(() => store.sent(name, period.to), PATIENCE);
		await onceFree(() => states.worked(name, Date.now()), PATIENCE);
		log('daily.sent', { channel: name, day: period.to });
	};
	const look = () =>
		Promise.all(
			channels.map((each) =>
				report(each).catch((error: unknown) =>
					log('daily.error', { channel: each.name, ...errorFacts(error) }),
				),
			),
		);
	let looking: Promise<unknown> | undefined;
	const begin = () => {
		looking ??= look().finally(() => (looking = undefined));
	};
	begin();
	const timer = setInterval(begin, LOOK_EVERY);
	return async () => {
		clearInterval(timer);
		await looking;
	};
}
