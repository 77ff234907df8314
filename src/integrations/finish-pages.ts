import type { AstroIntegration } from 'astro';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPages, writePage } from './built-pages.ts';
import { withPolicy } from './content-security-policy.ts';
import { leanStyles } from './page-styles.ts';

/** Every word in the scripts of the site: whatever class a script may give to an element is among them. */
async function scriptWords(folder: string): Promise<ReadonlySet<string>> {
	const assets = join(folder, '_astro');
	const names = (await readdir(assets)).filter((name) => name.endsWith('.js'));
	const scripts = await Promise.all(names.map((name) => readFile(join(assets, name), 'utf8')));
	return new Set(scripts.flatMap((script) => script.match(/[\w-]+/g) ?? []));
}

/**
 * Last touches on every page: only the styles it needs, and the policy that allows just those.
 * @param takers origins that leads may be sent to
 */
export function finishPages(takers: readonly string[]): AstroIntegration {
	return {
		name: 'finish-pages',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const words = await scriptWords(folder);
				let count = 0;
				for await (const { file, html } of readPages(folder)) {
					await writePage(folder, { file, html: withPolicy(leanStyles(html, words), file, takers) });
					count += 1;
				}
				logger.info(`${count} pages with lean styles and a content security policy`);
			},
		},
	};
}
