import { readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ENGINE_VERSION } from '../../domain/search/engine-meta.ts';
import { crowdedTitles } from '../../domain/search/search-title.ts';
import { relink } from '../disk/linked-file.ts';
import { isIntact, packNames, partsIn, tableIn } from './known-parts.ts';
import {
	batchesFolder,
	cacheKey,
	FORMAT,
	keep,
	kept,
	MAKER,
	prune,
	shardsFolder,
	touch,
	unfinished,
} from './search-cache.ts';
import { writeEngine } from './search-engine.ts';
import type { SearchRecord } from './search-record.ts';
import { type CutShard, writeIndex } from './search-writer.ts';
import { batchesOf, batchFile, indexMissing } from './shard-batches.ts';

export interface SearchIndexOptions {
	/**
	 * Up to this many pages one index is smaller and faster than several (default 3,000;
	 * docs/decisions/0001-search-index.md).
	 */
	oneIndexUpTo?: number;
}

/** The pages of a shard. */
export interface Shard {
	/** First year of the period: `2025`. */
	name: string;
	records: readonly SearchRecord[];
}

const ONE_INDEX = 3000;
/** Years per shard. A page never moves to another shard, because the period depends only on its date. */
const YEARS = 3;
/** Small chunks: a query loads only the chunks with its own pairs of characters (docs/decisions/0001-search-index.md). */
const CHUNK_SIZES = { small: 400, large: 1000 } as const;
/** Below this many pages the list of chunks is short, however small they are. */
const SMALL = 300;
/** This many unused shards and batches stay in the cache: for an edit that is taken back, or a second site. */
const MOST_UNUSED = { shards: 12, batches: 200 } as const;

/** The tables of all shards, for the browser. */
const TABLES = 'shards.json';

/** Groups the records by period, newest first. A small site is one shard. */
export function shardsOf(records: readonly SearchRecord[], oneIndexUpTo = ONE_INDEX): Shard[] {
	if (records.length <= oneIndexUpTo) return [{ name: 'all', records }];
	const periodOf = ({ date }: SearchRecord) => Math.floor(Number(date.slice(0, 4)) / YEARS) * YEARS;
	return [...Map.groupBy(records, periodOf)]
		.toSorted(([a], [b]) => b - a)
		.map(([year, group]) => ({ name: String(year), records: group }));
}

function cutShard({ name, records }: Shard): CutShard {
	// By address on one day: a build that keeps pages may give them in another order.
	const byAddress = records.toSorted((a, b) => Number(a.url > b.url) - Number(a.url < b.url));
	const oldestFirst = byAddress.toSorted((a, b) => Number(a.date > b.date) - Number(a.date < b.date));
	return { name, batches: batchesOf(oldestFirst) };
}

/** The finished files of a shard. They come from the cache if the shard is unchanged. @returns the folder */
async function shardFiles(shard: CutShard, chunkSize: number): Promise<string> {
	const keys = shard.batches.map(({ key }) => key);
	const key = cacheKey([FORMAT, ENGINE_VERSION, chunkSize, shard.name, keys]);
	const folder = join(shardsFolder(), `${shard.name}-${key}-${MAKER}`);
	if ((await tableIn(folder)) !== undefined && (await isIntact(folder))) {
		await touch(folder);
		return folder;
	}
	const isOlder = ({ path }: { path: string }) =>
		basename(path).startsWith(`${shard.name}-`) && path.endsWith(`-${MAKER}`);
	const older = (await kept(shardsFolder())).find(isOlder);
	const known = older !== undefined && (await isIntact(older.path)) ? await partsIn(older.path) : new Map();
	for (const rest of [folder, unfinished(folder)]) await rm(rest, { recursive: true, force: true });
	await writeIndex(shard, unfinished(folder), { chunkSize, version: key.slice(0, 8), known });
	await keep(folder);
	return folder;
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
	const crowded = crowdedTitles(records);
	const marked = records.map((record) =>
		crowded.has(record.title) ? { ...record, isCrowded: true } : record,
	);
	const shards = shardsOf(marked, oneIndexUpTo).map(cutShard);
	const size = records.length < SMALL ? 'small' : 'large';
	await indexMissing(shards.flatMap(({ batches }) => batches));
	const tables: unknown[] = [];
	const used = new Set<string>();
	const names = new Set([...(await writeEngine(outputPath)), TABLES]);
	for (const shard of shards) {
		const folder = await shardFiles(shard, CHUNK_SIZES[size]);
		const table = await tableIn(folder);
		for (const name of table === undefined ? [] : packNames(table)) {
			relink(join(folder, name), join(outputPath, name));
			names.add(name);
		}
		tables.push(table);
		used.add(folder);
	}
	await writeFile(join(outputPath, TABLES), JSON.stringify(tables));
	// An earlier site may have stood here.
	for (const name of await readdir(outputPath))
		if (!names.has(name)) await rm(join(outputPath, name), { recursive: true, force: true });
	await prune(shardsFolder(), used, MOST_UNUSED.shards);
	const batches = shards.flatMap((shard) => shard.batches.map(batchFile));
	await prune(batchesFolder(), new Set(batches), MOST_UNUSED.batches);
	return shards.map(({ name }) => name);
}
