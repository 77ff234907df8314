import { CborBytes, LIST } from './cbor-bytes.ts';
import { ShardWriter } from './index-shard.ts';
import { spelledWords } from './merged-words.ts';
import type { PageBatch } from './page-batch.ts';

/** A chunk of the index in the format of Pagefind 1.6. */
export interface IndexChunk {
	firstWord: string;
	lastWord: string;
	content: Buffer;
}

/**
 * The chunks of the index of some pages, in the order of their words.
 * @param batches in the order of the pages
 * @param chunkSize a chunk ends with the word that brings it to this size: the number of places, two for each
 *   page, and one for each spelling
 */
export function indexChunks(batches: readonly PageBatch[], chunkSize: number): IndexChunk[] {
	const writer = new ShardWriter(batches);
	const bytes = new CborBytes();
	const chunks: IndexChunk[] = [];
	let words: Buffer[] = [];
	let size = 0;
	function closeChunk(): void {
		const written = bytes.take();
		bytes.head(LIST, 1);
		bytes.head(LIST, words.length);
		bytes.copy(written);
		const [firstWord, lastWord] = [String(words[0] ?? ''), String(words.at(-1) ?? '')];
		chunks.push({ firstWord, lastWord, content: bytes.take() });
		words = [];
		size = 0;
	}
	for (const spelled of spelledWords(batches)) {
		size += writer.write(bytes, spelled);
		words.push(spelled.word);
		if (size >= chunkSize) closeChunk();
	}
	if (words.length > 0) closeChunk();
	return chunks;
}

/** The first word of each chunk, as short as it still is greater than all words of the chunk before. */
export function firstWords(chunks: readonly Pick<IndexChunk, 'firstWord' | 'lastWord'>[]): string[] {
	return chunks.map(({ firstWord }, i) => {
		const before = chunks[i - 1];
		if (before === undefined) return '';
		const last = [...before.lastWord];
		const characters = [...firstWord];
		return characters.slice(0, characters.findIndex((each, at) => each !== last[at]) + 1).join('');
	});
}
