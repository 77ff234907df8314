// † browser

/** A JPEG without anything but the picture. */
export interface BareJpeg {
	bytes: Uint8Array<ArrayBuffer>;
	/** Pixels. */
	width: number;
	/** Pixels. */
	height: number;
}

/** Marker codes, the second byte after 0xFF (ITU-T T.81, table B.1). */
const [SOI, EOI, SOS, DNL] = [0xd8, 0xd9, 0xda, 0xdc];

/** Baseline, extended and progressive: what browsers write and read. */
const isFrame = (code: number) => code >= 0xc0 && code <= 0xc2;

/** JFIF, colour profile, Adobe's colour transform, tables, frame and scan. EXIF, XMP, IPTC and comments are not among them. */
const KEPT: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee, 0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, SOS]);

/** APP2 also carries the index of further pictures in the file (MPF), which are dropped. */
const PROFILE = 'ICC_PROFILE\0';

function isProfile(content: Uint8Array): boolean {
	return [...PROFILE].every((letter, i) => content[i] === letter.charCodeAt(0));
}

/** Where the entropy-coded data of a scan ends: at the next marker that is no restart and no stuffed byte. */
function scanEnd(bytes: Uint8Array, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const code = bytes[at + 1] ?? 0xff;
		const isData = code === 0 || code === 0xff || (code >= 0xd0 && code <= 0xd7);
		if (!isData) return at;
	}
	return bytes.length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/**
 * Reads a JPEG from its first marker to its last and leaves out all that is not the picture: EXIF with position and
 * camera, comments, previews, and bytes after the end. The picture itself is not decoded.
 * @returns undefined for anything else, and for a JPEG that ends early
 */
export function bareJpeg(bytes: Uint8Array): BareJpeg | undefined {
	if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
	const parts = [bytes.subarray(0, 2)];
	let size: { width: number; height: number } | undefined;
	let hasScan = false;
	for (let at = 2; at + 1 < bytes.length;) {
		if (bytes[at] !== 0xff) return undefined;
		const code = bytes[at + 1] ?? 0;
		if (code === 0xff) {
			at += 1;
			continue;
		}
		if (code === EOI) {
			if (size === undefined || !hasScan) return undefined;
			return { bytes: joined([...parts, bytes.subarray(at, at + 2)]), ...size };
		}
		const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
		const end = at + 2 + length;
		// Standalone markers, a height that follows later, and a length beyond the file are in no photo.
		if (code < 0xc0 || (code >= 0xd0 && code <= 0xd9) || code === DNL || length < 2) return undefined;
		if (end > bytes.length) return undefined;
		if (isFrame(code)) {
			if (size !== undefined || length < 8) return undefined;
			const two = (place: number) => (bytes[place] ?? 0) * 256 + (bytes[place + 1] ?? 0);
			size = { height: two(at + 5), width: two(at + 7) };
			if (size.width === 0 || size.height === 0) return undefined;
		}
		const next = code === SOS ? scanEnd(bytes, end) : end;
		if (code === SOS) hasScan = size !== undefined;
		const isKept = KEPT.has(code) && (code !== 0xe2 || isProfile(bytes.subarray(at + 4, end)));
		if (isKept) parts.push(bytes.subarray(at, next));
		at = next;
	}
	return undefined;
}
