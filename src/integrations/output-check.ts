import type { AstroIntegration } from 'astro';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPages } from './built-pages.ts';
import { type ScannedHtml, scanHtml } from './scanned-html.ts';

/** An internal link that leads nowhere. */
export interface DeadLink {
	file: string;
	link: string;
}

/** Internal links of a page: paths of this site and anchors of the page itself. */
function internalLinks({ tags }: ScannedHtml): string[] {
	const links = tags.flatMap(({ attributes: { href, src, action } }) => [href, src, action]);
	return [
		...new Set(links.filter((link) => link !== undefined).filter((link) => /^(\/(?!\/)|#)/.test(link))),
	];
}

function exists(folder: string, path: string): boolean {
	const file = join(folder, decodeURI(path));
	return path.endsWith('/')
		? existsSync(join(file, 'index.html'))
		: existsSync(file) && statSync(file).isFile();
}

/** Every internal link of a finished build that no file or anchor answers. */
export async function deadLinks(folder: string, base: string): Promise<DeadLink[]> {
	const prefix = base.replace(/\/$/, '');
	const known = new Map<string, boolean>();
	const dead: DeadLink[] = [];
	for await (const page of readPages(folder)) {
		const scanned = scanHtml(page.html);
		const ids = new Set(scanned.tags.map(({ attributes: { id } }) => id));
		for (const link of internalLinks(scanned)) {
			const [path = '', anchor = ''] = link.replace(/\?[^#]*/, '').split('#');
			if (path === '') {
				if (anchor !== '' && !ids.has(decodeURIComponent(anchor))) dead.push({ file: page.file, link });
				continue;
			}
			if (!known.has(path)) {
				known.set(path, path.startsWith(`${prefix}/`) && exists(folder, path.slice(prefix.length)));
			}
			if (known.get(path) === false) dead.push({ file: page.file, link });
		}
	}
	return dead;
}

/** Fails the build on an internal link that leads nowhere. */
export function outputCheck(base: string): AstroIntegration {
	return {
		name: 'output-check',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const dead = await deadLinks(fileURLToPath(dir), base);
				if (dead.length > 0) {
					const list = dead.map(({ file, link }) => `  ${file}: ${link}`).join('\n');
					throw new Error(`${dead.length} internal links lead nowhere:\n${list}`);
				}
				logger.info('every internal link leads somewhere');
			},
		},
	};
}
