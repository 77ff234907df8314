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
			// The site's mark is not about the page, so it has no alt text.
			const isOwn = !path.endsWith('/icons/share.png');
			expect(alt !== '', file).toBe(isOwn);
			expect(exif, file).toBeUndefined();
		}
	});
});

test("an article with a cover uses it, also in structured data; others use the site's picture", async () => {
	const [cover] = await cardsIn(inject('dist'), /^news\/with-cover\/index\.html$/);
	const page = readFileSync(join(inject('dist'), 'news/with-cover/index.html'), 'utf8');
	expect(cover?.path).toBe('/share/news/with-cover.jpg');
	expect(page).toContain(`"image":"https://example.com${cover?.path}"`);
	const [plain] = await cardsIn(inject('dist'), /^news\/101\/index\.html$/);
	expect(plain).toMatchObject({ path: '/icons/share.png', alt: '' });
});
