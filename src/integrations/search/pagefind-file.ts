import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ENGINE_MAGIC } from '../../domain/search/engine-meta.ts';
import { STAMP_AT, UNIT } from '../../domain/search/pack-place.ts';

/** Every unpacked Pagefind file starts with this. */
const MAGIC = Buffer.from(ENGINE_MAGIC);

/** Byte of a gzip header with its flags, and the flag for a comment. */
const FLAGS_AT = 3;
const HAS_COMMENT = 16;
const HEADER = 10;

const packed = promisify<Buffer, { level: number }, Buffer>(gzip);

/**
 * Packs a Pagefind file as a part of a pack, with a comment that fills it up to a multiple of the unit. Several at a time keep
 * several cores busy.
 */
export async function packedPart(content: Buffer): Promise<Buffer> {
	const plain = await packed(Buffer.concat([MAGIC, content]), { level: 9 });
	const missing = (UNIT - (plain.length % UNIT)) % UNIT;
	const header = Buffer.from(plain.subarray(0, HEADER));
	if (missing > 0) header.writeUInt8(HAS_COMMENT, FLAGS_AT);
	// A comment ends with a zero.
	const comment = Buffer.from(' '.repeat(Math.max(0, missing - 1)) + '\0'.repeat(Math.min(1, missing)));
	return Buffer.concat([header, comment, plain.subarray(HEADER)]);
}

/** A packed part with a stamp (`stampOf`). */
export function stamped(part: Buffer, stamp: number): Buffer {
	const copy = Buffer.from(part);
	copy.writeUInt32LE(stamp, STAMP_AT);
	return copy;
}
