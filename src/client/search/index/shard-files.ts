import { engineEntry, engineMeta } from '../../../domain/search/engine-meta.ts';
import { type PackPlace, placesOf, stampOf } from '../../../domain/search/pack-place.ts';
import { packName, partNumber, shardPrefix, type ShardTable } from '../../../domain/search/shard-table.ts';

/** A file of the engine that stands in a pack. */
export interface Part extends Omit<PackPlace, 'pack'> {
	/** Path of the pack. */
	pack: string;
	/** File name for the engine, without the prefix of the shard. */
	name: string;
	/** See `stampOf`. */
	stamp: number;
}

interface OpenShard {
	table: ShardTable;
	bundle: string;
	places: readonly PackPlace[];
}

/** By the prefix of their names. Those of an older build stay, because its engine may still be running. */
const shards = new Map<string, OpenShard>();
/** The tables in use, by the folder in which the engine looks for a shard. */
let inUse = new Map<string, ShardTable>();

/** Prepares the files of an engine. @param tables newest first */
export function openShards(bundle: string, tables: readonly ShardTable[]): void {
	inUse = new Map(tables.map((table, i) => [i === 0 ? bundle : `${bundle}${table.name}/`, table]));
	for (const table of tables)
		shards.set(shardPrefix(table), { table, bundle, places: placesOf(table.sizes) });
}

/** A file that follows from the tables. Undefined for files that have to be loaded. */
export function madeFile(path: string): Blob | undefined {
	const [, folder = '', name = ''] = /^(.*\/)([^/]*)$/.exec(path) ?? [];
	const table = inUse.get(folder);
	if (table !== undefined && name === 'pagefind-entry.json') return new Blob([engineEntry(table)]);
	const [, prefix = ''] = /^pagefind\.(.+)\.pf_meta$/.exec(name) ?? [];
	const shard = shards.get(prefix);
	return shard && new Blob([engineMeta(shard.table)]);
}

/** The place of a file. Undefined for files that stand by themselves. */
export function partAt(path: string): Part | undefined {
	const [, prefix = '', digits = '', kind = ''] =
		/\/([^/]+-)([0-9a-f]+)(\.pf_(?:index|filter|fragment))$/.exec(path) ?? [];
	const shard = shards.get(prefix);
	const number = shard && partNumber(shard.table, prefix + digits);
	const place = number === undefined ? undefined : shard?.places[number];
	if (shard === undefined || number === undefined || place === undefined) return undefined;
	return {
		...place,
		pack: shard.bundle + packName(shard.table, place.pack),
		name: digits + kind,
		stamp: stampOf(shard.table.version, number),
	};
}
