import { crc32 } from 'node:zlib';
import type { PageBatch } from './page-batch.ts';

/*
 * A batch as a file: checksum of the rest, number of pages, number of words, length of the words; five columns of numbers of
 * four bytes; the words, one a line; the bytes of the words.
 */

const HEAD = 4;
const COLUMNS = 5;

const bytesOf = (numbers: Uint32Array) => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

export function encodedBatch(batch: PageBatch): Buffer {
	const words = Buffer.from(batch.words.join('\n'));
	const rest = [
		bytesOf(Uint32Array.of(batch.pageCount, batch.words.length, words.length)),
		...[batch.counts, batch.firstPages, batch.lastPages, batch.sizes, batch.ends].map(bytesOf),
		words,
		batch.bytes,
	];
	const sum = rest.reduce((before, bytes) => crc32(bytes, before), 0);
	return Buffer.concat([bytesOf(Uint32Array.of(sum)), ...rest]);
}

/** Reads the file of a batch. Undefined for a damaged one. */
export function decodedBatch(file: Buffer): PageBatch | undefined {
	if (file.length < 4 * HEAD) return undefined;
	// Columns must begin at a multiple of four bytes in memory.
	const { buffer } = new Uint8Array(file);
	const [sum, pageCount = 0, count = 0, length = 0] = new Uint32Array(buffer, 0, HEAD);
	if (sum !== crc32(file.subarray(4))) return undefined;
	const column = (i: number) => new Uint32Array(buffer, 4 * (HEAD + i * count), count);
	const start = 4 * (HEAD + COLUMNS * count);
	const text = file.toString('utf8', start, start + length);
	return {
		pageCount,
		words: count === 0 ? [] : text.split('\n'),
		counts: column(0),
		firstPages: column(1),
		lastPages: column(2),
		sizes: column(3),
		ends: column(4),
		bytes: file.subarray(start + length),
	};
}
