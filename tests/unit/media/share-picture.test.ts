import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shareCardSvg } from '../../../src/media/share-card.ts';
import { sharePicture } from '../../../src/media/share-picture.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'cards-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CARD = { title: '产业政策', place: '松江区', siteName: '测试园区网' };

test('a drawn card is a square of 600 px, made once', async () => {
	const first = await sharePicture(CARD, folder);
	expect(await sharp(first).metadata()).toMatchObject({ format: 'jpeg', width: 600, height: 600 });
	const [file = ''] = readdirSync(folder);
	await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
		.jpeg()
		.toFile(join(folder, file));
	expect((await sharp(await sharePicture(CARD, folder)).metadata()).width).toBe(9);
	expect((await sharp(await sharePicture({ ...CARD, place: '' }, folder)).metadata()).width).toBe(600);
});

test('a long name takes three lines and ends in an ellipsis, and the lines do not touch', () => {
	const svg = shareCardSvg({ ...CARD, title: '一个名字非常长的示范园区和它的综合体以及附属建筑' });
	const baselines = [...svg.matchAll(/ y="(\d+)" font-size="(\d+)"/g)].map(([, y, size]) => [
		Number(y),
		Number(size),
	]);
	expect(baselines).toHaveLength(5);
	expect(svg).toContain('…');
	for (const [i, [y = 0, size = 0]] of baselines.entries()) {
		const [above = 0] = baselines[i - 1] ?? [];
		expect(y - above).toBeGreaterThan(size);
	}
});
