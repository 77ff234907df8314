import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { shrinkEngine } from './engine-script.ts';
import { writePacks } from './search-packs.ts';
import { indexContent, type SearchRecord } from './search-record.ts';

/**
 * The language of the index: undetermined, so that Pagefind does not cut our pairs with its dictionary. It must be lower
 * case, otherwise Pagefind creates a second index.
 */
const LANGUAGE = 'und';
/** The files of Pagefind that a browser loads as they are. The others are in the packs or not used. */
const ENGINE = ['pagefind.js', 'wasm.unknown.pagefind'];
/** The table of the shard, for `shards.json`. */
export const TABLE = 'table.json';

/** Pagefind writes no index without pages. This page avoids that, and its letter is never queried. */
const FOOT = { url: '/-/', language: LANGUAGE, content: 'ꀐ' };

/** The pages of a fixed period with a separate index, so that an edit rebuilds only one of them. */
export interface Shard {
	/** First year of the period: `2025`. */
	name: string;
	records: readonly SearchRecord[];
}

export interface WriterOptions {
	/** Bytes per chunk of the index. The Pagefind binary reads it from its environment. */
	chunkSize: number;
	/** Eight hexadecimal digits, unique for each index, so that no cache mixes two versions. */
	version: string;
}

function assertNone(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** The filter values of a page. `last` marks what can hardly be had: it comes after all other hits. */
export function pageFilters({ type, district, category, date, isGone, isStale }: SearchRecord) {
	return {
		// Most pages are articles. Leaving them out keeps the filter small.
		type: type === 'article' ? [] : [type],
		district: [...district],
		category: [category],
		year: date === '' ? [] : [date.slice(0, 4)],
		last: isGone === true || isStale === true ? ['1'] : [],
	};
}

/**
 * Writes one Pagefind index of records into a folder: engine, packs and table. The metadata of the pages stays empty, because Pagefind would index it and a date would match every "10" (docs/decisions/0001-search-index.md). Throws
 * Pagefind's errors.
 */
export async function writeIndex(
	{ name, records: unsorted }: Shard,
	outputPath: string,
	{ chunkSize, version }: WriterOptions,
): Promise<void> {
	const raw = join(outputPath, 'pagefind');
	const records = unsorted.toSorted((a, b) => Number(a.date > b.date) - Number(a.date < b.date));
	process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
	try {
		const { index, errors } = await createIndex({ maxFragments: 1 });
		assertNone(errors);
		if (index === undefined) throw new Error('Pagefind made no index');
		for (const record of records) {
			const { errors: refused } = await index.addCustomRecord({
				url: record.url,
				language: LANGUAGE,
				content: indexContent(record),
				filters: pageFilters(record),
			});
			assertNone(refused);
		}
		assertNone((await index.addCustomRecord(FOOT)).errors);
		assertNone((await index.writeFiles({ outputPath: raw })).errors);
	} finally {
		await close();
	}
	await shrinkEngine(join(raw, 'pagefind.js'));
	const table = await writePacks(raw, records, { name, version }, outputPath);
	await writeFile(join(outputPath, TABLE), JSON.stringify(table));
	for (const file of ENGINE) await rename(join(raw, file), join(outputPath, file));
	await rm(raw, { recursive: true });
}
