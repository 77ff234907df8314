import { gunzipSync } from 'node:zlib';
import { type Cbor, ENGINE_MAGIC } from '../../../../src/domain/search/engine-meta.ts';

/** Every unpacked Pagefind file starts with this. */
const MAGIC = Buffer.from(ENGINE_MAGIC);

/** Unpacks a Pagefind file. Throws an Error with the file name on an unknown format. */
export function unpacked(bytes: Buffer, name: string): Buffer {
	const content = gunzipSync(bytes);
	if (!content.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error(`${name} is no file of Pagefind 1.6`);
	return content.subarray(MAGIC.length);
}

const WHOLE = 0;
const TEXT = 3;
const ARRAY = 4;
/** Low bits of the head byte → number of bytes of the integer that follows. */
const WIDTHS: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4 };

/** Decodes one value that takes all bytes. Throws an Error on any other input. */
export function decodeCbor(bytes: Buffer): Cbor {
	let at = 0;
	function sizeOf(low: number): number {
		if (low < 24) return low;
		const width = WIDTHS[low];
		if (width === undefined) throw new Error(`CBOR: a head that ends with ${low} is not known`);
		at += width;
		return bytes.readUIntBE(at - width, width);
	}
	function value(): Cbor {
		const head = bytes.readUInt8(at);
		at += 1;
		const size = sizeOf(head & 31);
		switch (head >> 5) {
			case WHOLE:
				return size;
			case TEXT:
				at += size;
				return bytes.toString('utf8', at - size, at);
			case ARRAY:
				return Array.from({ length: size }, value);
			default:
				throw new Error(`CBOR: kind ${head >> 5} is not known`);
		}
	}
	const decoded = value();
	if (at !== bytes.length) throw new Error('CBOR: more than one value');
	return decoded;
}
