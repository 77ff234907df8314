import type { DatabaseSync } from 'node:sqlite';

/** How a channel does, without personal data. Times are milliseconds since 1970. */
export interface ChannelState {
	channel: string;
	/** The last message it took, to the minute; undefined if none is known. */
	okAt: number | undefined;
	/** The first message it took since it last failed. */
	wellSince: number | undefined;
	/** The first failure after that; undefined while it is well. */
	failingSince: number | undefined;
	/** Code of the last failure; '' while it is well. */
	reason: string;
	/** When somebody last heard that it is dead; undefined if nobody has to hear that it is well again. */
	toldAt: number | undefined;
}

/** The states of the channels. They are stored, so that a restart neither forgets a dead channel nor reports it again. */
export interface ChannelStates {
	worked(channel: string, now: number): void;
	failed(channel: string, reason: string, now: number): void;
	/** @param at undefined when others have heard that the channel is well again */
	told(channel: string, at: number | undefined): void;
	of(channel: string): ChannelState;
}

/** A success so soon after another one is not written down, in ms: each write waits for the disk. */
const PRECISION = 60_000;

export function channelStates(database: DatabaseSync): ChannelStates {
	const work = database.prepare(
		`INSERT INTO channel_states (channel, ok_at, well_since) VALUES (:channel, :now, :now)
		ON CONFLICT (channel) DO UPDATE SET ok_at = :now, failing_since = NULL, reason = '',
			well_since = CASE WHEN failing_since IS NULL THEN min(coalesce(well_since, :now), :now) ELSE :now END
		WHERE failing_since IS NOT NULL OR ok_at IS NULL OR abs(:now - ok_at) >= ${PRECISION}`,
	);
	// A first failure that lies ahead was written before the clock was set back.
	const fail = database.prepare(
		`INSERT INTO channel_states (channel, failing_since, reason) VALUES (:channel, :now, :reason)
		ON CONFLICT (channel) DO UPDATE SET failing_since = min(coalesce(failing_since, :now), :now), reason = :reason`,
	);
	const tell = database.prepare('UPDATE channel_states SET told_at = ? WHERE channel = ?');
	const select = database.prepare('SELECT * FROM channel_states WHERE channel = ?');
	const time = (value: unknown) => (typeof value === 'number' ? value : undefined);
	return {
		worked: (channel, now) => void work.run({ channel, now }),
		failed: (channel, reason, now) => void fail.run({ channel, now, reason }),
		told: (channel, at) => void tell.run(at ?? null, channel),
		of: (channel) => {
			const row = select.get(channel);
			return {
				channel,
				okAt: time(row?.['ok_at']),
				wellSince: time(row?.['well_since']),
				failingSince: time(row?.['failing_since']),
				reason: String(row?.['reason'] ?? ''),
				toldAt: time(row?.['told_at']),
			};
		},
	};
}

/** well: its last message was taken. failing: not yet for long. dead: for long. unused: nothing was sent so far. */
export type Condition = 'well' | 'failing' | 'dead' | 'unused';

/** @param afterMs how long a channel may fail before it is dead; a try may fail once, and networks do */
export function conditionOf({ okAt, failingSince }: ChannelState, now: number, afterMs: number): Condition {
	if (failingSince === undefined) return okAt === undefined ? 'unused' : 'well';
	return now - failingSince >= afterMs ? 'dead' : 'failing';
}
