import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildWorld } from './built-world.ts';
import { madePhoto } from './made-photo.ts';

const WORLD = resolve('tests/fixtures/world');
/** What a listing needs, and a plan for it. */
const PARTS = [
	'site.yml',
	'taxonomy.yml',
	'pages',
	'parks/p-one.md',
	'listings/l-full',
	'listings/l-third.md',
	'articles/2026/policy-undated.md',
] as const;

/** As many photos as a listing may have. */
export const PHOTO_COUNT = 20;
const WIDE = { width: 1280, height: 960 };
const TALL = { width: 960, height: 1280 };

/** Builds a site whose listing l-full has twenty made photos, every fifth of them upright, before its plan. Returns its folder. */
export async function buildPhotoWorld(): Promise<string> {
	const content = resolve('.cache/photo-content');
	const dist = resolve('.cache/photo-world');
	for (const part of PARTS) {
		mkdirSync(join(content, part, '..'), { recursive: true });
		cpSync(join(WORLD, part), join(content, part), { recursive: true });
	}
	const folder = join(content, 'listings/l-full');
	const photos = Array.from({ length: PHOTO_COUNT }, (_, i) => `photo-${i + 1}.jpg`);
	for (const [i, name] of photos.entries())
		writeFileSync(join(folder, name), await madePhoto(i % 5 === 4 ? TALL : WIDE, i));
	const lines = photos.map((name, i) => `  - { src: ./${name}, alt: 第 ${i + 1} 张测试照片：厂房和空地 }`);
	const file = join(folder, 'index.md');
	writeFileSync(
		file,
		readFileSync(file, 'utf8').replace('\nfloorPlans:', `\nphotos:\n${lines.join('\n')}\nfloorPlans:`),
	);
	await buildWorld(content, dist);
	return dist;
}
