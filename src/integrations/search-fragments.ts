import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchRecord } from './search-record.ts';

/** Every file of Pagefind starts with this when unpacked. */
const MAGIC = 'pagefind_dcd';

interface Fragment {
	url: string;
	content: string;
}

/** Whether a value is a fragment as Pagefind 1.6 writes it. */
function isFragment(value: unknown): value is Fragment {
	return typeof value === 'object' && value !== null && 'url' in value && 'content' in value;
}

/** What the browser gets of a page that was found. Text stands in `content`, a paragraph a line; the rest in `meta`. */
function shownFragment(
	fragment: Fragment,
	{ title, paragraphs, date, type, category, district }: SearchRecord,
) {
	return {
		...fragment,
		content: paragraphs.join('\n'),
		meta: { title, date, type, category, district: district.join('、') },
		anchors: [],
		filters: {},
	};
}

/**
 * Puts the text a visitor reads in place of the index copy in every fragment: the index has done its work when it is written,
 * and what is shown must be free of fillers, marks and zero-width characters. Throws an Error when the format is not the one
 * we know, so that an upgrade of Pagefind is noticed.
 */
export async function rewriteFragments(bundle: string, records: readonly SearchRecord[]): Promise<void> {
	const byUrl = new Map(records.map((record) => [record.url, record]));
	const shown = (value: unknown, name: string) => {
		const record = isFragment(value) ? byUrl.get(value.url) : undefined;
		if (!isFragment(value) || record === undefined) throw new Error(`${name} belongs to no page`);
		return shownFragment(value, record);
	};
	const folder = join(bundle, 'fragment');
	for (const name of await readdir(folder)) {
		const unpacked = gunzipSync(await readFile(join(folder, name))).toString('utf8');
		if (!unpacked.startsWith(MAGIC)) throw new Error(`${name} is not a fragment of Pagefind 1.6`);
		const data: object = JSON.parse(unpacked.slice(MAGIC.length));
		// With `maxFragments` a file holds several pages under their ids.
		const rewritten = name.includes('_group_')
			? Object.fromEntries(Object.entries(data).map(([id, value]) => [id, shown(value, name)]))
			: shown(data, name);
		await writeFile(join(folder, name), gzipSync(MAGIC + JSON.stringify(rewritten), { level: 9 }));
	}
}
