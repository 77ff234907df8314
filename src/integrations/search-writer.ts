import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { shrinkEngine } from './engine-script.ts';
import { readAddresses, writeFragments } from './search-fragments.ts';
import { rewriteMeta } from './search-meta.ts';
import { indexContent, type SearchRecord } from './search-record.ts';

/** The language of the index. It must be lower case, otherwise Pagefind creates a second index. */
const LANGUAGE = 'zh-cn';
/** Bundled files of Pagefind that we do not use: its user interfaces, and its worker, because we have our own. */
const UNUSED = [
	'pagefind-ui.js',
	'pagefind-ui.css',
	'pagefind-modular-ui.js',
	'pagefind-modular-ui.css',
	'pagefind-component-ui.js',
	'pagefind-component-ui.css',
	'pagefind-highlight.js',
	'pagefind-worker.js',
];

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
	/** Number of pages per fragment file. */
	pagesPerFile: number;
	/** Part of all file names that depend on the records, so that no cache mixes two versions of an index. */
	version: string;
}

function assertNone(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/**
 * Writes one Pagefind index of records into a folder. The displayed data of a page is in its fragment. The metadata stays
 * empty, because Pagefind would index it and a date would match every "10" (docs/decisions/0001-search-index.md). Throws
 * Pagefind's errors.
 */
export async function writeIndex(
	{ name, records: unsorted }: Shard,
	outputPath: string,
	{ chunkSize, pagesPerFile, version }: WriterOptions,
): Promise<void> {
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
				filters: {
					// Most pages are articles. Leaving them out keeps the filter small.
					type: record.type === 'article' ? [] : [record.type],
					district: [...record.district],
					category: [record.category],
					year: record.date === '' ? [] : [record.date.slice(0, 4)],
					gone: record.isGone === true ? ['1'] : [],
				},
			});
			assertNone(refused);
		}
		assertNone((await index.addCustomRecord(FOOT)).errors);
		assertNone((await index.writeFiles({ outputPath })).errors);
	} finally {
		await close();
	}
	await Promise.all(UNUSED.map((file) => rm(join(outputPath, file), { force: true })));
	await shrinkEngine(join(outputPath, 'pagefind.js'));
	// The year at the start makes the ids of all shards sort by date.
	const prefix = `${name.padStart(4, '0')}-${version}-`;
	const addresses = await readAddresses(outputPath);
	const ids = await writeFragments(outputPath, records, prefix, pagesPerFile);
	await rewriteMeta(outputPath, addresses, ids, prefix);
}
