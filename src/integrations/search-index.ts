import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuiltSite, pagesOf } from './page/built-site.ts';
import { writeShards } from './search/search-shards.ts';

/** Builds the search index of articles, listings and parks from the records of their pages. */
export function searchIndex(site: BuiltSite): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const records = pagesOf(site).flatMap(([, { record }]) => record ?? []);
				const shards = await writeShards(records, join(fileURLToPath(dir), 'pagefind'));
				logger.info(`${records.length} pages can be searched, in ${shards.length} shards`);
			},
		},
	};
}
