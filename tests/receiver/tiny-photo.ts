const FRAME = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0];
const SCAN = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0];
const END = [0xff, 0xd9];

/** A tiny JPEG by structure only, different for each word, for tests with thousands of them. @param word ASCII */
export function tinyPhoto(word: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array([...FRAME, ...SCAN, ...new TextEncoder().encode(word), ...END]);
}

/** The word of such a JPEG. */
export function wordOf(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes.subarray(FRAME.length + SCAN.length, -END.length));
}
