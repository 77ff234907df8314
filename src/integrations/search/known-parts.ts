import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placesOf } from '../../domain/search/pack-place.ts';
import { isShardTable, packName, type ShardTable } from '../../domain/search/shard-table.ts';
import type { WrittenShard } from './search-packs.ts';

/** Packed parts by the digest of their content. Their stamps are those of another index. */
export type KnownParts = ReadonlyMap<string, Buffer>;

const TABLE = 'table.json';
const DIGESTS = 'digests.json';

/** Describes a shard beside its packs, so that a later build can use its parts. */
export async function describeShard(folder: string, { table, digests }: WrittenShard): Promise<void> {
	await writeFile(join(folder, DIGESTS), JSON.stringify(digests));
	await writeFile(join(folder, TABLE), JSON.stringify(table));
}

/** The table of a described shard. Undefined when there is none. */
export async function tableIn(folder: string): Promise<ShardTable | undefined> {
	try {
		const table: unknown = JSON.parse(await readFile(join(folder, TABLE), 'utf8'));
		return isShardTable(table) ? table : undefined;
	} catch {
		return undefined;
	}
}

/** The parts of a described shard. None when a file of it is missing. */
export async function partsIn(folder: string): Promise<KnownParts> {
	const parts = new Map<string, Buffer>();
	try {
		const table = await tableIn(folder);
		const digests: unknown = JSON.parse(await readFile(join(folder, DIGESTS), 'utf8'));
		if (table === undefined || !Array.isArray(digests)) return parts;
		const packs = new Map<number, Buffer>();
		for (const [i, { pack, from, size }] of placesOf(table.sizes).entries()) {
			const bytes = packs.get(pack) ?? (await readFile(join(folder, packName(table, pack))));
			packs.set(pack, bytes);
			const part = bytes.subarray(from, from + size);
			const digest: unknown = digests[i];
			if (typeof digest === 'string' && part.length === size) parts.set(digest, part);
		}
		return parts;
	} catch {
		return new Map();
	}
}
