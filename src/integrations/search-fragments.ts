import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packed, unpacked } from './pagefind-file.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * Consecutive names that sort like numbers from 0 and have equal length for `count` names. A list of them compresses well.
 */
export function namesAfter(prefix: string, count: number): (place: number) => string {
	const width = Math.ceil(count).toString(16).length;
	return (place) => prefix + place.toString(16).padStart(width, '0');
}

/** The URL of a fragment in Pagefind 1.6 format, or undefined for other data. */
function addressOf(value: unknown): string | undefined {
	const isFragment = typeof value === 'object' && value !== null && 'url' in value && 'content' in value;
	return isFragment && typeof value.url === 'string' ? value.url : undefined;
}

/** Maps Pagefind's page ids to URLs. Throws an Error when the files are not in Pagefind 1.6 format with `maxFragments`. */
export async function readAddresses(bundle: string): Promise<ReadonlyMap<string, string>> {
	const addresses = new Map<string, string>();
	const folder = join(bundle, 'fragment');
	for (const name of await readdir(folder)) {
		const data: object = JSON.parse(unpacked(await readFile(join(folder, name)), name).toString('utf8'));
		for (const [id, page] of Object.entries(data)) {
			const address = addressOf(page);
			if (address === undefined) throw new Error(`${name} belongs to no page`);
			addresses.set(id, address);
		}
	}
	return addresses;
}

/** The data a browser loads for a hit. `content` is the text with one paragraph per line, `meta` is the rest. */
function shownFragment({
	url,
	title,
	paragraphs,
	date,
	shownDate = date,
	type,
	category,
	district,
	facts,
	isGone,
}: SearchRecord) {
	return {
		url,
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

/**
 * Replaces the index text in the fragments by the text a visitor reads, several pages per file. Only the indexer needs the
 * index text, and displayed text must be free of fillers, marks and zero-width characters. An id is the file name, a dot and
 * a number, so the engine's script finds the file from the id (`engine-script.ts`).
 * @param records oldest first
 * @param prefix of all names
 * @returns page ids by URL; they sort like the records
 */
export async function writeFragments(
	bundle: string,
	records: readonly SearchRecord[],
	prefix: string,
	pagesPerFile: number,
): Promise<ReadonlyMap<string, string>> {
	const folder = join(bundle, 'fragment');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const ids = new Map<string, string>();
	const fileName = namesAfter(prefix, records.length / pagesPerFile);
	for (let from = 0; from < records.length; from += pagesPerFile) {
		const file = fileName(from / pagesPerFile);
		const idOf = namesAfter(`${file}.`, pagesPerFile);
		const pages = records
			.slice(from, from + pagesPerFile)
			.map((record, i) => [idOf(i), shownFragment(record)] as const);
		for (const [id, { url }] of pages) ids.set(url, id);
		const text = JSON.stringify(Object.fromEntries(pages));
		await writeFile(join(folder, `${file}.pf_fragment`), packed(Buffer.from(text)));
	}
	return ids;
}
