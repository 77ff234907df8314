import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import type { SearchRecord } from '../../../src/integrations/search-record.ts';
import { openBodyReader } from '../../../src/markdown/body.ts';
import { seededRandom } from '../seeded-random.ts';

const read = await openBodyReader('/');

const FRONT_MATTER = /^---\n(.*?)\n---\n/s;

/** The front matter as data; none, or one that cannot be read, is empty. */
function frontMatter(text: string): Record<string, unknown> {
	try {
		const data: unknown = parse(FRONT_MATTER.exec(text)?.[1] ?? '');
		return typeof data === 'object' && data !== null ? { ...data } : {};
	} catch {
		return {};
	}
}

/** `2024-05-29` or `20240529`, wherever it stands. */
const DATE = /(20\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])/;
/** A heading of the first level, underlined or behind a mark. */
const HEADING = /^(?:#\s+(?<marked>.+)|(?<underlined>\S.*)\n=+\s*)$/m;
/** Where a link leads that is named elsewhere, and tags of HTML: no reader sees them. */
const UNSEEN = /^\s*\[[^\]]+\]:.*$|<[^>]+>/gm;
/** Zero-width characters and marks of direction, which no reader sees either. */
const INVISIBLE = /\p{Cf}+/gu;

/** The date of a page: a field, part of its file's name, or the day the file was changed. */
function dateOf(field: unknown, file: string, modified: Date): string {
	const text = field instanceof Date ? field.toISOString() : String(field ?? '');
	const [, ...parts] = DATE.exec(text) ?? DATE.exec(file) ?? DATE.exec(modified.toISOString()) ?? [];
	return parts.join('-');
}

/** A page of a Markdown file: its title is in the front matter or the first heading, or it is the file's name. */
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

/** Pages of a folder of Markdown, in an order of chance that is the same for the same seed. Throws an Error when it holds none. */
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
