import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { builtFile, pageAt, rowsOf, textOf, textsOf } from './world/built-site.ts';

const full = () => pageAt('/listings/l-full/');

test('every card and every listing can be put on the list, by its id', () => {
	const ids = (path: string) =>
		[...pageAt(path).querySelectorAll('favourite-button')].map((button) => button.getAttribute('data-id'));
	expect(ids('/listings/')).toContain('l-full');
	expect(ids('/listings/l-full/')[0]).toBe('l-full');
	expect(full().querySelector('seen-listing')?.getAttribute('data-id')).toBe('l-full');
	// Hearts are the only way into a comparison.
	expect(full().querySelector('a[href^="/compare/"]')).toBeNull();
});

test('every page leads to the list', () => {
	for (const path of ['/', '/news/101/', '/listings/l-full/'])
		expect(pageAt(path).querySelector('header nav a[href="/favourites/"] favourite-count')).not.toBeNull();
});

test.each(['/favourites/', '/compare/'])('%s says what it needs and leads on without it', (path) => {
	const page = pageAt(path);
	expect(textOf(page, 'main noscript')).toContain('需要 JavaScript');
	expect(page.querySelector('noscript a[href="/listings/"]')).not.toBeNull();
	expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
});

test('each listing has a data sheet, the leased ones too', () => {
	for (const id of ['l-full', 'l-leased']) {
		const sheet: { id: string; href: string; groups: { name: string }[] } = JSON.parse(
			builtFile(`api/listings/${id}.json`),
		);
		expect(sheet).toMatchObject({ id, href: `/listings/${id}/` });
		expect(sheet.groups.map(({ name }) => name)).toEqual([
			'概况',
			'空间',
			'结构',
			'消防',
			'能源',
			'装卸',
			'配套',
			'证照',
			'商务',
			'交通',
		]);
	}
});

test('the sheet to print holds what the page holds: price, facts, every group, floors, contact and code', () => {
	const sheet = full().querySelector('[data-paper]');
	if (sheet === null) throw new Error('no sheet to print');
	expect(sheet.parentElement?.localName).toBe('main');
	expect(textOf(sheet, '.title')).toBe('示例 松江测试厂房 3000 ㎡ 带行车');
	expect(textOf(sheet, 'strong.large')).toBe('1.20');
	const groups = ['空间', '结构', '消防', '能源', '装卸', '证照', '商务'];
	expect(textsOf(sheet, 'caption').slice(0, 7)).toEqual(groups);
	expect(rowsOf(sheet, 'tr')).toContain('行车 10 t（已装，吊钩 6.5 m）');
	const text = (sheet.textContent ?? '').replaceAll('\u00a0', ' ');
	for (const part of ['400 000 0000', '测试员', 'test-wechat', '更新于 2026年11月20日', '编号 l-full'])
		expect(text).toContain(part);
	expect(sheet.querySelector('img[alt="测试平面示意图"]')).not.toBeNull();
	expect(sheet.querySelector('img[src="/qr/l-full.png"]')).not.toBeNull();
	expect(sheet.querySelector('button, nav, form')).toBeNull();
});

test('the picture for Moments is a real image, 3:4, small enough for a phone', async () => {
	const image = full().querySelector('details img');
	expect(image?.getAttribute('src')).toBe('/share/l-full.jpg');
	expect(image?.getAttribute('loading')).toBe('lazy');
	expect(full().querySelector('details a[download]')?.getAttribute('href')).toBe('/share/l-full.jpg');
	for (const id of ['l-full', 'l-near', 'l-leased']) {
		const file = readFileSync(join(inject('dist'), `share/${id}.jpg`));
		expect(await sharp(file).metadata()).toMatchObject({ format: 'jpeg', width: 1080, height: 1440 });
		expect(file.length).toBeLessThan(150_000);
	}
});
