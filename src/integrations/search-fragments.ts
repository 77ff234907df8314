import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchRecord } from './search-record.ts';

/** Every file of Pagefind starts with this when unpacked. */
const MAGIC = 'pagefind_dcd';

interface Fragment {
	url: string;
	content: string;
}

/** The address of a record that is no page: see `search-writer`. */
export const FOOT = '/-/';

/** Whether a value is a fragment as Pagefind 1.6 writes it. */
function isFragment(value: unknown): value is Fragment {
	return typeof value === 'object' && value !== null && 'url' in value && 'content' in value;
}

/** What the browser gets of a page that was found. Text stands in `content`, a paragraph a line; the rest in `meta`. */
function shownFragment(
	fragment: Fragment,
	{ title, paragraphs, date, shownDate = date, type, category, district, facts, isGone }: SearchRecord,
) {
	return {
		...fragment,
		content: paragraphs.join('\n'),
		meta: {
			title,
			date: shownDate,
			type,
			category,
			district: district.join('、'),
			...(facts === undefined ? {} : { facts }),
			...(isGone === true ? { gone: '1' } : {}),
		},
		anchors: [],
		filters: {},
	};
}

/** The pages of a fragment file by their ids; with `maxFragments` a file holds several. Throws an Error on an unknown format. */
async function readFragments(folder: string, name: string): Promise<[string, Fragment][]> {
	const unpacked = gunzipSync(await readFile(join(folder, name))).toString('utf8');
	if (!unpacked.startsWith(MAGIC)) throw new Error(`${name} is not a fragment of Pagefind 1.6`);
	const data: object = JSON.parse(unpacked.slice(MAGIC.length));
	const pages: [string, unknown][] = isGroup(name) ? Object.entries(data) : [['', data]];
	return pages.map(([id, page]) => {
		if (!isFragment(page)) throw new Error(`${name} belongs to no page`);
		return [id, page];
	});
}

const isGroup = (name: string) => name.includes('_group_');

/**
 * Puts the text a visitor reads in place of the index copy in every fragment: the index has done its work when it is written,
 * and what is shown must be free of fillers, marks and zero-width characters. Throws an Error when the format is not the one
 * we know, so that an upgrade of Pagefind is noticed.
 */
export async function rewriteFragments(bundle: string, records: readonly SearchRecord[]): Promise<void> {
	const byUrl = new Map(records.map((record) => [record.url, record]));
	const folder = join(bundle, 'fragment');
	for (const name of await readdir(folder)) {
		const file = join(folder, name);
		const pages = (await readFragments(folder, name))
			.filter(([, page]) => page.url !== FOOT)
			.map(([id, page]) => {
				const record = byUrl.get(page.url);
				if (record === undefined) throw new Error(`${name} belongs to no page`);
				return [id, shownFragment(page, record)] as const;
			});
		const shown = isGroup(name) ? Object.fromEntries(pages) : pages[0]?.[1];
		if (shown === undefined) await rm(file);
		else await writeFile(file, gzipSync(MAGIC + JSON.stringify(shown), { level: 9 }));
	}
}
