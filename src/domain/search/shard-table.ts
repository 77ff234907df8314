// † browser

/**
 * What a browser has to know of a shard before the first search. Its parts are the filters, the chunks of the index and the
 * texts of the pages, oldest first.
 */
export interface ShardTable {
	/** First year of the period: `2025`. */
	name: string;
	/** Eight hexadecimal digits that depend on the content. */
	version: string;
	/** Name of each filter. */
	filters: readonly string[];
	/** The first word of each chunk, shortened, separated by spaces. The first one is empty. */
	words: string;
	/** Size of each part, see `sizeCodes`. */
	sizes: string;
}

/** Number of chunks of the index. */
export function chunkCount({ words }: ShardTable): number {
	return words.split(' ').length;
}

/** Whether data from the network is a usable table. */
export function isShardTable(value: unknown): value is ShardTable {
	if (typeof value !== 'object' || value === null) return false;
	const { name, version, filters, words, sizes }: Partial<Record<keyof ShardTable, unknown>> = value;
	if (typeof name !== 'string' || typeof version !== 'string' || !/^[0-9a-f]{8}$/.test(version)) return false;
	if (!Array.isArray(filters) || !filters.every((each) => typeof each === 'string')) return false;
	if (typeof words !== 'string' || typeof sizes !== 'string') return false;
	return sizes.length >= filters.length + words.split(' ').length;
}

/**
 * The beginning of all names of a shard. The year makes the names of all shards sort by date, the version keeps caches from
 * mixing two versions of an index.
 */
export function shardPrefix({ name, version }: Pick<ShardTable, 'name' | 'version'>): string {
	return `${name.padStart(4, '0')}-${version}-`;
}

/** The name of a part for the engine. Names of a shard have equal length and sort like the parts. */
export function partName(table: ShardTable, part: number): string {
	return shardPrefix(table) + part.toString(16).padStart(table.sizes.length.toString(16).length, '0');
}

/** The number of a part. Undefined for a name that is not of this shard. */
export function partNumber(table: ShardTable, name: string): number | undefined {
	const prefix = shardPrefix(table);
	const digits = name.slice(prefix.length);
	if (!name.startsWith(prefix) || !/^[0-9a-f]+$/.test(digits)) return undefined;
	const part = Number.parseInt(digits, 16);
	return part < table.sizes.length ? part : undefined;
}

/** The name of a pack. */
export function packName(table: ShardTable, pack: number): string {
	return `${shardPrefix(table)}${pack}.pf_pack`;
}
