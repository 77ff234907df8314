import { setTimeout as wait } from 'node:timers/promises';
import type { Channel, Message } from '../channels/channel.ts';
import { errorFacts, type EventLog } from '../event-log.ts';
import { onceFree } from '../storage/once-free.ts';
import { deathMessage, proofMessage, recoveryMessage } from './alarm-message.ts';
import { tryChannel } from './channel-attempt.ts';
import type { ChannelCount } from './channel-report.ts';
import { type ChannelState, type ChannelStates, conditionOf } from './channel-states.ts';
import { loginChecks } from './login-checks.ts';

const DAY = 86_400_000;

/** Time between two looks at the channels, in ms. */
const LOOK_EVERY = 30_000;

/** While nobody can be told, the log says so and dead channels are tried this often, in ms. */
const UNHEARD_EVERY = 600_000;

/** A channel must be well for as many times the limit of a dead one before others hear of it, so that flapping is no storm. */
const WELL_FACTOR = 2;

const PATIENCE = 10_000;

/** How long a stop waits for alarms under way, in ms. One that is cut off is sent again. */
const STOP_PATIENCE = 10_000;

export interface AlarmSettings {
	channels: readonly Channel[];
	states: ChannelStates;
	counts: () => ChannelCount[];
	/** How long a channel may fail before it is reported, in ms. */
	afterMs: number;
	timeoutMs: number;
	log: EventLog;
}

/**
 * Tells working channels of dead ones: once when a channel dies, once a day while it stays dead, once when it is well again.
 * A dead channel is also tried after a start and once a day, because no lead may come that would show that it works.
 * @returns stops it, and waits for a message under way
 */
export function startAlarm(settings: AlarmSettings): () => Promise<void> {
	const { channels, states, counts, afterMs, log } = settings;
	const known = new Set<string>();
	const checkLogins = loginChecks(settings);
	let unheardAt = -Infinity;
	let isFirst = true;

	const tell = async (listeners: readonly Channel[], message: Message) => {
		const heard = await Promise.all(listeners.map((each) => tryChannel(each, message, settings)));
		return heard.filter(Boolean).length;
	};
	const noteTransitions = (dead: readonly ChannelState[]) => {
		for (const { channel, reason, failingSince = 0 } of dead) {
			if (known.has(channel)) continue;
			known.add(channel);
			log('channel.dead', { channel, reason, since: new Date(failingSince).toISOString() });
		}
		for (const name of known) {
			if (dead.some(({ channel }) => channel === name)) continue;
			known.delete(name);
			log('channel.well', { channel: name });
		}
	};
	const reportDead = async (dead: readonly ChannelState[], now: number) => {
		const isDue = ({ toldAt }: ChannelState) => toldAt === undefined || now - toldAt >= DAY || toldAt > now;
		const news = dead.filter(isDue);
		if (news.length === 0) return;
		const all = await onceFree(counts, PATIENCE);
		const message = deathMessage(
			news.map((state) => ({
				waiting: 0,
				dead: 0,
				...all.find((each) => each.channel === state.channel),
				...state,
			})),
		);
		const isDead = ({ name }: Channel) => dead.some(({ channel }) => channel === name);
		let heard = await tell(
			channels.filter((each) => !isDead(each)),
			message,
		);
		if (heard === 0 && performance.now() - unheardAt >= UNHEARD_EVERY) {
			unheardAt = performance.now();
			// One of several recipients, or a channel that works again.
			heard = await tell(channels.filter(isDead), message);
			if (heard === 0) log('alarm.unheard', { channels: news.map(({ channel }) => channel).join(' ') });
		}
		if (heard === 0) return;
		for (const { channel, toldAt } of news) {
			await onceFree(() => states.told(channel, now), PATIENCE);
			const own = channels.find(({ name }) => name === channel);
			if (toldAt !== undefined && own !== undefined) await tryChannel(own, proofMessage(channel), settings);
		}
		log('alarm.sent', { channels: news.map(({ channel }) => channel).join(' '), heard });
	};
	const reportWell = async (now: number) => {
		const well = channels.filter(({ name }) => {
			const { toldAt, failingSince, wellSince = now } = states.of(name);
			return toldAt !== undefined && failingSince === undefined && now - wellSince >= afterMs * WELL_FACTOR;
		});
		if (well.length === 0) return;
		const names = well.map(({ name }) => name);
		const isDead = ({ name }: Channel) => conditionOf(states.of(name), now, afterMs) === 'dead';
		const heard = await tell(
			channels.filter((each) => !isDead(each)),
			recoveryMessage(names),
		);
		for (const name of names) await onceFree(() => states.told(name, undefined), PATIENCE);
		log('alarm.over', { channels: names.join(' '), heard });
	};
	const deadNow = (now: number) =>
		channels
			.map(({ name }) => states.of(name))
			.filter((state) => conditionOf(state, now, afterMs) === 'dead');
	const look = async () => {
		await checkLogins();
		if (isFirst) {
			isFirst = false;
			for (const { channel } of deadNow(Date.now())) {
				const own = channels.find(({ name }) => name === channel);
				if (own !== undefined) await tryChannel(own, proofMessage(channel), settings);
			}
		}
		const now = Date.now();
		const dead = deadNow(now);
		noteTransitions(dead);
		await reportDead(dead, now);
		await reportWell(now);
	};

	let looking: Promise<void> | undefined;
	const begin = () => {
		looking ??= look()
			.catch((error: unknown) => log('alarm.error', errorFacts(error)))
			.finally(() => (looking = undefined));
	};
	begin();
	const timer = setInterval(begin, Math.min(LOOK_EVERY, afterMs / 2));
	return async () => {
		clearInterval(timer);
		await Promise.race([looking, wait(STOP_PATIENCE, undefined, { ref: false })]);
	};
}
