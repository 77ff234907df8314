import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placesOf, sizeCodes, stampOf } from '../../domain/search/pack-place.ts';
import { packName, type ShardTable } from '../../domain/search/shard-table.ts';
import { packedPart, unpacked } from './pagefind-file.ts';
import { firstWords, readMeta } from './search-meta.ts';
import type { SearchRecord } from './search-record.ts';

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

/** The unpacked file, without the magic of Pagefind. */
async function contentOf(bundle: string, folder: string, file: string): Promise<Buffer> {
	return unpacked(await readFile(join(bundle, folder, file)), file);
}

/**
 * Writes the files of an index one after the other into packs. The texts of Pagefind's fragments are replaced by those a
 * visitor reads: only the indexer needs the others, and displayed text must be free of fillers, marks and zero-width
 * characters. Throws an Error on an unknown format.
 * @param bundle as Pagefind wrote it
 * @param records in the order in which they were added
 */
export async function writePacks(
	bundle: string,
	records: readonly SearchRecord[],
	{ name, version }: Pick<ShardTable, 'name' | 'version'>,
	target: string,
): Promise<ShardTable> {
	const { pages, chunks, filters } = await readMeta(bundle);
	const addresses = await readAddresses(bundle);
	// The browser makes the list of pages from their number alone.
	if (
		pages.length !== records.length + 1 ||
		records.some(({ url }, i) => addresses.get(pages[i] ?? '') !== url)
	)
		throw new Error('Pagefind put the pages into another order');
	const contents: Buffer[] = [];
	for (const [, file] of filters) contents.push(await contentOf(bundle, 'filter', `${file}.pf_filter`));
	for (const [, , file] of chunks) contents.push(await contentOf(bundle, 'index', `${file}.pf_index`));
	for (const record of records) contents.push(Buffer.from(JSON.stringify(shownFragment(record))));
	const parts = contents.map((content, i) => packedPart(content, stampOf(version, i)));
	const table = {
		name,
		version,
		filters: filters.map(([filter]) => filter),
		words: firstWords(chunks).join(' '),
		sizes: sizeCodes(parts.map(({ length }) => length)),
	};
	await mkdir(target, { recursive: true });
	const packs = Map.groupBy(placesOf(table.sizes).entries(), ([, { pack }]) => pack);
	for (const [pack, places] of packs)
		await writeFile(
			join(target, packName(table, pack)),
			Buffer.concat(places.flatMap(([i]) => parts[i] ?? [])),
		);
	return table;
}
