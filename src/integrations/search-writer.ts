import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { shrinkEngine } from './engine-script.ts';
import { readAddresses, writeFragments } from './search-fragments.ts';
import { rewriteMeta } from './search-meta.ts';
import { indexContent, type SearchRecord } from './search-record.ts';

/** The index's language: lower case, or Pagefind makes a second one. */
const LANGUAGE = 'zh-cn';
/** Bundled parts of Pagefind that we do not use: its user interfaces, and its worker, since we have our own. */
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

/** An index without pages is none; this is one that nothing finds: a letter no query asks for. */
const FOOT = { url: '/-/', language: LANGUAGE, content: 'ꀐ' };

/** An index of its own for the pages of a fixed period, so that an edit makes one of them anew. */
export interface Shard {
	/** First year of the period: `2025`. */
	name: string;
	records: readonly SearchRecord[];
}

export interface WriterOptions {
	/** Bytes of a chunk of the index; read by the Pagefind binary from its environment. */
	chunkSize: number;
	/** How many pages share a file with their texts. */
	pagesPerFile: number;
	/** Of the names of all files that follow from the records, so that no cache mixes two versions of an index. */
	version: string;
}

function assertNone(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/**
 * Writes one Pagefind index of records into a folder. What is shown of a page stands in its fragment; metadata is left empty,
 * because Pagefind would index it too and a date would match every "10" (docs/decisions/0001-search-index.md). Throws Pagefind's own words.
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
					// Most pages are articles; leaving them out keeps the filter small.
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
	// The year in front makes the ids of all shards sort by date.
	const prefix = `${name.padStart(4, '0')}-${version}-`;
	const addresses = await readAddresses(outputPath);
	const ids = await writeFragments(outputPath, records, prefix, pagesPerFile);
	await rewriteMeta(outputPath, addresses, ids, prefix);
}
