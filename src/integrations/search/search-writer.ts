import { type IndexChunk, indexChunks } from './index-chunks.ts';
import { indexFilters } from './index-filters.ts';
import { describeShard, type KnownParts } from './known-parts.ts';
import { pageBatch } from './page-batch.ts';
import { writePacks } from './search-packs.ts';
import { indexedBatch, type RecordBatch } from './shard-batches.ts';

/** An index has at least one word. This page has it, and its letter is never queried. */
const FOOT = 'ꀐ';

/** The pages of a fixed period with a separate index, so that an edit rebuilds only one of them. */
export interface CutShard {
	/** First year of the period: `2025`. */
	name: string;
	/** Oldest first. */
	batches: readonly RecordBatch[];
}

export interface WriterOptions {
	/** See `indexChunks`. */
	chunkSize: number;
	/** Eight hexadecimal digits, unique for each index, so that no cache mixes two versions. */
	version: string;
	/** Packed parts of an earlier build. */
	known: KnownParts;
}

/** The indexed batches are as large as the chunks, and nobody needs them afterwards. */
async function chunksOf(batches: readonly RecordBatch[], chunkSize: number): Promise<IndexChunk[]> {
	const indexed = [];
	for (const batch of batches) indexed.push(await indexedBatch(batch));
	return indexChunks([...indexed, pageBatch([FOOT])], chunkSize);
}

/**
 * Writes the index of a shard into a folder: packs and table. It has the format of Pagefind 1.6. There is no metadata,
 * because Pagefind would find a date by every "10" (docs/decisions/0001-search-index.md).
 */
export async function writeIndex(
	{ name, batches }: CutShard,
	outputPath: string,
	{ chunkSize, version, known }: WriterOptions,
): Promise<void> {
	const records = batches.flatMap((batch) => batch.records);
	const chunks = await chunksOf(batches, chunkSize);
	const content = { filters: indexFilters(records), chunks, records };
	await describeShard(outputPath, await writePacks(content, { name, version }, outputPath, known));
}
