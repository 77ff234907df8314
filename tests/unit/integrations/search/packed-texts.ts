import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf } from '../../../../src/domain/search/pack-place.ts';
import { chunkCount, packName, type ShardTable } from '../../../../src/domain/search/shard-table.ts';
import { unpacked } from './pagefind-format.ts';

/** The unpacked parts of a shard, read from its packs. */
export function packedParts(folder: string, table: ShardTable): string[] {
	return placesOf(table.sizes).map(({ pack, from, size }) => {
		const name = packName(table, pack);
		const part = readFileSync(join(folder, name)).subarray(from, from + size);
		return unpacked(part, name).toString('utf8');
	});
}

/** What is shown of each page of a shard, as JSON. */
export function packedTexts(folder: string, table: ShardTable): string[] {
	return packedParts(folder, table).slice(table.filters.length + chunkCount(table));
}
