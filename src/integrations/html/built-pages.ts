import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** An HTML file of the finished build. */
export interface BuiltPage {
	/** Path in the output folder, with `/` as separator: `news/3231/index.html`. */
	file: string;
	html: string;
}

/** Paths of all files below a folder, with `/` as separator. */
export async function filesBelow(dir: string): Promise<Set<string>> {
	const entries = await readdir(dir, { recursive: true, withFileTypes: true });
	return new Set(
		entries
			.filter((entry) => entry.isFile())
			.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')),
	);
}

/** Reads the HTML files of a folder one at a time, in path order. */
export async function* readPages(dir: string): AsyncGenerator<BuiltPage> {
	const files = [...(await filesBelow(dir))].filter((file) => file.endsWith('.html')).toSorted();
	for (const file of files) yield { file, html: await readFile(join(dir, file), 'utf8') };
}

export async function writePage(dir: string, { file, html }: BuiltPage): Promise<void> {
	await writeFile(join(dir, file), html);
}

/** The URL path of a file: `/news/3231/` for `news/3231/index.html`. */
export function pathOfFile(file: string, base: string): string {
	return `${base.replace(/\/$/, '')}/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
