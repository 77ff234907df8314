import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveWork, shareWork } from '../../work-thread.ts';
import { decodedBatch, encodedBatch } from './batch-file.ts';
import { type PageBatch, pageBatch } from './page-batch.ts';
import { batchesFolder, cacheKey, keepFile, MAKER } from './search-cache.ts';
import { indexContent, type SearchRecord } from './search-record.ts';

/** Pages that are indexed together and kept between builds. */
export interface RecordBatch {
	records: readonly SearchRecord[];
	/** Follows from the records. */
	key: string;
}

/** Mean number of pages. An edit indexes one batch again. */
const PAGES = 48;

/** Whether a batch ends with this page: for one address in `PAGES`. A new page changes no other batch than its own. */
function isLast({ url }: SearchRecord): boolean {
	let sum = 0;
	for (let i = 0; i < url.length; i += 1) sum = (Math.imul(sum, 31) + url.charCodeAt(i)) >>> 0;
	return ((sum ^ (sum >>> 15)) >>> 0) % PAGES === 0;
}

/** What tells a record from every other. To read the texts of all would take long. */
const nameOf = (record: SearchRecord) => [record.digest ?? cacheKey(record), record.isCrowded];

/** Cuts the pages of a shard into batches. */
export function batchesOf(records: readonly SearchRecord[]): RecordBatch[] {
	const batches: RecordBatch[] = [];
	let start = 0;
	for (const [i, record] of records.entries()) {
		if (!isLast(record) && i < records.length - 1) continue;
		const own = records.slice(start, i + 1);
		batches.push({ records: own, key: cacheKey(own.map(nameOf)) });
		start = i + 1;
	}
	return batches;
}

/** The file of a batch in the cache. */
export const batchFile = ({ key }: RecordBatch) => join(batchesFolder(), `${key}-${MAKER}`);

/** A shard has dozens of them: to wait for each takes longer than to read it. */
function readBatch(file: string): PageBatch | undefined {
	try {
		return decodedBatch(readFileSync(file));
	} catch {
		return undefined;
	}
}

/** The index of a batch, from the cache if it has it. */
export async function indexedBatch(batch: RecordBatch): Promise<PageBatch> {
	const file = batchFile(batch);
	const found = readBatch(file);
	if (found?.pageCount === batch.records.length) return found;
	const made = pageBatch(batch.records.map(indexContent));
	await keepFile(file, encodedBatch(made));
	return made;
}

/** A thread takes as long to start as it takes to index this many batches. */
const WORTH_A_THREAD = 8;

/**
 * Indexes the batches that the cache does not have, on all cores. A few are left to `indexedBatch`. Throws what one of them met.
 */
export async function indexMissing(batches: readonly RecordBatch[]): Promise<void> {
	const jobs = batches.filter((batch) => !existsSync(batchFile(batch)));
	if (jobs.length < WORTH_A_THREAD) return;
	await shareWork<RecordBatch, undefined, void>(import.meta.url, {
		jobs,
		setup: undefined,
		worthAThread: WORTH_A_THREAD,
		here: keepBatch,
		take: () => {},
	});
}

/** Its answer stays in the cache: a batch is large. */
async function keepBatch(batch: RecordBatch): Promise<void> {
	await indexedBatch(batch);
}

await serveWork<RecordBatch, undefined, void>(import.meta.url, async () => keepBatch);
