import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { encodedBatch } from '../../../../src/integrations/search/batch-file.ts';
import { pageBatch } from '../../../../src/integrations/search/page-batch.ts';
import { indexContent, type SearchRecord } from '../../../../src/integrations/search/search-record.ts';

// The cache is relative to the working directory. A separate project keeps files of other builds out.
const project = mkdtempSync(join(tmpdir(), 'shard-batches-'));
const home = process.cwd();
process.chdir(project);
const { batchesOf, batchFile, indexMissing } =
	await import('../../../../src/integrations/search/shard-batches.ts');
afterAll(() => {
	process.chdir(home);
	rmSync(project, { recursive: true });
});

const record = (number: number): SearchRecord => ({
	url: `/news/${number}/`,
	type: 'article',
	title: `第${number}批厂房`,
	// As the record of a kept page: its text is cut only when it is read.
	get paragraphs() {
		return [`编号 ${number} 的仓库，层高 ${number % 12} 米。`];
	},
	date: '2026-03-01',
	district: ['松江区'],
	category: '招商动态',
});

test('every batch that was missing is in the cache, as one thread would have made it', async () => {
	const batches = batchesOf(Array.from({ length: 1500 }, (_, i) => record(i)));
	// Enough for a second thread.
	expect(batches.length).toBeGreaterThan(20);
	await indexMissing(batches);
	for (const batch of batches) {
		const expected = encodedBatch(pageBatch(batch.records.map(indexContent)));
		expect(readFileSync(batchFile(batch)).equals(expected), batch.records[0]?.url).toBe(true);
	}
});

test('what the cache has is left alone, and a few missing ones wait until they are asked for', async () => {
	const batches = batchesOf(Array.from({ length: 100 }, (_, i) => record(9000 + i)));
	await indexMissing(batches);
	expect(batches.some((batch) => existsSync(batchFile(batch)))).toBe(false);
});

test('what a page of a batch does is the error of all', async () => {
	const bad = {
		...record(1),
		title: '坏',
		get paragraphs(): string[] {
			throw new Error('no text');
		},
	};
	const batches = Array.from({ length: 20 }, (_, i) => ({ records: [bad], key: `bad-${i}` }));
	await expect(indexMissing(batches)).rejects.toThrow('no text');
});
