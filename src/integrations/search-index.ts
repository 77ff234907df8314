import type { SiteStep } from './site-step.ts';
import { join } from 'node:path';
import { type BuiltSite, recordsOf } from './page/built-site.ts';
import { writeIndexBeside } from './search/index-thread.ts';

/** Builds the search index of articles, listings and parks from the records of their pages. */
export function searchIndex(site: BuiltSite): SiteStep {
	return {
		name: 'search-index',
		isBeside: true,
		run: async (folder, log) => {
			const records = recordsOf(site);
			const shards = await writeIndexBeside({ records, outputPath: join(folder, 'pagefind') });
			log.info(`${records.length} pages can be searched, in ${shards.length} shards`);
		},
	};
}
