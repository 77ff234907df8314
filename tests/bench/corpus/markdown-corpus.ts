import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import type { SearchRecord } from '../../../src/integrations/search/search-record.ts';
import { openBodyReader } from '../../../src/markdown/body.ts';
import { seededRandom } from '../seeded-random.ts';

const read = await openBodyReader('/');

const FRONT_MATTER = /^---\n(.*?)\n---\n/s;

/** The front matter as data; empty if it is missing or invalid. */
function frontMatter(text: string): Record<string, unknown> {
	try {
		const data: unknown = parse(FRONT_MATTER.exec(text)?.[1] ?? '');
		return typeof data === 'object' && data !== null ? { ...data } : {};
	} catch {
		return {};
	}
}

/** A date anywhere in a text: `2024-05-29` or `20240529`. */
const DATE = /(20\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])/;
/** A level 1 heading, in `#` or underline style. */
const HEADING = /^(?:#\s+(?<marked>.+)|(?<underlined>\S.*)\n=+\s*)$/m;
/** Link definitions and HTML tags, which readers do not see. */
const UNSEEN = /^\s*\[[^\]]+\]:.*$|<[^>]+>/gm;
/** Zero-width characters and direction marks, which readers do not see. */
const INVISIBLE = /\p{Cf}+/gu;

/** The date of a page: from a field, from the file name, or from the modification time. */
function dateOf(field: unknown, file: string, modified: Date): string {
	const text = field instanceof Date ? field.toISOString() : String(field ?? '');
	const [, ...parts] = DATE.exec(text) ?? DATE.exec(file) ?? DATE.exec(modified.toISOString()) ?? [];
	return parts.join('-');
}

/** A page from a Markdown file. The title comes from the front matter, the first heading or the file name. */
async function pageOf(file: string, markdown: string, modified: Date): Promise<SearchRecord> {
	const textOf = async (each: string) => (await read(each, file)).text;
	const text = markdown.replaceAll(/\r\n?/g, '\n').replaceAll(INVISIBLE, '');
	const fields = frontMatter(text);
	const body = text.replace(FRONT_MATTER, '');
	const heading = HEADING.exec(body)?.groups;
	const named = typeof fields['title'] === 'string' ? fields['title'] : undefined;
	const title = named ?? heading?.['marked'] ?? heading?.['underlined'] ?? file.replace(/^.*\/|\.md$/g, '');
	return {
		url: `/${file.replace(/(\/index)?\.md$/, '')}/`,
		type: 'article',
		title: (await textOf(title)).replaceAll('\n', ' '),
		paragraphs: (
			await textOf((named === undefined ? body.replace(HEADING, '') : body).replaceAll(UNSEEN, ' '))
		)
			.split('\n')
			.filter(Boolean),
		date: dateOf(fields['date'], file, modified),
		district: [],
		category: '',
	};
}

/** Pages of a folder of Markdown files, shuffled by the seed. Throws an Error if there are none. */
export async function markdownCorpus(folder: string, seed: number): Promise<SearchRecord[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
		.map((entry) => join(entry.parentPath, entry.name))
		.toSorted();
	const pages = await Promise.all(
		files.map(async (file) => {
			const { mtime } = await stat(file);
			return pageOf(relative(folder, file).split(sep).join('/'), await readFile(file, 'utf8'), mtime);
		}),
	);
	if (pages.length === 0) throw new Error('the folder holds no Markdown file');
	const random = seededRandom(seed);
	return pages
		.map((page) => ({ page, place: random.between(0, 2 ** 31) }))
		.toSorted((a, b) => a.place - b.place)
		.map(({ page }) => page);
}
