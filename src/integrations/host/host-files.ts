import type { SiteStep } from '../site-step.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderRules } from '../../domain/host/folder-rules.ts';
import { SPECULATION_FILE, speculationRules } from '../../domain/host/response-headers.ts';
import { filesBelow } from '../html/built-pages.ts';
import { headerPolicy } from '../html/content-security-policy.ts';
import { headersFile } from './headers-file.ts';
import type { HostSettings } from './host-config.ts';
import { redirectFile } from './host-redirects.ts';
import { readLegacyTable } from './legacy-urls.ts';

/** What a common free plan takes. */
const MOST_FILES = 20_000;

/**
 * Writes the files that hosts read from the folder: `_headers`, redirects from old addresses, and `.nojekyll`; and the rules for
 * fetching pages ahead, which a header names. Warns of too many files.
 */
export function hostFiles(settings: HostSettings): SiteStep {
	const { base, host, siteUrl, leadOrigins, visitOrigins } = settings;
	return {
		name: 'host-files',
		// It counts all files.
		needsAll: true,
		run: async (folder, log) => {
			const headers = folderRules({ base, siteUrl, policy: headerPolicy(leadOrigins, visitOrigins) });
			const redirects = redirectFile(await readLegacyTable(folder), settings, headers);
			await writeFile(join(folder, '_headers'), headersFile(headers));
			if (redirects !== undefined) await writeFile(join(folder, redirects.name), redirects.text);
			await writeFile(join(folder, '.nojekyll'), '');
			await writeFile(join(folder, SPECULATION_FILE), JSON.stringify(speculationRules(base)));
			const count = filesBelow(folder).size;
			log.info(`_headers, ${redirects?.name ?? 'no redirects'}, .nojekyll; ${count} files in all`);
			if (count > MOST_FILES && host === 'any')
				log.warn(
					`网站有 ${count} 个文件，有的空间至多收 ${MOST_FILES} 个。请在 content/site.yml 写上 host（部署在哪里，见编辑手册第五节）：能转址的空间不需要旧网址的副本`,
				);
		},
	};
}
