import { MOST_PHOTOS } from '../domain/lead/lead-photo.ts';
import { channelReports, channelWarning } from './alarm/channel-report.ts';
import { channelStates } from './alarm/channel-states.ts';
import { startBackground } from './background.ts';
import { configuredChannels } from './channels/configured-channels.ts';
import { neverBlock, openDatabase } from './storage/database.ts';
import { startDesk } from './desk/start-desk.ts';
import { drainOf } from './drain.ts';
import { errorFacts, type EventLog } from './event-log.ts';
import { ExplainedError } from './faults/explained-error.ts';
import { listenFault } from './faults/listen-fault.ts';
import { groupCommit } from './storage/group-commit.ts';
import { leadStore } from './lead/lead-store.ts';
import { ledger } from './ledger/ledger.ts';
import { lockedOpen } from './storage/database-lock.ts';
import { photoStore } from './photo/photo-store.ts';
import { onceFree } from './storage/once-free.ts';
import { outbox } from './outbox/outbox.ts';
import { rateLimit } from './rate-limit.ts';
import type { ReceiverConfig } from './settings/receiver-schema.ts';
import { receiverServer } from './server.ts';
import { storageProbe } from './storage/storage-probe.ts';

const MEGABYTE = 1024 * 1024;

/** How much longer a claim lasts than the longest try, in ms. */
const CLAIM_MARGIN = 5000;

/** How long a lead waits for a database lock before the sender is told to retry, in ms. */
const STORE_PATIENCE = 3000;

export interface RunningReceiver {
	url: string;
	/** Where the page for leads listens; undefined if it is off. */
	desk: string | undefined;
	/** Answers pending requests, waits for running deliveries, closes the database. */
	stop: () => Promise<void>;
}

/** Starts the servers and all that happens without a request. Throws an ExplainedError if a secret, the database or a port is
 * unavailable, or if another receiver serves the database. */
export async function startReceiver(
	config: ReceiverConfig,
	env: NodeJS.ProcessEnv,
	log: EventLog,
): Promise<RunningReceiver> {
	const { retries, spam, rate, host, port } = config;
	const channels = configuredChannels(config.forward, env);
	const names = channels.filter(({ takesLeads }) => takesLeads).map(({ name }) => name);
	const { database, unlock } = lockedOpen(config.database, () => openDatabase(config.database));
	const close = () => {
		database.close();
		unlock();
	};
	neverBlock(database);
	const probe = storageProbe(database, (error) => log('probe.failed', errorFacts(error)));
	const fault = await probe();
	// A full disk may recover while the receiver runs. A read-only file will not.
	if (fault !== undefined && !fault.isPassing) {
		close();
		throw new ExplainedError(`数据库 ${config.database}：${fault.problem}`, fault.fix);
	}
	const store = leadStore(database);
	const photos = photoStore(database, config.photoMegabytes * MEGABYTE);
	const box = outbox(database, retries.timeoutSeconds * 1000 + CLAIM_MARGIN, retries.longestSeconds * 1000);
	const [states, book] = [channelStates(database), ledger(database)];
	const reports = () => {
		const names = channels.map(({ name }) => name);
		return channelReports(names, states, box.counts(), Date.now(), config.alerts.afterMinutes * 60_000);
	};
	const add = groupCommit(store.add, STORE_PATIENCE);
	let wake = () => {};

	const app = receiverServer({
		origins: config.origins,
		trustedProxies: config.trustedProxies,
		storageFault: probe,
		channels: reports,
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
	const parts = { ledger: book, warning: () => channelWarning(reports()), log };
	const desk =
		config.admin &&
		(await startDesk(config.admin, env, parts).catch(async (error: unknown) => {
			await app.close();
			close();
			throw error;
		}));
	const url = await app.listen({ host, port }).catch(async (error: unknown) => {
		await desk?.stop();
		await app.close();
		close();
		throw listenFault(error, host, port);
	});

	// Start these only after the ports are taken: a process that ends must not forward or delete.
	const background = startBackground({ config, database, channels, store, box, states, ledger: book, log });
	wake = background.wake;
	return {
		url,
		desk: desk?.url,
		stop: async () => {
			await Promise.all([drain(), desk?.stop(), background.stop()]);
			close();
		},
	};
}
