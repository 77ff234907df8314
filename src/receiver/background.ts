import type { DatabaseSync } from 'node:sqlite';
import { startAlarm } from './alarm/alarm.ts';
import type { ChannelStates } from './alarm/channel-states.ts';
import type { Channel } from './channels/channel.ts';
import { startDaily } from './daily/daily.ts';
import { dailyStore } from './daily/daily-store.ts';
import { errorFacts, type EventLog } from './event-log.ts';
import { purgeLeads } from './lead/lead-removal.ts';
import type { LeadStore } from './lead/lead-store.ts';
import type { Ledger } from './ledger/ledger.ts';
import { startForwarder } from './outbox/forwarder.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { ReceiverConfig } from './settings/receiver-schema.ts';
import { onceFree } from './storage/once-free.ts';

const HOUR = 3_600_000;

/** How long the hourly deletion waits for a database lock, in ms. */
const PURGE_PATIENCE = 10_000;

export interface Background {
	/** Signals that a new delivery waits. */
	wake: () => void;
	/** Waits for what is under way. */
	stop: () => Promise<void>;
}

interface BackgroundSettings {
	config: ReceiverConfig;
	database: DatabaseSync;
	channels: readonly Channel[];
	store: LeadStore;
	box: Outbox;
	states: ChannelStates;
	ledger: Ledger;
	log: EventLog;
}

/** Deletes old leads now and every hour. @returns stops it */
function startRetention({ database, config, log }: BackgroundSettings): () => Promise<void> {
	const purge = async () => {
		try {
			const removed = await onceFree(
				() => purgeLeads(database, config.retentionDays, Date.now()),
				PURGE_PATIENCE,
			);
			if (removed === 'clock') log('retention.paused');
			else if (removed > 0) log('retention.removed', { leads: removed });
		} catch (error) {
			log('retention.failed', errorFacts(error));
		}
	};
	let purging = purge();
	const timer = setInterval(() => (purging = purge()), HOUR);
	return () => {
		clearInterval(timer);
		return purging;
	};
}

/** Starts all that happens without a request: forwarding, alarms, the daily report, deletion after the retention time. */
export function startBackground(settings: BackgroundSettings): Background {
	const { config, database, channels, store, box, states, ledger, log } = settings;
	const { retries, daily } = config;
	const afterMs = config.alerts.afterMinutes * 60_000;
	const counts = () => box.counts();
	const forwarder = startForwarder(channels, store, box, states, retries, log);
	const stops = [
		forwarder.stop,
		startAlarm({ channels, states, counts, afterMs, timeoutMs: retries.timeoutSeconds * 1000, log }),
		startRetention(settings),
	];
	if (daily !== undefined)
		stops.push(
			startDaily({
				at: daily.at,
				channels: channels.filter(({ name }) => daily.channels?.includes(name) ?? true),
				names: channels.map(({ name }) => name),
				store: dailyStore(database),
				ledger,
				states,
				counts,
				afterMs,
				retries,
				log,
			}),
		);
	return {
		wake: forwarder.wake,
		stop: async () => {
			await Promise.all(stops.map((stop) => stop()));
		},
	};
}
