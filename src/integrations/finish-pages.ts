import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readPages, writePage } from './html/built-pages.ts';
import { withPolicy } from './content-security-policy.ts';
import { openPageStyles } from './html/page-styles.ts';
import { readScriptWords } from './html/script-words.ts';

/**
 * Final step for every page: keep only the needed styles and add a policy that allows exactly those.
 * @param leadOrigins origins that leads may be sent to
 */
export function finishPages(leadOrigins: readonly string[]): AstroIntegration {
	return {
		name: 'finish-pages',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const leanStyles = openPageStyles(await readScriptWords(folder));
				let count = 0;
				for await (const { file, html } of readPages(folder)) {
					await writePage(folder, { file, html: withPolicy(leanStyles(html), file, leadOrigins) });
					count += 1;
				}
				logger.info(`${count} pages with lean styles and a content security policy`);
			},
		},
	};
}
