import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An HTML file of the finished build. */
export interface BuiltPage {
	/** Path in the output folder, with `/` as separator: `news/3231/index.html`. */
	file: string;
	html: string;
}

/** Paths of all files below a folder, with `/` as separator. Reading folders one by one is faster than Node's own way. */
export function filesBelow(dir: string): Set<string> {
	const files = new Set<string>();
	const walk = (folder: string) => {
		for (const entry of readdirSync(join(dir, folder), { withFileTypes: true })) {
			const path = `${folder}${entry.name}`;
			if (entry.isDirectory()) walk(`${path}/`);
			else if (entry.isFile()) files.add(path);
		}
	};
	walk('');
	return files;
}

/** Reads the HTML files of a folder one at a time, in path order. */
export async function* readPages(dir: string): AsyncGenerator<BuiltPage> {
	const files = [...filesBelow(dir)].filter((file) => file.endsWith('.html')).toSorted();
	for (const file of files) yield { file, html: await readFile(join(dir, file), 'utf8') };
}

export async function writePage(dir: string, { file, html }: BuiltPage): Promise<void> {
	await writeFile(join(dir, file), html);
}

/** The URL path of a file: `/news/3231/` for `news/3231/index.html`. */
export function pathOfFile(file: string, base: string): string {
	return `${base.replace(/\/$/, '')}/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
