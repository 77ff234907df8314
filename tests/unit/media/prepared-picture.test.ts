import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isPictureFault, preparePicture } from '../../../src/media/prepared-picture.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** The left half is red and the right half blue, so that a rotation is visible. */
const half = { width: 20, height: 20, channels: 3, background: '#f00' } as const;
const blank = () =>
	sharp({ create: { ...half, width: 40 } }).composite([
		{ input: { create: { ...half, background: '#00f' } }, left: 20, top: 0 },
	]);
const CANARY = 'CANARY-31.0286N';

async function prepared(bytes: Uint8Array) {
	const picture = await preparePicture(bytes);
	if (isPictureFault(picture)) throw new Error(picture.problem);
	return picture;
}

test('a photo loses position, camera and all other metadata', async () => {
	const exif = { IFD0: { Copyright: CANARY }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 1/1 43/1' } };
	const photo = await blank()
		.withExif(exif)
		.withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${CANARY}</a></x:xmpmeta>`)
		.jpeg()
		.toBuffer();
	expect(photo.includes(CANARY)).toBe(true);
	const { bytes } = await prepared(photo);
	const { exif: kept, xmp, iptc, icc } = await sharp(bytes).metadata();
	expect([kept, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
	expect(Buffer.from(bytes).includes(CANARY)).toBe(false);
});

test('a photo says its average colour, a drawing none', async () => {
	expect((await prepared(await blank().jpeg().toBuffer())).tone).toMatch(/^[78]0[78]$/);
	const clear = await sharp({ create: { ...half, channels: 4, background: '#0000' } })
		.png()
		.toBuffer();
	expect((await prepared(clear)).tone).toBe('fff');
	const grey = await sharp({ create: half }).toColourspace('b-w').jpeg().toBuffer();
	expect((await prepared(grey)).tone).toMatch(/^([\da-f])\1\1$/);
	expect((await prepared(bytesOf(`${SVG}</svg>`))).tone).toBe('');
});

test('a photo with a rotation tag is upright', async () => {
	const photo = await blank().withMetadata({ orientation: 6 }).jpeg().toBuffer();
	const { bytes } = await prepared(photo);
	const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
	expect([info.width, info.height]).toEqual([20, 40]);
	// A clockwise quarter turn moves the left side to the top.
	expect([data[0] ?? 0, data[2] ?? 0].map((value) => value > 128)).toEqual([true, false]);
});

test('a photo larger than any page needs is scaled down, keeping its shape', async () => {
	const photo = await sharp({ create: { ...half, width: 6000, height: 3000 } })
		.jpeg()
		.toBuffer();
	const { width, height } = await sharp((await prepared(photo)).bytes).metadata();
	expect([width, height]).toEqual([2400, 1200]);
});

test('a drawing becomes pixels, and nothing in it runs or leads anywhere', async () => {
	const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" onload="alert(1)">
		<script>alert(2)</script><a href="javascript:alert(3)"><rect width="60" height="40" fill="#0a0"/></a></svg>`;
	const { bytes, isDrawing, extension } = await prepared(bytesOf(svg));
	expect([isDrawing, extension]).toEqual([true, 'png']);
	const { format, width, height } = await sharp(bytes).metadata();
	expect([format, width, height]).toEqual(['png', 2400, 1600]);
	expect(Buffer.from(bytes).includes('alert')).toBe(false);
});

const jpeg = await blank().jpeg().toBuffer();
const png = await blank().png().toBuffer();
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">';

test.each([
	['nothing', new Uint8Array(), '图片文件是空的'],
	['a photo of an iPhone', bytesOf('\0\0\0\x28ftypheic\0\0\0\0mif1heic'), 'HEIC'],
	['a web page', bytesOf('\n<!DOCTYPE html><html><body>404</body></html>'), '内容是一个网页'],
	['a web page behind a byte order mark', bytesOf('\uFEFF<html></html>'), '内容是一个网页'],
	['half a photo', jpeg.subarray(0, jpeg.length / 2), '图片打不开'],
	['half a PNG', png.subarray(0, png.length / 2), '图片打不开'],
	['text', bytesOf('见附件'), '图片打不开'],
	['half a drawing', bytesOf(`${SVG}<rect`), 'SVG 图打不开'],
	[
		'a drawing that reads a file',
		bytesOf(`${SVG}<image href="file:///etc/a.png"/></svg>`),
		'图里引用了别的文件',
	],
	[
		'a drawing that loads',
		bytesOf(`${SVG}<image xlink:href='https://a.cn/p.png'/></svg>`),
		'图里引用了别的文件',
	],
	[
		'a drawing with a remote style',
		bytesOf(`${SVG}<style>a{fill:url(//a.cn)}</style></svg>`),
		'图里引用了别的文件',
	],
])('%s is no picture, and the editor is told why', async (_, bytes, problem) => {
	expect(await preparePicture(bytes)).toEqual({
		problem: expect.stringContaining(problem),
		fix: expect.stringMatching(/^(请|下载)/),
	});
});

test('parts of the drawing itself and embedded pictures are no other files', async () => {
	const inside = `<defs><g id="a"/></defs><use href="#a"/><rect fill="url(#a)" width="1" height="1"/>
		<image href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
	expect(isPictureFault(await preparePicture(bytesOf(SVG + inside)))).toBe(false);
});
