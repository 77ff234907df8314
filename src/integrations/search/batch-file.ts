import { crc32 } from 'node:zlib';
import type { PageBatch } from './page-batch.ts';

/*
 * A batch as a file: checksum of the rest, number of pages, number of words, length of the words; six columns of numbers of
 * four bytes; the words; the bytes of the words.
 */

const HEAD = 4;
const COLUMNS = 6;

const bytesOf = (numbers: Uint32Array) => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

export function encodedBatch(batch: PageBatch): Buffer {
	const { pageCount, words, wordEnds, counts, firstPages, lastPages, sizes, ends } = batch;
	const rest = [
		bytesOf(Uint32Array.of(pageCount, wordEnds.length, words.length)),
		...[wordEnds, counts, firstPages, lastPages, sizes, ends].map(bytesOf),
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
	const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file);
	const [sum, pageCount = 0, count = 0, length = 0] = new Uint32Array(buffer, byteOffset, HEAD);
	if (sum !== crc32(file.subarray(4))) return undefined;
	const column = (i: number) => new Uint32Array(buffer, byteOffset + 4 * (HEAD + i * count), count);
	const start = 4 * (HEAD + COLUMNS * count);
	return {
		pageCount,
		words: file.subarray(start, start + length),
		wordEnds: column(0),
		counts: column(1),
		firstPages: column(2),
		lastPages: column(3),
		sizes: column(4),
		ends: column(5),
		bytes: file.subarray(start + length),
	};
}
