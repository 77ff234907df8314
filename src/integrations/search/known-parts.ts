import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placesOf } from '../../domain/search/pack-place.ts';
import { isShardTable, packName, type ShardTable } from '../../domain/search/shard-table.ts';
import type { WrittenShard } from './search-packs.ts';

/** Packed parts by the digest of their content. Their stamps are those of another index. */
export type KnownParts = ReadonlyMap<string, Buffer>;

const TABLE = 'table.json';
const DIGESTS = 'digests.json';
const STAMPS = 'stamps.json';

/** A pack as it lies on the disk. Sites share it by hard links, so somebody may have changed it there. */
interface PackStamp {
	name: string;
	size: number;
	mtimeMs: number;
	hash: string;
}

async function stampOf(folder: string, name: string): Promise<PackStamp> {
	const { size, mtimeMs } = await stat(join(folder, name));
	const digest = hash('sha256', await readFile(join(folder, name)), 'base64url');
	return { name, size, mtimeMs, hash: digest };
}

/** Describes a shard beside its packs, so that a later build can use its parts. */
export async function describeShard(folder: string, { table, digests }: WrittenShard): Promise<void> {
	await writeFile(join(folder, DIGESTS), JSON.stringify(digests));
	const stamps = [];
	for (const name of packNames(table)) stamps.push(await stampOf(folder, name));
	await writeFile(join(folder, STAMPS), JSON.stringify(stamps));
	await writeFile(join(folder, TABLE), JSON.stringify(table));
}

/** The names of the packs of a shard. */
export function packNames(table: ShardTable): string[] {
	const packs = new Set(placesOf(table.sizes).map(({ pack }) => pack));
	return [...packs].map((pack) => packName(table, pack));
}

/** Whether every pack of a described shard is as it was written. One with another date is read and compared. */
export async function isIntact(folder: string): Promise<boolean> {
	try {
		const stamps: PackStamp[] = JSON.parse(await readFile(join(folder, STAMPS), 'utf8'));
		for (const { name, size, mtimeMs, hash: digest } of stamps) {
			const now = statSync(join(folder, name));
			const isSame = now.size === size && now.mtimeMs === mtimeMs;
			if (!isSame && (await stampOf(folder, name)).hash !== digest) return false;
		}
		return true;
	} catch {
		return false;
	}
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
