import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { checkLead } from '../../../../src/domain/lead/lead-check.ts';
import { removeLeads } from '../../../../src/receiver/lead/lead-removal.ts';
import { leadStore } from '../../../../src/receiver/lead/lead-store.ts';
import { sampleLead } from '../../../receiver/sample-lead.ts';
import { ledger } from '../../../../src/receiver/ledger/ledger.ts';
import { outbox } from '../../../../src/receiver/outbox/outbox.ts';
import { inTransaction, openDatabase } from '../../../../src/receiver/storage/database.ts';
import { LAYOUTS } from '../../../../src/receiver/storage/layouts.ts';

const folder = mkdtempSync(join(tmpdir(), 'receiver-database-'));
const file = join(folder, 'data', 'leads.db');
afterAll(() => rmSync(folder, { recursive: true }));

test('a commit waits for the disk, and deleted text is overwritten', () => {
	const database = openDatabase(file);
	const setting = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
	// 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
	expect([
		setting('journal_mode'),
		setting('synchronous'),
		setting('secure_delete'),
		setting('foreign_keys'),
	]).toEqual(['wal', 2, 1, 1]);
	database.close();
});

test('work that fails leaves nothing behind, and the next goes through', () => {
	const database = openDatabase(file);
	const forget = database.prepare('INSERT INTO forgotten VALUES (?, 0)');
	expect(() =>
		inTransaction(database, () => {
			forget.run('a');
			throw new Error('no');
		}),
	).toThrow('no');
	inTransaction(database, () => forget.run('b'));
	expect(database.prepare('SELECT uuid FROM forgotten').all()).toEqual([{ uuid: 'b' }]);
	database.close();
});

test('leads of an older layout keep all they hold, and their listing becomes a list', () => {
	const older = join(folder, 'older.db');
	const lead = sampleLead({ park: 'p-one' });
	const body = { ...lead, listing: 'sj-0001' };
	openDatabase(older).close();
	const raw = new DatabaseSync(older);
	const later = ['delivered', 'handled', 'channel_states', 'daily_reports', 'photos'];
	raw.exec(later.map((table) => `DROP TABLE ${table};`).join(' '));
	raw.exec('ALTER TABLE deliveries DROP COLUMN taken; ALTER TABLE dead_letters DROP COLUMN taken');
	raw.exec('DROP VIEW lead_listings; DROP VIEW lead_viewings; PRAGMA user_version = 2');
	const add = raw.prepare(
		'INSERT INTO leads (uuid, received_at, phone, suspect, body) VALUES (?, ?, ?, ?, ?)',
	);
	add.run(lead.uuid, 1, lead.phone, '', JSON.stringify(body));
	const plain = sampleLead();
	add.run(plain.uuid, 2, plain.phone, '', JSON.stringify(plain));
	raw.close();

	const database = openDatabase(older);
	const store = leadStore(database);
	const present = { ...lead, schema: 2 as const, listings: [{ id: 'sj-0001' }] };
	expect([...store.between(0, 9)].map((each) => each.lead)).toEqual([present, plain]);
	// A sender who got no answer before the update sends the lead again.
	const again = checkLead(body);
	if ('problems' in again) throw new Error('the old lead is refused');
	expect(store.add([{ lead: again.lead, receivedAt: 3, suspect: [], channels: [] }])).toEqual(['repeated']);
	database.close();
});

test('a database of layout 4 keeps what waits and what was given up', () => {
	const older = join(folder, 'layout-4.db');
	const raw = new DatabaseSync(older);
	for (const step of LAYOUTS.slice(0, 4)) raw.exec(step);
	raw.exec('PRAGMA user_version = 4');
	const lead = sampleLead();
	raw
		.prepare('INSERT INTO leads (uuid, received_at, phone, suspect, body) VALUES (?, 1, ?, ?, ?)')
		.run(lead.uuid, lead.phone, '', JSON.stringify(lead));
	raw.exec(
		"INSERT INTO deliveries VALUES (1, 'a', 2, 5); INSERT INTO dead_letters VALUES (1, 'b', 3, 'HTTP 500', 6)",
	);
	raw.close();

	const database = openDatabase(older);
	const box = outbox(database, 1000, 1000);
	expect(box.counts()).toEqual([
		{ channel: 'a', waiting: 1, dead: 0 },
		{ channel: 'b', waiting: 0, dead: 1 },
	]);
	expect(box.claim('a', 10)).toEqual({ row: 1, channel: 'a', attempts: 3, taken: [] });
	expect(ledger(database).one(1)?.deliveries).toEqual([
		{ channel: 'a', state: 'waiting', at: 1010, reason: '' },
		{ channel: 'b', state: 'dead', at: 6, reason: 'HTTP 500' },
	]);
	database.close();
});

test('listings and viewing wishes can be queried, and go with their lead', () => {
	const database = openDatabase(join(folder, 'views.db'));
	const lead = sampleLead({
		schema: 2,
		listings: [{ id: 'sj-0001', title: '松江新桥' }, { id: 'qp-0002' }],
		viewings: [{ day: '2026-12-02', half: 'am' }, { day: '2026-12-04' }],
	});
	leadStore(database).add(
		[lead, sampleLead()].map((each) => ({ lead: each, receivedAt: 5, suspect: [], channels: [] })),
	);
	const rows = (view: string) => database.prepare(`SELECT * FROM ${view} ORDER BY place`).all();
	expect(rows('lead_listings')).toEqual([
		{ lead: 1, received_at: 5, place: 1, listing: 'sj-0001', title: '松江新桥' },
		{ lead: 1, received_at: 5, place: 2, listing: 'qp-0002', title: null },
	]);
	expect(rows('lead_viewings')).toEqual([
		{ lead: 1, received_at: 5, place: 1, day: '2026-12-02', half: 'am' },
		{ lead: 1, received_at: 5, place: 2, day: '2026-12-04', half: null },
	]);
	expect(removeLeads(database, { uuid: lead.uuid }, 6)).toBe(1);
	expect([...rows('lead_listings'), ...rows('lead_viewings')]).toEqual([]);
	database.close();
});

test('a database of a newer program is left alone', () => {
	const newer = join(folder, 'newer.db');
	const made = new DatabaseSync(newer);
	made.exec('PRAGMA user_version = 99');
	made.close();
	expect(() => openDatabase(newer)).toThrow(/newer\.db 是更新的程序写的（版本 99）\n    → 请先更新程序/);
});
