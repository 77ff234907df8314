import { parseHTML } from 'linkedom';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';

/** The link card picture that a page declares, with its file. */
async function cardOf(dist: string, file: string) {
	const { document } = parseHTML(readFileSync(join(dist, file), 'utf8'));
	const meta = (name: string) =>
		document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
	const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
	const url = new URL(meta('og:image'));
	const { width, height, exif } = await sharp(join(dist, decodeURI(url.pathname))).metadata();
	return {
		file,
		title: meta('og:title'),
		alt: meta('og:image:alt'),
		isOwnSite: url.origin === new URL(canonical).origin,
		path: url.pathname,
		real: [width, height],
		exif,
	};
}

/** The link cards of all matching pages. */
function cardsIn(dist: string, pages: RegExp) {
	return Promise.all(
		readdirSync(dist, { recursive: true, encoding: 'utf8' })
			.filter((file) => pages.test(file))
			.filter((file) => readFileSync(join(dist, file), 'utf8').includes('og:image'))
			.map((file) => cardOf(dist, file)),
	);
}

const LISTINGS = /^listings\/[^/]+-[^/]+\/index\.html$/;

describe.each(['dist', 'realDist'] as const)('in %s', (world) => {
	test('every listing has a square picture of its own, 600 px wide, with its title', async () => {
		const cards = await cardsIn(inject(world), LISTINGS);
		expect(cards.length).toBeGreaterThan(7);
		expect(new Set(cards.map(({ path }) => path)).size).toBe(cards.length);
		const bytes = cards.map(({ path }) => readFileSync(join(inject(world), path)).toString('base64'));
		expect(new Set(bytes).size).toBe(cards.length);
		for (const { file, title, alt, real } of cards) {
			expect(real, file).toEqual([600, 600]);
			expect(alt, file).toContain(title);
		}
	});

	test('the picture of any page is there, at an absolute address, large enough and with words', async () => {
		const cards = await cardsIn(inject(world), /\.html$/);
		expect(cards.length).toBeGreaterThan(30);
		for (const { file, path, isOwnSite, real, alt, exif } of cards) {
			expect(isOwnSite, file).toBe(true);
			expect(Math.min(...real), file).toBeGreaterThanOrEqual(300);
			// The site's mark and the card of a category are not about the page, so they have no alt text.
			const isOwn = !/\/icons\/share\.png$|\/share\/category\//.test(path);
			expect(alt !== '', file).toBe(isOwn);
			expect(exif, file).toBeUndefined();
		}
	});
});

test('an article with a cover uses it, also in structured data; others use the card of their category', async () => {
	const [cover] = await cardsIn(inject('dist'), /^news\/with-cover\/index\.html$/);
	const page = readFileSync(join(inject('dist'), 'news/with-cover/index.html'), 'utf8');
	expect(cover?.path).toBe('/share/news/with-cover.jpg');
	expect(page).toContain(`"image":"https://example.com${cover?.path}"`);
	const [plain] = await cardsIn(inject('dist'), /^news\/101\/index\.html$/);
	expect(plain).toMatchObject({ path: '/share/category/news.jpg', real: [600, 600], alt: '' });
});

describe.each(['dist', 'realDist'] as const)('in %s', (world) => {
	test('the first picture of an article, listing or park is one that WeChat takes, at least 300 px', async () => {
		const pages = readdirSync(inject(world), { recursive: true, encoding: 'utf8' }).filter((file) =>
			/^(news\/(?!category|page)|listings\/(?!district|type|page|presets)|parks\/(?!page))[^/]+\/index\.html$/.test(
				file,
			),
		);
		expect(pages.length).toBeGreaterThan(20);
		for (const file of pages) {
			const { document } = parseHTML(readFileSync(join(inject(world), file), 'utf8'));
			const first = document.querySelector('body img');
			const src = decodeURI(first?.getAttribute('src') ?? '');
			const { width, height } = await sharp(join(inject(world), src)).metadata();
			expect(Math.min(width, height), `${file}: ${src}`).toBeGreaterThanOrEqual(300);
			// What is only there for the link card is not loaded.
			if (src.startsWith('/share/')) expect(first?.getAttribute('loading'), file).toBe('lazy');
		}
	});
});
