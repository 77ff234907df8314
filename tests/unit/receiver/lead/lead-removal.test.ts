import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { neverBlock, openDatabase } from '../../../../src/receiver/storage/database.ts';
import { purgeLeads } from '../../../../src/receiver/lead/lead-removal.ts';
import { leadStore } from '../../../../src/receiver/lead/lead-store.ts';
import { sampleLead } from '../../../receiver/sample-lead.ts';

const folder = mkdtempSync(join(tmpdir(), 'receiver-removal-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('text that a reader kept in the write-ahead log is gone after the next, even empty, deletion', () => {
	const file = join(folder, 'leads.db');
	const [database, reader] = [openDatabase(file), openDatabase(file)];
	neverBlock(database);
	leadStore(database).add([
		{ lead: sampleLead({ note: '请删除我的消息' }), receivedAt: 0, suspect: [], channels: [] },
	]);
	const isKept = () => [file, `${file}-wal`].some((name) => readFileSync(name).includes('请删除我的消息'));
	reader.exec('BEGIN; SELECT * FROM leads');
	expect(purgeLeads(database, 1, 2 * 86_400_000)).toBe(1);
	expect(isKept()).toBe(true);
	reader.exec('COMMIT');
	expect(purgeLeads(database, 1, 2 * 86_400_000)).toBe(0);
	expect(isKept()).toBe(false);
	for (const each of [database, reader]) each.close();
});
