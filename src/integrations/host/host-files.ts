import type { SiteStep } from '../site-step.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderRules } from '../../domain/host/folder-rules.ts';
import { SPECULATION_FILE, speculationRules } from '../../domain/host/response-headers.ts';
import { headerPolicy } from '../html/content-security-policy.ts';
import { headersFile } from './headers-file.ts';
import type { HostSettings } from './host-config.ts';
import { redirectFile } from './host-redirects.ts';
import { readLegacyTable } from './legacy-urls.ts';

/**
 * Writes the files that hosts read from the folder: `_headers`, redirects from old addresses, and `.nojekyll`; and the rules for
 * fetching pages ahead, which a header names.
 */
export function hostFiles(settings: HostSettings): SiteStep {
	const { base, siteUrl, leadOrigins, visitOrigins } = settings;
	return {
		name: 'host-files',
		run: async (folder, log) => {
			const headers = folderRules({ base, siteUrl, policy: headerPolicy(leadOrigins, visitOrigins) });
			const redirects = redirectFile(await readLegacyTable(folder), settings, headers);
			await writeFile(join(folder, '_headers'), headersFile(headers));
			if (redirects !== undefined) await writeFile(join(folder, redirects.name), redirects.text);
			await writeFile(join(folder, '.nojekyll'), '');
			await writeFile(join(folder, SPECULATION_FILE), JSON.stringify(speculationRules(base)));
			log.info(['_headers', redirects?.name, '.nojekyll'].filter(Boolean).join('、'));
		},
	};
}
