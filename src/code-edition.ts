import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Code and packages that decide what a page looks like. Paths in the project folder. */
const FILES = ['package-lock.json', 'astro.config.ts'];
const FOLDER = 'src';

const editions = new Map<string, string>();

/**
 * A digest of everything that makes a page besides content and settings. Whatever is kept from an earlier build is only
 * valid for the edition that made it.
 * It is read once: a process runs the code that it has loaded.
 * @param root the project folder
 */
export function codeEdition(root = '.'): string {
	const key = resolve(root);
	const edition = editions.get(key) ?? readEdition(root);
	editions.set(key, edition);
	return edition;
}

function readEdition(root: string): string {
	const hash = createHash('sha256').update(process.version);
	const sources = readdirSync(join(root, FOLDER), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.toSorted();
	for (const file of [...FILES.map((each) => join(root, each)), ...sources]) {
		hash.update(`\0${file}\0`).update(readFileSync(file));
	}
	return hash.digest('hex').slice(0, 24);
}
