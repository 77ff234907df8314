import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { channelWarning, channelReports } from '../../../../src/receiver/alarm/channel-report.ts';
import {
	type ChannelStates,
	channelStates,
	conditionOf,
} from '../../../../src/receiver/alarm/channel-states.ts';
import { openDatabase } from '../../../../src/receiver/storage/database.ts';

const NOW = Date.parse('2026-11-29T00:00:00Z');
const MINUTE = 60_000;
const AFTER = 3 * MINUTE;

let database: DatabaseSync;
let states: ChannelStates;
beforeEach(() => {
	database = openDatabase(':memory:');
	states = channelStates(database);
});
afterEach(() => database.close());

const condition = (now: number) => conditionOf(states.of('a'), now, AFTER);

test('a channel is dead after some minutes of failures, counted from the first, and well after one success', () => {
	expect(condition(NOW)).toBe('unused');
	states.failed('a', 'HTTP 500', NOW);
	states.failed('a', 'HTTP 502', NOW + 2 * MINUTE);
	expect(condition(NOW + AFTER - 1)).toBe('failing');
	expect(condition(NOW + AFTER)).toBe('dead');
	expect(states.of('a')).toMatchObject({ failingSince: NOW, reason: 'HTTP 502', toldAt: undefined });
	states.told('a', NOW + AFTER);
	states.worked('a', NOW + 5 * MINUTE);
	expect(condition(NOW + 6 * MINUTE)).toBe('well');
	expect(states.of('a')).toMatchObject({ wellSince: NOW + 5 * MINUTE, reason: '', toldAt: NOW + AFTER });
	states.worked('a', NOW + 9 * MINUTE);
	expect(states.of('a')).toMatchObject({ wellSince: NOW + 5 * MINUTE, okAt: NOW + 9 * MINUTE });
});

test('a clock set back neither hides a dead channel for long nor a well one', () => {
	states.failed('a', 'x', NOW + 365 * 24 * 60 * MINUTE);
	states.failed('a', 'x', NOW);
	expect(condition(NOW + AFTER)).toBe('dead');
	states.worked('a', NOW + AFTER);
	states.worked('a', NOW);
	expect(states.of('a').wellSince).toBe(NOW);
});

test('a report has a line for each configured channel, and no warning without need', () => {
	states.failed('a', 'HTTP 500', NOW);
	states.worked('b', NOW);
	const counts = [{ channel: 'a', waiting: 2, dead: 1 }];
	const reports = channelReports(['a', 'b', 'c'], states, counts, NOW + AFTER, AFTER);
	expect(reports.map(({ name, state, waiting, dead }) => [name, state, waiting, dead])).toEqual([
		['a', 'dead', 2, 1],
		['b', 'well', 0, 0],
		['c', 'unused', 0, 0],
	]);
	expect(reports[0]?.since).toBe('2026-11-29T00:00:00.000Z');
	expect(channelWarning(reports)).toBe('通道 a 发不出去');
	expect(channelWarning(reports.slice(1))).toBeUndefined();
	expect(channelWarning(reports.slice(0, 1))).toMatch(/^所有通道都发不出去/);
});
