import type { SiteStep } from '../site-step.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../html/built-pages.ts';
import { HEADER_POLICY } from '../html/content-security-policy.ts';
import { type Hosting, redirectFile } from './host-redirects.ts';
import { readLegacyTable } from './legacy-urls.ts';

/** Security headers for every file, and immutable caching for hashed files. Syntax of Netlify and Cloudflare. */
function headersFile(base: string): string {
	const prefix = base.replace(/\/$/, '');
	return [
		`${prefix}/*`,
		`  Content-Security-Policy: ${HEADER_POLICY}`,
		'  X-Content-Type-Options: nosniff',
		'  Referrer-Policy: strict-origin-when-cross-origin',
		'  Permissions-Policy: camera=(), geolocation=(), microphone=()',
		'  Strict-Transport-Security: max-age=31536000',
		`${prefix}/_astro/*`,
		'  Cache-Control: public, max-age=31536000, immutable',
		'',
	].join('\n');
}

/** What a common free plan takes. */
const MOST_FILES = 20_000;

/** Writes the files that hosts read: `_headers`, redirects from old addresses, and `.nojekyll`. Warns of too many files. */
export function hostFiles(hosting: Hosting): SiteStep {
	return {
		name: 'host-files',
		run: async (folder, log) => {
			const redirects = redirectFile(await readLegacyTable(folder), hosting);
			await writeFile(join(folder, '_headers'), headersFile(hosting.base));
			if (redirects !== undefined) await writeFile(join(folder, redirects.name), redirects.text);
			await writeFile(join(folder, '.nojekyll'), '');
			const count = filesBelow(folder).size;
			log.info(`_headers, ${redirects?.name ?? 'no redirects'}, .nojekyll; ${count} files in all`);
			if (count > MOST_FILES && hosting.host === 'any')
				log.warn(
					`网站有 ${count} 个文件，有的空间至多收 ${MOST_FILES} 个。请在 content/site.yml 写上 host（部署在哪里，见编辑手册第五节）：能转址的空间不需要旧网址的副本`,
				);
		},
	};
}
