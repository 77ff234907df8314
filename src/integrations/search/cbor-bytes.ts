/** Number of bytes that follow the head byte of a CBOR value. */
const widthOf = (size: number) => (size < 24 ? 0 : size < 0x100 ? 1 : size < 0x1_0000 ? 2 : 4);
/** The low bits of the head byte. */
const lowOf = (size: number) => (size < 24 ? size : size < 0x100 ? 24 : size < 0x1_0000 ? 25 : 26);

/** Kinds of CBOR values (RFC 8949). */
export const WHOLE = 0;
const TEXT = 3;
export const LIST = 4;

/** Appends the head of a value in its shortest form, at most 2³² − 1. */
export function pushHead(bytes: number[], kind: number, size: number): void {
	bytes.push((kind << 5) | lowOf(size));
	for (let left = widthOf(size) - 1; left >= 0; left -= 1) bytes.push((size >>> (8 * left)) & 0xff);
}

/** Bytes that grow at the end: arrays of numbers need eight times the memory. */
export class CborBytes {
	#bytes = Buffer.allocUnsafe(0x1_0000);
	#length = 0;

	#reserve(count: number): void {
		if (this.#length + count <= this.#bytes.length) return;
		const grown = Buffer.allocUnsafe(2 * (this.#length + count));
		this.#bytes.copy(grown, 0, 0, this.#length);
		this.#bytes = grown;
	}

	head(kind: number, size: number): void {
		this.#reserve(5);
		this.#bytes[this.#length++] = (kind << 5) | lowOf(size);
		for (let left = widthOf(size) - 1; left >= 0; left -= 1)
			this.#bytes[this.#length++] = (size >>> (8 * left)) & 0xff;
	}

	/** @param text UTF-8 */
	text(text: Buffer): void {
		this.head(TEXT, text.length);
		this.copy(text);
	}

	copy(from: Buffer | readonly number[], start = 0, end = from.length): void {
		this.#reserve(end - start);
		// Most pieces are so short that a call would take longer.
		for (let i = start; i < end; i += 1) this.#bytes[this.#length++] = from[i] ?? 0;
	}

	/** The bytes so far. Then it is empty again. */
	take(): Buffer {
		const taken = Buffer.allocUnsafe(this.#length);
		this.#bytes.copy(taken);
		this.#length = 0;
		return taken;
	}
}
