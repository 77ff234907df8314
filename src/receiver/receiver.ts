import { configuredChannels } from './channels/configured-channels.ts';
import { openDatabase } from './database.ts';
import { errorFacts, type EventLog } from './event-log.ts';
import { startForwarder } from './forwarder.ts';
import { groupCommit } from './group-commit.ts';
import { purgeLeads } from './lead-removal.ts';
import { leadStore } from './lead-store.ts';
import { outbox } from './outbox.ts';
import { rateLimit } from './rate-limit.ts';
import type { ReceiverConfig } from './receiver-schema.ts';
import { receiverServer } from './server.ts';

const HOUR = 3_600_000;

/** How much longer a claim lasts than a try may take. */
const CLAIM_MARGIN = 5000;

export interface RunningReceiver {
	url: string;
	/** Answers what is under way, lets deliveries under way end, closes the database. */
	stop: () => Promise<void>;
}

/** Starts server, forwarding and retention. Throws an Error in Chinese when a secret is missing. */
export async function startReceiver(
	config: ReceiverConfig,
	env: NodeJS.ProcessEnv,
	log: EventLog,
): Promise<RunningReceiver> {
	const { retries, spam, rate } = config;
	const channels = configuredChannels(config.forward, env);
	const names = channels.map(({ name }) => name);
	const database = openDatabase(config.database);
	const store = leadStore(database);
	const box = outbox(database, retries.timeoutSeconds * 1000 + CLAIM_MARGIN, retries.longestSeconds * 1000);
	const forwarder = startForwarder(channels, store, box, retries, log);
	const add = groupCommit(store.add);
	const probe = database.prepare('SELECT count(*) FROM clock');

	const app = receiverServer({
		origins: config.origins,
		trustedProxies: config.trustedProxies,
		isHealthy: () => probe.get() !== undefined,
		route: {
			thanks: config.thanks,
			limits: spam,
			limit: rateLimit(rate.leads, rate.minutes * 60_000),
			log,
			store: async (stored) => {
				const isForwarded = stored.suspect.length === 0 || spam.forward;
				const outcome = await add({ ...stored, channels: isForwarded ? names : [] });
				if (outcome === 'stored') forwarder.wake();
				return outcome;
			},
		},
	});

	const purge = () => {
		try {
			const removed = purgeLeads(database, config.retentionDays, Date.now());
			if (removed === 'clock') log('retention.paused');
			else if (removed > 0) log('retention.removed', { leads: removed });
		} catch (error) {
			log('retention.failed', errorFacts(error));
		}
	};
	purge();
	const timer = setInterval(purge, HOUR);
	try {
		const url = await app.listen({ host: config.host, port: config.port });
		return {
			url,
			stop: async () => {
				clearInterval(timer);
				await app.close();
				await forwarder.stop();
				database.close();
			},
		};
	} catch (error) {
		clearInterval(timer);
		await forwarder.stop();
		database.close();
		throw error;
	}
}
