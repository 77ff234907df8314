import type { FastifyInstance } from 'fastify';
import { type ChannelReport, channelWarning } from './alarm/channel-report.ts';
import { type StorageFault, storageFault } from './faults/sqlite-fault.ts';

interface HealthSettings {
	storageFault: () => Promise<StorageFault | undefined>;
	channels: () => ChannelReport[];
}

/**
 * For monitors. The status of `/health` says whether leads can be stored: a dead channel loses no lead, and a monitor that
 * restarts the receiver for it would help nobody. Its body names the channels. The status of `/health/channels` says whether
 * they work. Neither has personal data.
 */
export function addHealthRoutes(app: FastifyInstance, settings: HealthSettings): void {
	/** Undefined while the database is busy. */
	const channelsNow = () => {
		try {
			return settings.channels();
		} catch {
			return undefined;
		}
	};
	const bodyOf = (channels: ChannelReport[] | undefined) => {
		if (channels === undefined || channels.length === 0) return {};
		const warning = channelWarning(channels);
		return { ...(warning === undefined ? {} : { warning }), channels };
	};
	app.get('/health', async (_, reply) => {
		const fault = await settings.storageFault().catch(storageFault);
		const body = bodyOf(channelsNow());
		if (fault === undefined) return { ok: true, ...body };
		const { problem, fix } = fault;
		return reply.code(503).send({ ok: false, problem: `新的线索存不下：${problem}`, fix, ...body });
	});
	app.get('/health/channels', async (_, reply) => {
		const channels = channelsNow();
		const ok = channels !== undefined && channels.every(({ state }) => state !== 'dead');
		return reply.code(ok ? 200 : 503).send({ ok, ...bodyOf(channels) });
	});
}
