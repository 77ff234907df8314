import { parseHTML } from 'linkedom';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { jsonLdOf, textOf, textsOf } from './world/built-site.ts';

/** Old news of both worlds: the date shown in lists, the machine-readable date, and the day it was added to the site. */
const OLD = [
	['dist', 'archival', '旧闻，年份不详', undefined, '2026-06-02'],
	['dist', 'old-event', '旧闻，2024年8月', '2024-08', '2026-06-01'],
	['realDist', 'minhang-2022-tech-programs', '旧闻，2022年', '2022', '2026-11-23'],
	['realDist', 'jiliang-mrna-songjiang', '旧闻，年份不详', undefined, '2026-11-23'],
] as const;

const read = (world: 'dist' | 'realDist', file: string) => readFileSync(join(inject(world), file), 'utf8');
const pageOf = (world: 'dist' | 'realDist', path: string) =>
	parseHTML(read(world, `${path}index.html`)).document;

function pages(world: 'dist' | 'realDist'): string[] {
	return readdirSync(inject(world), { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('index.html'),
	);
}

describe.each(OLD)('%s/%s', (world, id, shown, date, added) => {
	test('every list of every page shows its own date', () => {
		let count = 0;
		for (const file of pages(world)) {
			const { document } = parseHTML(read(world, file));
			for (const link of document.querySelectorAll(`main li h3 a[href="/news/${id}/"]`)) {
				const item = link.closest('li');
				if (item === null) throw new Error('a card is an item of a list');
				expect(item.textContent, file).toContain(shown);
				expect(item.querySelector('time')?.getAttribute('datetime'), file).toBe(date);
				count++;
			}
		}
		expect(count).toBeGreaterThan(2);
	});

	test('the home page leaves it out', () => {
		expect(pageOf(world, '').querySelector(`a[href="/news/${id}/"]`)).toBeNull();
	});

	test('its page shows its own date, also as structured data, and the import date', () => {
		const page = pageOf(world, `news/${id}/`);
		expect(textOf(page, 'article .cluster')).toContain(shown);
		expect(textsOf(page, 'article footer li').filter((text) => text.startsWith('收录：'))).toHaveLength(1);
		const data = jsonLdOf(page).get('NewsArticle');
		expect(data?.['datePublished']).toBe(date);
		expect(data).not.toHaveProperty('dateModified');
		expect(page.querySelector('[property="article:modified_time"]')).toBeNull();
		expect(page.querySelector('[data-search]')?.getAttribute('data-search')?.split(';')[1]).toBe(date ?? '');
		expect(page.querySelector(`relative-time`)).toBeNull();
	});

	test('no feed announces it as new', () => {
		for (const file of ['feeds/all.xml', 'feeds/all.json'])
			expect(read(world, file)).not.toContain(`/news/${id}/`);
	});

	test('the archive lists it under the known part of its date', () => {
		const part = date === undefined ? 'undated' : date.length === 4 ? `${date}/undated` : '2024/08';
		const links = [...pageOf(world, `archive/${part}/`).querySelectorAll('main li h3 a')];
		expect(links.map((link) => link.getAttribute('href'))).toContain(`/news/${id}/`);
		const month = `archive/${added.slice(0, 7).replace('-', '/')}/index.html`;
		if (existsSync(join(inject(world), month))) expect(read(world, month)).not.toContain(`/news/${id}/`);
	});
});

test('articles without a date are last, on a page of their own', () => {
	const titles = (path: string) => textsOf(pageOf('dist', path), 'main li h3');
	expect(titles('news/page/2024/')).toEqual(['事件发生很久以后才发布的旧闻']);
	expect(titles('news/page/undated/')).toEqual(['原报道没有注明年份的旧闻']);
});
