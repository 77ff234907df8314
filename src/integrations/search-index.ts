import type { SiteStep } from './site-step.ts';
import { join } from 'node:path';
import { type BuiltSite, pagesOf } from './page/built-site.ts';
import { writeShards } from './search/search-shards.ts';

/** Builds the search index of articles, listings and parks from the records of their pages. */
export function searchIndex(site: BuiltSite): SiteStep {
	return {
		name: 'search-index',
		run: async (folder, log) => {
			const records = pagesOf(site).flatMap(([, { record }]) => record ?? []);
			const shards = await writeShards(records, join(folder, 'pagefind'));
			log.info(`${records.length} pages can be searched, in ${shards.length} shards`);
		},
	};
}
