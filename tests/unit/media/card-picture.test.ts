import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardPicture } from '../../../src/media/card-picture.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'cards-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const picture = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#0b5560' } })
		.png()
		.toBuffer();

test.each([
	['a tall photo is cropped', [900, 1600], false, [480, 320]],
	['a small photo is cropped too', [300, 300], false, [480, 320]],
	['a drawing is shown whole', [1200, 1000], true, [480, 400]],
	['a small drawing keeps its size', [200, 100], true, [200, 100]],
] satisfies [string, [number, number], boolean, [number, number]][])(
	'%s',
	async (_, [width, height], isDrawing, size) => {
		const made = await cardPicture({ bytes: await picture(width, height), isDrawing }, folder);
		const { format, ...own } = await sharp(made).metadata();
		expect([format, own.width, own.height]).toEqual(['webp', ...size]);
	},
);

test('is taken from the cache the second time', async () => {
	const source = { bytes: await picture(600, 400), isDrawing: false };
	const first = await cardPicture(source, folder);
	expect(await cardPicture(source, folder)).toEqual(first);
	expect(readdirSync(folder)).toHaveLength(1);
});
