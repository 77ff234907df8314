import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placesOf, sizeCodes, stampOf } from '../../domain/search/pack-place.ts';
import { packName, type ShardTable } from '../../domain/search/shard-table.ts';
import { firstWords, type IndexChunk } from './index-chunks.ts';
import type { IndexFilter } from './index-filters.ts';
import type { KnownParts } from './known-parts.ts';
import { packedPart, stamped } from './pagefind-file.ts';
import type { SearchRecord } from './search-record.ts';

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

const digestOf = (content: Buffer) => hash('sha256', content, 'base64url').slice(0, 24);

/**
 * The text of a hit. It is made only when it must be packed: all of them take longer than an edit may, and those of a large shard
 * more memory than its pages.
 */
function textPart(record: SearchRecord): { digest: string; bytes: () => Buffer } {
	const bytes = () => Buffer.from(JSON.stringify(shownFragment(record)));
	return { digest: record.digest ?? digestOf(bytes()), bytes };
}

/** Parts that are packed at the same time. */
const AT_ONCE = 32;

/** The contents of a shard. */
export interface ShardContent {
	filters: readonly IndexFilter[];
	chunks: readonly IndexChunk[];
	/** Oldest first. */
	records: readonly SearchRecord[];
}

/** A written shard. */
export interface WrittenShard {
	table: ShardTable;
	/** Of the content of each part, or of the record that it shows. */
	digests: readonly string[];
}

/**
 * Writes the filters, chunks and texts of a shard one after the other into packs.
 * @param known packed parts of an earlier build. Packing takes most of the time.
 */
export async function writePacks(
	{ filters, chunks, records }: ShardContent,
	{ name, version }: Pick<ShardTable, 'name' | 'version'>,
	target: string,
	known: KnownParts = new Map(),
): Promise<WrittenShard> {
	const contents = [
		...[...filters, ...chunks].map(({ content }) => ({ digest: digestOf(content), bytes: () => content })),
		...records.map(textPart),
	];
	const digests = contents.map(({ digest }) => digest);
	const parts: Buffer[] = [];
	for (let at = 0; at < contents.length; at += AT_ONCE) {
		const made = contents
			.slice(at, at + AT_ONCE)
			.map(async ({ digest, bytes }, i) =>
				stamped(known.get(digest) ?? (await packedPart(bytes())), stampOf(version, at + i)),
			);
		parts.push(...(await Promise.all(made)));
	}
	const table = {
		name,
		version,
		filters: filters.map((filter) => filter.name),
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
	return { table, digests };
}
