import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { crowdedTitles } from '../domain/search/search-title.ts';
import { type Shard, writeIndex, type WriterOptions } from './search-writer.ts';
import type { SearchRecord } from './search-record.ts';

export interface SearchIndexOptions {
	/** At most so many files with the text of found pages in each shard; for hosts that count files. */
	maxFragments?: number;
	/** Up to this many pages one index is smaller and faster than several (default 3,000; docs/decisions/0001-search-index.md). */
	oneIndexUpTo?: number;
}

const ONE_INDEX = 3000;
/** A page never moves to another shard: the period follows from its date alone. */
const YEARS = 3;
/** Change it when anything about the files changes that neither the records nor Pagefind's version tell. */
const FORMAT = 12;
/** Small chunks: a query loads those of its own characters only (docs/decisions/0001-search-index.md). */
const CHUNK_SIZES = { small: 600, one: 6000, several: 2500 } as const;
/** Hosts count files: texts of a large site share them, which costs a search the texts beside its hits. */
const PAGES_PER_FILE = { small: 1, one: 1, several: 2 } as const;
/** Below this many pages every byte of the first search is for the engine, hardly any for the index. */
const SMALL = 300;
const CACHE = resolve('.cache/search');
/** A cached shard that no build has used for so long goes. */
const CACHE_DAYS = 30;

/** Parts the records by period, newest first; a small site is one shard. */
export function shardsOf(records: readonly SearchRecord[], oneIndexUpTo = ONE_INDEX): Shard[] {
	if (records.length <= oneIndexUpTo) return [{ name: 'all', records }];
	const periodOf = ({ date }: SearchRecord) => Math.floor(Number(date.slice(0, 4)) / YEARS) * YEARS;
	return [...Map.groupBy(records, periodOf)]
		.toSorted(([a], [b]) => b - a)
		.map(([year, group]) => ({ name: String(year), records: group }));
}

/** An index of one version is not read by the engine of another. */
function pagefindVersion(): string {
	const manifest = new URL('../package.json', import.meta.resolve('pagefind'));
	return readFileSync(manifest, 'utf8');
}

/** The finished files of a shard, from the cache when nothing in it has changed. @returns the folder */
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
 * Writes the whole search index: the newest shard in the folder itself, older ones below it, and `shards.json` that names
 * those, newest first. One shard is in memory at a time. @returns the names of all shards
 */
export async function writeShards(
	records: readonly SearchRecord[],
	outputPath: string,
	{ oneIndexUpTo, maxFragments = Infinity }: SearchIndexOptions = {},
): Promise<string[]> {
	const crowded = crowdedTitles(records.map(({ title }) => title));
	const marked = records.map((record) =>
		crowded.has(record.title) ? { ...record, isCrowded: true } : record,
	);
	const shards = shardsOf(marked, oneIndexUpTo);
	const size = shards.length > 1 ? 'several' : records.length < SMALL ? 'small' : 'one';
	for (const [i, shard] of shards.entries()) {
		const folder = await shardFiles(shard, {
			chunkSize: CHUNK_SIZES[size],
			pagesPerFile: Math.max(PAGES_PER_FILE[size], Math.ceil(shard.records.length / maxFragments)),
		});
		const target = i === 0 ? outputPath : join(outputPath, shard.name);
		await cp(folder, target, { recursive: true });
		if (i === 0) continue;
		// The engine itself is loaded from the newest shard only.
		await rm(join(target, 'pagefind.js'), { force: true });
	}
	const names = shards.map(({ name }) => name);
	await writeFile(join(outputPath, 'shards.json'), JSON.stringify({ older: names.slice(1) }));
	await pruneCache();
	return names;
}
