import { type ChannelStates, type Condition, conditionOf } from './channel-states.ts';

/** How a channel does, for `/health`. No personal data. */
export interface ChannelReport {
	name: string;
	state: Condition;
	/** ISO 8601 in UTC, when this state began; null if unknown. */
	since: string | null;
	/** Code of the last failure; null while it is well. */
	error: string | null;
	/** When it last took a message; null if unknown. */
	lastOk: string | null;
	/** Leads that wait for it, and leads that were given up. */
	waiting: number;
	dead: number;
}

export interface ChannelCount {
	channel: string;
	waiting: number;
	dead: number;
}

/** @param afterMs how long a channel may fail before it counts as dead */
export function channelReports(
	names: readonly string[],
	states: ChannelStates,
	counts: readonly ChannelCount[],
	now: number,
	afterMs: number,
): ChannelReport[] {
	const iso = (time: number | undefined) => (time === undefined ? null : new Date(time).toISOString());
	return names.map((name) => {
		const state = states.of(name);
		const { waiting, dead } = counts.find(({ channel }) => channel === name) ?? { waiting: 0, dead: 0 };
		return {
			name,
			state: conditionOf(state, now, afterMs),
			since: iso(state.failingSince ?? state.wellSince),
			error: state.reason === '' ? null : state.reason,
			lastOk: iso(state.okAt),
			waiting,
			dead,
		};
	});
}

/** What is wrong with the channels, in Chinese; undefined if nothing is. */
export function channelWarning(reports: readonly ChannelReport[]): string | undefined {
	const dead = reports.filter(({ state }) => state === 'dead');
	if (dead.length === 0) return undefined;
	const names = dead.map(({ name }) => name).join('、');
	return dead.length === reports.length
		? `所有通道都发不出去（${names}）：新线索只存在数据库里，没有人收到通知`
		: `通道 ${names} 发不出去`;
}
