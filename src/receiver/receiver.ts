import { MOST_PHOTOS } from '../domain/lead/lead-photo.ts';
import { configuredChannels } from './channels/configured-channels.ts';
import { neverBlock, openDatabase } from './storage/database.ts';
import { drainOf } from './drain.ts';
import { errorFacts, type EventLog } from './event-log.ts';
import { ExplainedError } from './faults/explained-error.ts';
import { listenFault } from './faults/listen-fault.ts';
import { startForwarder } from './outbox/forwarder.ts';
import { groupCommit } from './storage/group-commit.ts';
import { purgeLeads } from './lead/lead-removal.ts';
import { leadStore } from './lead/lead-store.ts';
import { photoStore } from './photo/photo-store.ts';
import { onceFree } from './storage/once-free.ts';
import { outbox } from './outbox/outbox.ts';
import { rateLimit } from './rate-limit.ts';
import type { ReceiverConfig } from './settings/receiver-schema.ts';
import { receiverServer } from './server.ts';
import { storageProbe } from './storage/storage-probe.ts';

const HOUR = 3_600_000;
const MEGABYTE = 1024 * 1024;

/** How much longer a claim lasts than the longest try, in ms. */
const CLAIM_MARGIN = 5000;

/** How long a lead waits for a database lock before the sender is told to retry, in ms. */
const STORE_PATIENCE = 3000;

/** How long the hourly deletion waits for a database lock, in ms. */
const PURGE_PATIENCE = 10_000;

export interface RunningReceiver {
	url: string;
	/** Answers pending requests, waits for running deliveries, closes the database. */
	stop: () => Promise<void>;
}

/** Starts server, forwarder and retention. Throws an ExplainedError if a secret, the database or the port is unavailable. */
export async function startReceiver(
	config: ReceiverConfig,
	env: NodeJS.ProcessEnv,
	log: EventLog,
): Promise<RunningReceiver> {
	const { retries, spam, rate, host, port } = config;
	const channels = configuredChannels(config.forward, env);
	const names = channels.map(({ name }) => name);
	const database = openDatabase(config.database);
	neverBlock(database);
	const probe = storageProbe(database, (error) => log('probe.failed', errorFacts(error)));
	const fault = await probe();
	// A full disk may recover while the receiver runs. A read-only file will not.
	if (fault !== undefined && !fault.isPassing) {
		database.close();
		throw new ExplainedError(`数据库 ${config.database}：${fault.problem}`, fault.fix);
	}
	const store = leadStore(database);
	const photos = photoStore(database, config.photoMegabytes * MEGABYTE);
	const box = outbox(database, retries.timeoutSeconds * 1000 + CLAIM_MARGIN, retries.longestSeconds * 1000);
	const add = groupCommit(store.add, STORE_PATIENCE);
	let wake = () => {};

	const app = receiverServer({
		origins: config.origins,
		trustedProxies: config.trustedProxies,
		storageFault: probe,
		photos: {
			// Every lead may bring all its photos, and each may be tried again.
			limit: rateLimit(rate.leads * MOST_PHOTOS * 2, rate.minutes * 60_000),
			log,
			door: (lead) => onceFree(() => photos.door(lead), STORE_PATIENCE),
			store: (lead, photo) => onceFree(() => photos.add(lead, photo, Date.now()), STORE_PATIENCE),
		},
		route: {
			thanks: config.thanks,
			limits: spam,
			limit: rateLimit(rate.leads, rate.minutes * 60_000),
			log,
			store: async (stored) => {
				const isForwarded = stored.suspect.length === 0 || spam.forward;
				const outcome = await add({ ...stored, channels: isForwarded ? names : [] });
				if (outcome === 'stored') wake();
				return outcome;
			},
		},
	});
	const drain = drainOf(app);
	const url = await app.listen({ host, port }).catch(async (error: unknown) => {
		await app.close();
		database.close();
		throw listenFault(error, host, port);
	});

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
	// Start these only after the port is taken: a second process must not forward or delete.
	const forwarder = startForwarder(channels, store, box, retries, log);
	wake = forwarder.wake;
	let purging = purge();
	const timer = setInterval(() => (purging = purge()), HOUR);
	return {
		url,
		stop: async () => {
			clearInterval(timer);
			await Promise.all([drain(), forwarder.stop(), purging]);
			database.close();
		},
	};
}
