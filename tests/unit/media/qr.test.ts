import { inflateSync } from 'node:zlib';
import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { qrPng } from '../../../src/media/qr.ts';

const ADDRESS = 'https://rent.sh.cn/news/3231/';
const SCALE = 4;
const QUIET_ZONE = 4;

interface Chunk {
	type: string;
	data: Buffer;
}

function chunksOf(png: Uint8Array): Chunk[] {
	const bytes = Buffer.from(png);
	const chunks: Chunk[] = [];
	for (let at = 8; at < bytes.length;) {
		const length = bytes.readUInt32BE(at);
		chunks.push({
			type: bytes.toString('latin1', at + 4, at + 8),
			data: bytes.subarray(at + 8, at + 8 + length),
		});
		at += length + 12;
	}
	return chunks;
}

/** Predicts a byte from its neighbours to the left, above, and above left (PNG, section 9). */
function prediction(filter: number, left: number, above: number, corner: number): number {
	if (filter === 1) return left;
	if (filter === 2) return above;
	if (filter === 3) return Math.floor((left + above) / 2);
	if (filter !== 4) return 0;
	const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
	return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Rows of a picture with 8 bits RGBA; true where it is dark. */
function pixelsOf(png: Uint8Array): boolean[][] {
	const chunks = chunksOf(png);
	const header = chunks.find(({ type }) => type === 'IHDR')?.data;
	if (header === undefined) throw new Error('no header');
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	expect([...header.subarray(8)]).toEqual([8, 6, 0, 0, 0]);
	const raw = inflateSync(
		Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
	);
	const stride = width * 4;
	let above = new Uint8Array(stride);
	return Array.from({ length: height }, (_, y) => {
		const start = y * (stride + 1);
		const row = new Uint8Array(stride);
		for (let x = 0; x < stride; x += 1) {
			const guess = prediction(raw[start] ?? 0, row[x - 4] ?? 0, above[x] ?? 0, above[x - 4] ?? 0);
			row[x] = (raw[start + 1 + x] ?? 0) + guess;
		}
		above = row;
		return Array.from({ length: width }, (_pixel, x) => (row[x * 4] ?? 255) < 128);
	});
}

/** One value a module; fails when the pixels of a module differ. */
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

test('a code is a PNG', async () => {
	const png = await qrPng(ADDRESS);
	expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	expect(chunksOf(png).at(-1)?.type).toBe('IEND');
});

test('a code is small enough for every page', async () => {
	expect((await qrPng(ADDRESS)).length).toBeLessThan(1500);
});

test('four light modules stand on every side of a code', async () => {
	const modules = modulesOf(pixelsOf(await qrPng(ADDRESS)));
	const size = modules.length;
	const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [{ x, y }] : [])));
	const edges = dark.flatMap(({ x, y }) => [x, y]);
	expect([Math.min(...edges), Math.max(...edges)]).toEqual([QUIET_ZONE, size - QUIET_ZONE - 1]);
});

test('the picture shows the modules of its address at medium correction', async () => {
	const { modules: expected } = QRCode.create(ADDRESS, { errorCorrectionLevel: 'M' });
	const modules = modulesOf(pixelsOf(await qrPng(ADDRESS)));
	const inner = modules.slice(QUIET_ZONE, -QUIET_ZONE).flatMap((row) => row.slice(QUIET_ZONE, -QUIET_ZONE));
	expect(inner).toEqual(Array.from(expected.data, (module) => module === 1));
});

test('three corners have the finder pattern', async () => {
	const modules = modulesOf(pixelsOf(await qrPng(ADDRESS)));
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

test('the same address gives the same bytes, another one others', async () => {
	expect(await qrPng(ADDRESS)).toEqual(await qrPng(ADDRESS));
	expect(await qrPng(ADDRESS)).not.toEqual(await qrPng(`${ADDRESS}?`));
});

test('a longer address makes a larger code', async () => {
	const sizes: number[] = [];
	for (const length of [10, 60, 200, 1000])
		sizes.push(pixelsOf(await qrPng(`https://a.cn/${'x'.repeat(length)}`)).length);
	expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
});

test('an address in Chinese makes a code as well', async () => {
	const { modules } = QRCode.create('https://example.com/厂房/', { errorCorrectionLevel: 'M' });
	expect(pixelsOf(await qrPng('https://example.com/厂房/'))).toHaveLength(
		(modules.size + 2 * QUIET_ZONE) * SCALE,
	);
});
