import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { crowdedTitles } from '../../domain/search/search-title.ts';
import { type Shard, TABLE, writeIndex, type WriterOptions } from './search-writer.ts';
import type { SearchRecord } from './search-record.ts';

export interface SearchIndexOptions {
	/**
	 * Up to this many pages one index is smaller and faster than several (default 3,000;
	 * docs/decisions/0001-search-index.md).
	 */
	oneIndexUpTo?: number;
}

const ONE_INDEX = 3000;
/** Years per shard. A page never moves to another shard, because the period depends only on its date. */
const YEARS = 3;
/** Cache key: increase it when the files change for a reason other than the records or Pagefind's version. */
const FORMAT = 14;
/** Small chunks: a query loads only the chunks with its own pairs of characters (docs/decisions/0001-search-index.md). */
const CHUNK_SIZES = { small: 400, large: 1000 } as const;
/** Below this many pages the list of chunks is short, however small they are. */
const SMALL = 300;
const CACHE = resolve('.cache/search');
/** Cached shards that no build used for this long are deleted. */
const CACHE_DAYS = 30;

/** Groups the records by period, newest first. A small site is one shard. */
export function shardsOf(records: readonly SearchRecord[], oneIndexUpTo = ONE_INDEX): Shard[] {
	if (records.length <= oneIndexUpTo) return [{ name: 'all', records }];
	const periodOf = ({ date }: SearchRecord) => Math.floor(Number(date.slice(0, 4)) / YEARS) * YEARS;
	return [...Map.groupBy(records, periodOf)]
		.toSorted(([a], [b]) => b - a)
		.map(([year, group]) => ({ name: String(year), records: group }));
}

/** Part of the cache key, because an engine cannot read an index of another version. */
function pagefindVersion(): string {
	const manifest = new URL('../package.json', import.meta.resolve('pagefind'));
	return readFileSync(manifest, 'utf8');
}

/** The finished files of a shard. They come from the cache if the shard is unchanged. @returns the folder */
async function shardFiles(shard: Shard, options: Omit<WriterOptions, 'version'>): Promise<string> {
	const content = JSON.stringify([FORMAT, pagefindVersion(), options, shard]);
	const key = createHash('sha256').update(content).digest('hex').slice(0, 24);
	const folder = join(CACHE, key);
	if (existsSync(folder)) {
		const now = new Date();
		await utimes(folder, now, now);
		return folder;
	}
	const fresh = `${folder}.${process.pid}`;
	await rm(fresh, { recursive: true, force: true });
	await mkdir(CACHE, { recursive: true });
	await writeIndex(shard, fresh, { ...options, version: key.slice(0, 8) });
	await rename(fresh, folder);
	return folder;
}

async function pruneCache(): Promise<void> {
	const oldest = Date.now() - CACHE_DAYS * 86_400_000;
	for (const name of await readdir(CACHE)) {
		const { mtimeMs } = await stat(join(CACHE, name));
		if (mtimeMs < oldest) await rm(join(CACHE, name), { recursive: true, force: true });
	}
}

/**
 * Writes the search index: the engine, the packs of all shards, and their tables in `shards.json`, newest first. Only one
 * shard is in memory at a time.
 * @returns the names of all shards
 */
export async function writeShards(
	records: readonly SearchRecord[],
	outputPath: string,
	{ oneIndexUpTo }: SearchIndexOptions = {},
): Promise<string[]> {
	const crowded = crowdedTitles(records.map(({ title }) => title));
	const marked = records.map((record) =>
		crowded.has(record.title) ? { ...record, isCrowded: true } : record,
	);
	const shards = shardsOf(marked, oneIndexUpTo);
	const size = records.length < SMALL ? 'small' : 'large';
	const tables: unknown[] = [];
	for (const [i, shard] of shards.entries()) {
		const folder = await shardFiles(shard, { chunkSize: CHUNK_SIZES[size] });
		// Browsers load the engine only from the newest shard.
		const isCopied = (path: string) => i === 0 || path === folder || path.endsWith('.pf_pack');
		await cp(folder, outputPath, { recursive: true, filter: isCopied });
		tables.push(JSON.parse(await readFile(join(folder, TABLE), 'utf8')));
	}
	await rm(join(outputPath, TABLE));
	await writeFile(join(outputPath, 'shards.json'), JSON.stringify(tables));
	await pruneCache();
	return shards.map(({ name }) => name);
}
