import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../../../src/receiver/storage/database.ts';
import { isClockCredible, purgeLeads, removeLeads } from '../../../../src/receiver/lead/lead-removal.ts';
import { type LeadStore, leadStore } from '../../../../src/receiver/lead/lead-store.ts';
import { type Outbox, outbox } from '../../../../src/receiver/outbox/outbox.ts';
import { sampleLead } from '../../../receiver/sample-lead.ts';

const NOW = Date.parse('2026-11-23T00:00:00Z');
const [CLAIM, LONGEST, DAY] = [15_000, 3_600_000, 86_400_000];

let database: DatabaseSync;
let store: LeadStore;
let box: Outbox;

beforeEach(() => {
	database = openDatabase(':memory:');
	store = leadStore(database);
	box = outbox(database, CLAIM, LONGEST);
});
afterEach(() => database.close());

function add(receivedAt = NOW, channels: readonly string[] = ['a']): string {
	const lead = sampleLead();
	expect(store.add([{ lead, receivedAt, suspect: [], channels }])).toEqual(['stored']);
	return lead.uuid;
}

function count(): number {
	return [...store.between(0, Infinity)].length;
}

test('a claim is exclusive until it expires, then the delivery is due again', () => {
	add();
	const first = box.claim('a', NOW);
	expect(first).toMatchObject({ channel: 'a', attempts: 1 });
	expect(box.claim('a', NOW)).toBeUndefined();
	expect(box.dueIn('a', NOW)).toBe(CLAIM);
	expect(box.claim('a', NOW + CLAIM)).toMatchObject({ row: first?.row, attempts: 2 });
	expect(box.claim('b', NOW)).toBeUndefined();
});

test('the lead that waits longest comes first', () => {
	add(NOW);
	add(NOW - 1000);
	const rows = [box.claim('a', NOW), box.claim('a', NOW)].map(
		(delivery) => store.at(delivery?.row ?? 0)?.receivedAt,
	);
	expect(rows).toEqual([NOW - 1000, NOW]);
});

test('a clock set back by a year delays nothing', () => {
	add();
	const delivery = box.claim('a', NOW);
	if (delivery === undefined) throw new Error('nothing was claimed');
	box.retry(delivery, NOW + LONGEST);
	expect(box.claim('a', NOW)).toBeUndefined();
	expect(box.dueIn('a', NOW - 365 * DAY)).toBe(0);
	expect(box.claim('a', NOW - 365 * DAY)).toMatchObject({ attempts: 2 });
});

test('dead letters are counted and get new tries after a redrive', () => {
	add(NOW, ['a', 'b']);
	for (const channel of ['a', 'b']) {
		const delivery = box.claim(channel, NOW);
		if (delivery !== undefined) box.bury(delivery, 'HTTP 500', NOW);
	}
	expect(box.counts()).toEqual([
		{ channel: 'a', waiting: 0, dead: 1 },
		{ channel: 'b', waiting: 0, dead: 1 },
	]);
	expect(box.redrive('a', NOW)).toBe(1);
	expect(box.redrive('a', NOW)).toBe(0);
	expect(box.claim('a', NOW)).toMatchObject({ attempts: 1 });
	expect(box.redrive(undefined, NOW)).toBe(1);
});

test('who has a mail already is remembered through retries, giving up and a redrive', () => {
	add();
	const first = box.claim('a', NOW);
	if (first === undefined) throw new Error('nothing was claimed');
	box.retry({ ...first, taken: ['x@example.cn'] }, NOW);
	const second = box.claim('a', NOW);
	expect(second?.taken).toEqual(['x@example.cn']);
	box.bury({ ...first, taken: ['x@example.cn', 'y@example.cn'] }, 'recipient 3: 550', NOW);
	expect(box.redrive('a', NOW)).toBe(1);
	const third = box.claim('a', NOW);
	expect(third?.taken).toEqual(['x@example.cn', 'y@example.cn']);
	if (third !== undefined) box.done(third, NOW);
	expect(database.prepare('SELECT channel, at FROM delivered').all()).toEqual([{ channel: 'a', at: NOW }]);
});

test('a group of leads is stored completely or not at all', () => {
	const leads = [sampleLead(), sampleLead()].map((lead) => ({
		lead,
		receivedAt: NOW,
		suspect: [],
		channels: [],
	}));
	const broken = leads.map((each, i) => (i === 0 ? each : { ...each, receivedAt: NaN }));
	expect(() => store.add(broken)).toThrow();
	expect(count()).toBe(0);
	expect(store.add([...leads, ...leads.slice(0, 1)])).toEqual(['stored', 'stored', 'repeated']);
	expect(count()).toBe(2);
});

test('deleting a lead deletes its deliveries', () => {
	const uuid = add();
	const delivery = box.claim('a', NOW);
	if (delivery === undefined) throw new Error('nothing was claimed');
	expect(removeLeads(database, { uuid }, NOW)).toBe(1);
	box.bury(delivery, 'HTTP 500', NOW);
	box.done(delivery, NOW);
	expect(database.prepare('SELECT * FROM delivered').all()).toEqual([]);
	expect(store.at(delivery.row)).toBeUndefined();
	expect(box.counts()).toEqual([]);
});

test('leads are deleted after their days and not before', () => {
	add(NOW - 30 * DAY - 1);
	add(NOW - 30 * DAY);
	expect(purgeLeads(database, 30, NOW)).toBe(1);
	expect(count()).toBe(1);
});

test('a clock that jumps ahead deletes nothing until somebody vouches for it', () => {
	add(NOW);
	expect(purgeLeads(database, 30, NOW)).toBe(0);
	expect(purgeLeads(database, 30, NOW + 3650 * DAY)).toBe('clock');
	expect(isClockCredible(database, NOW + 3650 * DAY)).toBe(false);
	expect(count()).toBe(1);
	expect(purgeLeads(database, 30, NOW - 3650 * DAY)).toBe(0);
	expect(purgeLeads(database, 30, NOW + 31 * DAY, true)).toBe(1);
	expect(count()).toBe(0);
});
