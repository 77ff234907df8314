// † browser

/** The files of a shard stand one after the other in packs. A part is one such file. */
export interface PackPlace {
	/** Number of the pack. */
	pack: number;
	/** First byte in the pack. */
	from: number;
	size: number;
	/** Size of the whole pack. */
	packSize: number;
}

/** Parts are filled up to a multiple of this many bytes, so that a size is one character. */
export const UNIT = 64;
/** A pack ends before the part that would make it larger than this. A host without ranges sends whole packs. */
const MAX_PACK = 65_536;

/** The code of size 0. All characters before it are escaped in JSON. */
const ZERO = 0x23;
/** The codes from here on are surrogates, which no text holds alone. */
const MAX_CODE = 0xd7ff;

/** Sizes as text, one character each. Throws a RangeError for a size that is no multiple of the unit or too large. */
export function sizeCodes(sizes: readonly number[]): string {
	return sizes
		.map((size) => {
			const code = ZERO + size / UNIT;
			if (!Number.isInteger(code) || code <= ZERO || code > MAX_CODE)
				throw new RangeError(`${size} bytes are no size of a part`);
			return String.fromCharCode(code);
		})
		.join('');
}

/** Where each part stands. Both the writer and the reader of packs compute this from the sizes alone. */
export function placesOf(codes: string): PackPlace[] {
	const packSizes = [0];
	const places = Array.from({ length: codes.length }, (_, i) => {
		const size = (codes.charCodeAt(i) - ZERO) * UNIT;
		const last = packSizes.length - 1;
		const from = packSizes[last] ?? 0;
		const isFull = from > 0 && from + size > MAX_PACK;
		if (isFull) packSizes.push(size);
		else packSizes[last] = from + size;
		return isFull ? { pack: last + 1, from: 0, size } : { pack: last, from, size };
	});
	return places.map((place) => ({ ...place, packSize: packSizes[place.pack] ?? 0 }));
}

/** Bits that tell a part from all others, also from those of another version of the index. */
export function stampOf(version: string, part: number): number {
	return (Number.parseInt(version, 16) ^ part) >>> 0;
}

/** Where a packed file has its stamp: in the bytes of a gzip header for a time. */
export const STAMP_AT = 4;

/** Whether a packed file has this stamp. @param head first bytes of the file */
export function isStamped(head: Uint8Array, stamp: number): boolean {
	return [0, 8, 16, 24].every((shift, i) => head[STAMP_AT + i] === ((stamp >>> shift) & 0xff));
}
