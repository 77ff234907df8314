import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { idOfFile } from '../../domain/schema/entry-id.ts';

/** Files of a collection by id: listings/<id>.md or listings/<id>/index.md. */
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

/** A Markdown file split into parts. */
export interface MarkdownParts {
	/** Front matter without the fences. */
	yaml: string;
	/** Everything after the closing fence, starting with its line end. */
	body: string;
	eol: '\n' | '\r\n';
}

/** Splits a file with front matter; line ends become \n. The caller must ensure that both fences exist. */
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

/** Joins the parts into a file. */
export function markdownOf({ yaml, body, eol }: MarkdownParts): string {
	return `---\n${yaml}\n---${body}`.replaceAll('\n', eol);
}

export async function readListing(root: string, file: string): Promise<Buffer> {
	return readFile(join(root, file));
}

/** Writes a file atomically: readers see the old or the new text, never a partial file. */
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
