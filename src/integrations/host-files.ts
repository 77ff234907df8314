import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEADER_POLICY } from './content-security-policy.ts';
import { readLegacyTable } from './legacy-urls.ts';

/** Security headers for every file; hashed files never change. Syntax of Netlify and Cloudflare. */
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

/** Writes what hosts read from the folder: `_headers`, `_redirects` (301 for every old address) and `.nojekyll`. */
export function hostFiles(base: string): AstroIntegration {
	return {
		name: 'host-files',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const table = await readLegacyTable(folder);
				const redirects = table.map(({ from, to }) => `${from} ${to} 301`);
				await writeFile(join(folder, '_headers'), headersFile(base));
				await writeFile(join(folder, '_redirects'), [...redirects, ''].join('\n'));
				await writeFile(join(folder, '.nojekyll'), '');
				logger.info(`_headers, _redirects with ${redirects.length} rules, .nojekyll`);
			},
		},
	};
}
