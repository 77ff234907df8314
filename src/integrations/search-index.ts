import type { SiteStep } from './site-step.ts';
import { join } from 'node:path';
import { type BuiltSite, recordsOf } from './page/built-site.ts';
import { type IndexThread, writeIndex } from './search/index-thread.ts';

/**
 * Builds the search index of articles, listings and parks from the records of their pages.
 * @param thread that was started for it
 */
export function searchIndex(site: BuiltSite, thread?: IndexThread): SiteStep {
	return {
		name: 'search-index',
		isBeside: true,
		run: async (folder, log) => {
			const records = recordsOf(site);
			const job = { records, outputPath: join(folder, 'pagefind') };
			const shards = await writeIndex(job, thread);
			log.info(`${records.length} 个网页可以搜索，索引分 ${shards.length} 片`);
		},
	};
}
