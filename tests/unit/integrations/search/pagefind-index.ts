import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Cbor } from '../../../../src/domain/search/engine-meta.ts';
import { decodeCbor, unpacked } from './pagefind-format.ts';

/** A page for Pagefind. */
export interface IndexedPage {
	content: string;
	filters: Record<string, string[]>;
}

/** The index that Pagefind itself makes of pages. */
export interface PagefindIndex {
	/** First words, shortened as Pagefind does it. */
	words: string[];
	chunks: Buffer[];
	filters: { name: string; content: Buffer }[];
}

const lists = (value: Cbor | undefined): string[][] =>
	typeof value === 'object' ? value.map((each) => (typeof each === 'object' ? each.map(String) : [])) : [];

/** Indexes pages with Pagefind's binary. */
export async function pagefindIndex(
	pages: readonly IndexedPage[],
	chunkSize: number,
): Promise<PagefindIndex> {
	const folder = mkdtempSync(join(tmpdir(), 'pagefind-index-'));
	process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
	try {
		const { index } = await createIndex({ maxFragments: 1 });
		if (index === undefined) throw new Error('Pagefind made no index');
		for (const [i, page] of pages.entries()) {
			const { errors } = await index.addCustomRecord({ url: `/${i}/`, language: 'und', ...page });
			if (errors.length > 0) throw new Error(errors.join('; '));
		}
		await index.writeFiles({ outputPath: folder });
		const read = (name: string) => unpacked(readFileSync(join(folder, name)), name);
		const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('.pf_meta'));
		const meta = decodeCbor(read(name));
		const [, , chunks, filters] = typeof meta === 'object' ? meta : [];
		return {
			words: lists(chunks).map(([from = '']) => from),
			chunks: lists(chunks).map(([, , file]) => read(`index/${file}.pf_index`)),
			filters: lists(filters).map(([filter = '', file]) => ({
				name: filter,
				content: read(`filter/${file}.pf_filter`),
			})),
		};
	} finally {
		await close();
		rmSync(folder, { recursive: true });
	}
}
