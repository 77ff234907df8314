import QRCode from 'qrcode';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrPng } from '../../../src/media/qr.ts';

const ADDRESS = 'https://rent.sh.cn/news/3231/';
const SCALE = 4;
const QUIET_ZONE = 4;

/** Pixel rows of a picture; true means dark. */
async function pixelsOf(png: Uint8Array): Promise<boolean[][]> {
	const { data, info } = await sharp(png).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
	return Array.from({ length: info.height }, (_, y) =>
		Array.from(data.subarray(y * info.width, (y + 1) * info.width), (value) => value < 128),
	);
}

/** One value per module. Fails if the pixels of a module differ. */
function modulesOf(pixels: readonly boolean[][]): boolean[][] {
	const size = pixels.length / SCALE;
	return Array.from({ length: size }, (_, row) =>
		Array.from({ length: size }, (_module, column) => {
			const values = pixels
				.slice(row * SCALE, (row + 1) * SCALE)
				.flatMap((line) => line.slice(column * SCALE, (column + 1) * SCALE));
			expect(new Set(values).size).toBe(1);
			return values[0] ?? false;
		}),
	);
}

test('a code is a whole PNG of one bit a pixel, nothing of it transparent', async () => {
	const png = qrPng(ADDRESS);
	const picture = sharp(png, { failOn: 'warning' });
	expect(await picture.metadata()).toMatchObject({ format: 'png', bitsPerSample: 1, channels: 1 });
	expect(await picture.stats()).toMatchObject({ isOpaque: true });
	expect(Buffer.from(png).toString('latin1', png.length - 8, png.length - 4)).toBe('IEND');
});

test('a code is small enough for every listing', () => {
	expect(qrPng(ADDRESS).length).toBeLessThan(400);
});

test('four light modules stand on every side of a code', async () => {
	const modules = modulesOf(await pixelsOf(qrPng(ADDRESS)));
	const size = modules.length;
	const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [{ x, y }] : [])));
	const edges = dark.flatMap(({ x, y }) => [x, y]);
	expect([Math.min(...edges), Math.max(...edges)]).toEqual([QUIET_ZONE, size - QUIET_ZONE - 1]);
});

test('the picture shows the modules of its address at medium correction', async () => {
	const { modules: expected } = QRCode.create(ADDRESS, { errorCorrectionLevel: 'M' });
	const modules = modulesOf(await pixelsOf(qrPng(ADDRESS)));
	const inner = modules.slice(QUIET_ZONE, -QUIET_ZONE).flatMap((row) => row.slice(QUIET_ZONE, -QUIET_ZONE));
	expect(inner).toEqual(Array.from(expected.data, (module) => module === 1));
});

test('three corners have the finder pattern', async () => {
	const modules = modulesOf(await pixelsOf(qrPng(ADDRESS)));
	const far = modules.length - QUIET_ZONE - 7;
	const rowAt = (x: number, y: number) =>
		(modules[y] ?? [])
			.slice(x, x + 7)
			.map(Number)
			.join('');
	for (const [x, y] of [
		[QUIET_ZONE, QUIET_ZONE],
		[far, QUIET_ZONE],
		[QUIET_ZONE, far],
	] as const) {
		expect([0, 1, 2, 3, 4, 5, 6].map((i) => rowAt(x, y + i))).toEqual([
			'1111111',
			'1000001',
			'1011101',
			'1011101',
			'1011101',
			'1000001',
			'1111111',
		]);
	}
});

test('the same address gives the same bytes, another address gives different ones', () => {
	expect(qrPng(ADDRESS)).toEqual(qrPng(ADDRESS));
	expect(qrPng(ADDRESS)).not.toEqual(qrPng(`${ADDRESS}?`));
});

test('a longer address makes a larger code', async () => {
	const sizes: number[] = [];
	for (const length of [10, 60, 200, 1000])
		sizes.push((await pixelsOf(qrPng(`https://a.cn/${'x'.repeat(length)}`))).length);
	expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
});

test('an address in Chinese makes a code as well', async () => {
	const { modules } = QRCode.create('https://example.com/厂房/', { errorCorrectionLevel: 'M' });
	expect(await pixelsOf(qrPng('https://example.com/厂房/'))).toHaveLength(
		(modules.size + 2 * QUIET_ZONE) * SCALE,
	);
});
