import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readPages, writePage } from './built-pages.ts';
import { withPolicy } from './content-security-policy.ts';
import { leanStyles } from './page-styles.ts';

/** Last touches on every page: only the styles it needs, and the policy that allows just those. */
export function finishPages(): AstroIntegration {
	return {
		name: 'finish-pages',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				let count = 0;
				for await (const { file, html } of readPages(folder)) {
					await writePage(folder, { file, html: withPolicy(leanStyles(html), file) });
					count += 1;
				}
				logger.info(`${count} pages with lean styles and a content security policy`);
			},
		},
	};
}
