import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const CODE = /\.(?:js|css)$/;

/**
 * Removes hashed pictures that nothing names. Vite puts every picture of the content into the output folder, and Astro takes
 * away the originals of those it resized now, but not of those on pages that were kept.
 * @param named names of hashed files in the pages: `_astro/drawing.3f.png`
 */
export function removeUnnamed(outDir: string, named: ReadonlySet<string>): void {
	const folder = join(outDir, '_astro');
	const files = readdirSync(folder);
	const code = files
		.filter((file) => CODE.test(file))
		.map((file) => readFileSync(join(folder, file), 'utf8'));
	for (const file of files) {
		if (CODE.test(file) || named.has(`_astro/${file}`)) continue;
		if (!code.some((text) => text.includes(file))) rmSync(join(folder, file));
	}
}
