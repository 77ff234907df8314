import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathOfFile, readPages } from './html/built-pages.ts';
import { type SearchRecord, searchRecord } from './search-record.ts';
import { writeShards } from './search-shards.ts';

/** Builds the search index of articles, listings and parks from the finished pages. */
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
				const shards = await writeShards(records, join(folder, 'pagefind'));
				logger.info(`${records.length} pages can be searched, in ${shards.length} shards`);
			},
		},
	};
}
