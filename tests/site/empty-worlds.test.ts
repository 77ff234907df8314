import { parseHTML } from 'linkedom';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOf, textsOf } from './world/built-site.ts';
import { buildWorld } from './world/built-world.ts';
import { htmlFaults } from './html-validator.ts';

const WORLD = resolve('tests/fixtures/world');
/** The minimum content of a site. */
const BASIS = ['pages', 'site.yml', 'taxonomy.yml'];
const WORLDS = [
	['nothing', []],
	// With presets, which need listings.
	['one article and one park', ['presets.yml', 'articles/2026/policy-soon.md', 'parks/p-two.md']],
	['one listing', ['listings/l-border.md']],
] as const;

interface Emptiness {
	/** Path, and the text that announces future content. */
	says: readonly (readonly [path: string, text: string])[];
	/** Headings of the home page. */
	home: readonly string[];
}

const NEWS = [
	['/news/', '“产业资讯”还没有文章'],
	['/news/category/news/', '“动态”还没有文章'],
	['/archive/', '还没有文章'],
	['/policies/', '现在没有政策和申报通知'],
	['/topics/unused/', '“没有文章的主题”还没有文章'],
] as const;
const LISTINGS = [
	['/listings/', '这里暂时没有房源'],
	['/listings/district/songjiang/', '这里暂时没有房源'],
	['/listings/type/high-bay-warehouse/', '这里暂时没有房源'],
] as const;
const PARKS = [['/parks/', '园区资料还在整理']] as const;

const EXPECTED: Readonly<Record<(typeof WORLDS)[number][0], Emptiness>> = {
	nothing: {
		says: [
			...NEWS,
			...LISTINGS,
			...PARKS,
			['/', '资讯、房源、园区正在整理'],
			['/topics/', '主题下还没有文章和房源'],
			['/districts/', '各区的房源、园区和资讯还在整理'],
			['/districts/songjiang/', '松江区的房源、园区和资讯还在整理'],
			['/search/', '站内还没有可以搜索的'],
		],
		home: ['找谁', '业主委托'],
	},
	'one article and one park': {
		says: [...LISTINGS, ['/', '房源正在整理'], ['/districts/songjiang/', '还在整理']],
		home: ['政策申报', '找谁', '业主委托'],
	},
	'one listing': {
		says: [...NEWS, ...PARKS, ['/', '资讯、园区正在整理']],
		home: ['新上房源', '找谁', '业主委托'],
	},
};

describe.each(WORLDS)('a site with %s', (name, parts) => {
	const id = name.replaceAll(' ', '-');
	const content = resolve('.cache', `empty-content-${id}`);
	const dist = resolve('.cache', `empty-world-${id}`);
	const read = (file: string) => readFileSync(join(dist, file), 'utf8');
	const pageOf = (path: string) => parseHTML(read(`${path}index.html`)).document;

	// The build itself fails on a broken internal link.
	beforeAll(async () => {
		rmSync(content, { recursive: true, force: true });
		for (const part of [...BASIS, ...parts]) {
			mkdirSync(dirname(join(content, part)), { recursive: true });
			cpSync(join(WORLD, part), join(content, part), { recursive: true });
		}
		await buildWorld(content, dist);
	});

	test.each(EXPECTED[name].says)('%s announces future content and a phone number: %s', (path, text) => {
		const notice = pageOf(path).querySelector('main > .notice');
		expect(notice?.textContent).toContain(text);
		expect(notice?.querySelector('a[href="tel:4000000000"]')).not.toBeNull();
	});

	test('the home page has the sections it can fill', () => {
		expect(textsOf(pageOf('/'), 'main h2')).toEqual(EXPECTED[name].home);
	});

	test('no page has a heading, list or section with nothing in it, and all are valid', async () => {
		const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
			file.endsWith('.html'),
		);
		expect(files.length).toBeGreaterThan(50);
		const faults: string[] = [];
		for (const file of files) {
			faults.push(...(await htmlFaults(file, read(file))));
			const { document } = parseHTML(read(file));
			for (const unseen of document.querySelectorAll('[hidden], template, script, style')) unseen.remove();
			// A script fills these elements.
			const filled = new Set(document.querySelectorAll('[data-part]'));
			for (const element of document.querySelectorAll(
				'main :is(ul, ol, dl, table, nav, section, h1, h2, h3)',
			)) {
				if (filled.has(element)) continue;
				if (element.textContent?.trim() === '' && element.querySelector('img, svg') === null) {
					faults.push(`${file}: empty ${element.outerHTML}`);
				}
				const isLast = /^H\d$/.test(element.tagName) && element.nextElementSibling === null;
				if (isLast && element.parentElement?.localName === 'section') {
					faults.push(`${file}: nothing below ${element.outerHTML}`);
				}
			}
		}
		expect(faults).toEqual([]);
	}, 120_000);

	test('feeds and data are there, and valid', () => {
		const feed = parseHTML(read('feeds/all.xml')).document;
		expect(textOf(feed, 'channel > title')).toBe('测试园区网');
		const items = parts.some((part) => part.startsWith('articles/')) ? 1 : 0;
		expect(feed.querySelectorAll('item')).toHaveLength(items);
		const json: { items: unknown[] } = JSON.parse(read('feeds/all.json'));
		expect(json.items).toHaveLength(items);
		for (const file of ['api/listings.json', 'api/parks.json', 'api/explorer.json', 'api/suggestions.json'])
			expect(() => JSON.parse(read(file)), file).not.toThrow();
		expect(read('sitemap-0.xml')).toContain('<loc>https://example.com/</loc>');
	});
});
