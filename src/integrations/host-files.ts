import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEADER_POLICY } from './html/content-security-policy.ts';
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

/**
 * A 301 for each old address, written twice. Netlify prefers an existing file unless the rule ends with `!`. Cloudflare
 * ignores a rule with `!` and always follows the plain one.
 */
function redirectsFile(table: Awaited<ReturnType<typeof readLegacyTable>>): string {
	return table.map(({ from, to }) => `${from} ${to} 301!\n${from} ${to} 301\n`).join('');
}

/** Writes the files that hosts read: `_headers`, `_redirects` (301 for every old address) and `.nojekyll`. */
export function hostFiles(base: string): AstroIntegration {
	return {
		name: 'host-files',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const table = await readLegacyTable(folder);
				await writeFile(join(folder, '_headers'), headersFile(base));
				await writeFile(join(folder, '_redirects'), redirectsFile(table));
				await writeFile(join(folder, '.nojekyll'), '');
				logger.info(`_headers, _redirects for ${table.length} old addresses, .nojekyll`);
			},
		},
	};
}
