import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { bareJpeg } from '../../../../src/domain/lead/bare-jpeg.ts';
import { jpegPhoto } from '../../../receiver/photo.ts';
import { tinyPhoto } from '../../../receiver/tiny-photo.ts';

/** A marker segment. */
function segment(code: number, content: string): number[] {
	const bytes = [...new TextEncoder().encode(content)];
	return [0xff, code, (bytes.length + 2) >> 8, (bytes.length + 2) & 255, ...bytes];
}

/** A JPEG with something behind its first marker. */
const withSegments = (...segments: number[][]) =>
	new Uint8Array([0xff, 0xd8, ...segments.flat(), ...tinyPhoto('x').slice(2)]);

const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

test('a photo keeps every pixel and loses its EXIF', async () => {
	const jpeg = await jpegPhoto({ orientation: 1 });
	const bare = bareJpeg(jpeg);
	expect(bare).toMatchObject({ width: 320, height: 240 });
	if (bare === undefined) throw new Error('not read');
	expect((await sharp(bare.bytes).metadata()).exif).toBeUndefined();
	expect(await pixels(bare.bytes)).toEqual(await pixels(jpeg));
	// What is bare stays as it is.
	expect(bareJpeg(bare.bytes)?.bytes).toEqual(bare.bytes);
});

test('a progressive picture with a colour profile keeps both', async () => {
	const jpeg = new Uint8Array(
		await sharp(await jpegPhoto())
			.withIccProfile('p3')
			.jpeg({ progressive: true })
			.toBuffer(),
	);
	const bare = bareJpeg(jpeg);
	if (bare === undefined) throw new Error('not read');
	const read = await sharp(bare.bytes).metadata();
	expect([read.isProgressive, read.icc !== undefined]).toEqual([true, true]);
	expect(await pixels(bare.bytes)).toEqual(await pixels(jpeg));
});

test.each([
	['EXIF', 0xe1, 'Exif\0\0secret'],
	['XMP', 0xe1, 'http://ns.adobe.com/xap/1.0/\0secret'],
	['IPTC', 0xed, 'Photoshop 3.0\0secret'],
	['a comment', 0xfe, 'secret'],
	['further pictures', 0xe2, 'MPF\0secret'],
	['an unknown part', 0xec, 'secret'],
])('%s is left out', (_, code, content) => {
	const bare = bareJpeg(withSegments(segment(code, content)));
	expect(bare?.bytes).toEqual(tinyPhoto('x'));
});

test('what stands behind the end, and between two scans, is left out', () => {
	const tiny = tinyPhoto('x');
	expect(bareJpeg(new Uint8Array([...tiny, ...new TextEncoder().encode('<html>')]))?.bytes).toEqual(tiny);
	const between = new Uint8Array([...tiny.slice(0, -2), ...segment(0xfe, 'secret'), 0xff, 0xd9]);
	expect(bareJpeg(between)?.bytes).toEqual(tiny);
});

describe('what is no whole JPEG is refused', () => {
	const tiny = tinyPhoto('x');
	test.each([
		['nothing', new Uint8Array()],
		['another type', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
		['no end', tiny.slice(0, -2)],
		['no scan', new Uint8Array([...tiny.slice(0, 15), 0xff, 0xd9])],
		['no frame', new Uint8Array([0xff, 0xd8, ...tiny.slice(15)])],
		['two frames', new Uint8Array([...tiny.slice(0, 15), ...tiny.slice(2)])],
		['no height', tiny.map((byte, i) => (i === 7 || i === 8 ? 0 : byte))],
		['a length beyond the end', withSegments([0xff, 0xe1, 0xff, 0xff])],
		['a length of nothing', withSegments([0xff, 0xe1, 0, 0])],
		['something between the parts', withSegments([0x20])],
	])('%s', (_, bytes) => {
		expect(bareJpeg(bytes)).toBeUndefined();
	});
});

test('no bytes make it throw or hang, and its answer is always bare', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(30), (noise, place) => {
			const tiny = tinyPhoto('x');
			const mixed = new Uint8Array([...tiny.slice(0, place), ...noise, ...tiny.slice(place)]);
			const bare = bareJpeg(mixed);
			if (bare !== undefined) expect(bareJpeg(bare.bytes)?.bytes).toEqual(bare.bytes);
		}),
		{ numRuns: 2000 },
	);
});
