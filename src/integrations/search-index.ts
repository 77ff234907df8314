import type { AstroIntegration } from 'astro';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { pathOfFile, readPages } from './built-pages.ts';
import { rewriteFragments } from './search-fragments.ts';
import { indexContent, type SearchRecord, searchRecord } from './search-record.ts';

/** The index's language: lower case, or Pagefind makes a second one. */
const LANGUAGE = 'zh-cn';
/** Small chunks: a query loads those of its characters only (reference: search II.1). Read by the Pagefind binary. */
const CHUNK_SIZE = '6000';
/** Bundled user interfaces of Pagefind that we do not use. */
const UNUSED = [
	'pagefind-ui.js',
	'pagefind-ui.css',
	'pagefind-modular-ui.js',
	'pagefind-modular-ui.css',
	'pagefind-component-ui.js',
	'pagefind-component-ui.css',
	'pagefind-highlight.js',
];

function assertNone(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Writes a Pagefind index of records into a folder. Throws an Error with Pagefind's own words. */
async function writeIndex(records: readonly SearchRecord[], outputPath: string): Promise<void> {
	process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
	try {
		const { index, errors } = await createIndex({});
		assertNone(errors);
		if (index === undefined) throw new Error('Pagefind made no index');
		for (const record of records) {
			const added = await index.addCustomRecord({
				url: record.url,
				language: LANGUAGE,
				content: indexContent(record),
				// Metadata is indexed too: a date with hyphens would match every "10" (reference: search II.2).
				meta: { d: record.date.replaceAll('-', ''), t: record.type },
				filters: {
					type: [record.type],
					district: [...record.district],
					category: [record.category],
					year: [record.date.slice(0, 4)],
				},
				sort: { date: record.date },
			});
			assertNone(added.errors);
		}
		assertNone((await index.writeFiles({ outputPath })).errors);
	} finally {
		await close();
	}
	await Promise.all(UNUSED.map((file) => rm(join(outputPath, file), { force: true })));
	await rewriteFragments(outputPath, records);
}

/** Makes the search index of articles, listings and parks from the finished pages. */
export function searchIndex(base: string): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const records: SearchRecord[] = [];
				for await (const { file, html } of readPages(folder)) {
					if (!html.includes('data-search=')) continue;
					const record = searchRecord(html, pathOfFile(file, base));
					if (record !== undefined) records.push(record);
				}
				await writeIndex(records, join(folder, 'pagefind'));
				logger.info(`${records.length} pages can be searched`);
			},
		},
	};
}
