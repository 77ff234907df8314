import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { idOfFile } from '../../domain/schema/entry-id.ts';

/** The files of a collection of the content folder by id: listings/<id>.md or listings/<id>/index.md. */
export async function entryFiles(
	root: string,
	collection: 'listings' | 'parks',
): Promise<ReadonlyMap<string, readonly string[]>> {
	const folder = join(root, collection);
	if (!existsSync(folder)) return new Map();
	const paths = (await readdir(folder, { recursive: true }))
		.map((path) => `${collection}/${path.split(sep).join('/')}`)
		.filter((path) => path.endsWith('.md'))
		.toSorted();
	return Map.groupBy(paths, idOfFile);
}

/** A Markdown file in its parts. */
export interface MarkdownParts {
	/** Front matter without the fences. */
	yaml: string;
	/** What follows the closing fence, from its line end on. */
	body: string;
	eol: '\n' | '\r\n';
}

/** Takes a file with front matter apart, with \n as line end; the caller made sure that both fences are there. */
export function partsOf(bytes: Uint8Array): MarkdownParts {
	const text = new TextDecoder().decode(bytes);
	const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
	const end = lines.indexOf('---', 1);
	const body = lines.slice(end + 1).map((line) => `\n${line}`);
	return {
		yaml: lines.slice(1, end).join('\n'),
		body: body.join(''),
		eol: text.includes('\r\n') ? '\r\n' : '\n',
	};
}

/** Puts a file together again. */
export function markdownOf({ yaml, body, eol }: MarkdownParts): string {
	return `---\n${yaml}\n---${body}`.replaceAll('\n', eol);
}

/** The bytes of a file of the content folder. */
export async function readListing(root: string, file: string): Promise<Buffer> {
	return readFile(join(root, file));
}

/** Writes a file in one step: whoever reads it sees the old text or the new, never half of it. */
export async function writeListing(root: string, file: string, text: string): Promise<void> {
	const path = join(root, file);
	const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(temporary, text);
		await rename(temporary, path);
	} finally {
		await rm(temporary, { force: true });
	}
}
