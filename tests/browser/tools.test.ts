import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openPage, overflow, startVisit, type Visit } from './browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

const PHONE = { viewport: { width: 390, height: 844 } };

/** The main results, for example `每月 3.04 万元`. */
function figures(page: Page): Promise<string[]> {
	return page.locator('[data-part=figures] > div').evaluateAll((boxes) =>
		boxes.map((box) =>
			[...box.children]
				.slice(0, 2)
				.map((child) => child.textContent.trim())
				.join(' '),
		),
	);
}

async function openTool(query = '', options: BrowserContextOptions = PHONE) {
	const visitor = await openPage(visit, options);
	await visitor.page.goto(`/tools/rent/${query}`);
	await visitor.page.locator('rent-calculator:defined').waitFor();
	return visitor;
}

/** Fills fields by name. */
async function write(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
	for (const [name, text] of Object.entries(texts))
		await page.locator(`main :is(rent-calculator, unit-converter) input[name=${name}]`).fill(text);
}

const PLAIN = {
	rent: '1',
	area: '1000',
	term: '2',
	fee: '',
	deposit: '',
	pay: '',
	free: '',
	rise: '',
	every: '',
	rate: '',
};

describe('the rent calculator', () => {
	test('answers every keystroke', async () => {
		const { page, troubles, close } = await openTool();
		await write(page, PLAIN);
		expect(await figures(page)).toEqual([
			'每月 3.04 万元',
			'首年 36.5 万元',
			'全期 2 年 73 万元',
			'签约时准备 3.04 万元',
			'折合租金 1.00 元/㎡/天',
			'折合租金加物业费 1.00 元/㎡/天',
		]);
		expect(await page.locator('[data-part=rows] tr').count()).toBe(3);
		expect(await page.locator('[data-part=bars] > g').count()).toBe(2);
		await write(page, { term: '20', rise: '5', every: '1' });
		expect(await page.locator('[data-part=rows] tr').count()).toBe(21);
		expect(await page.locator('[data-part=bars] > g').count()).toBe(20);
		expect(await page.locator('[data-part=bars]').getAttribute('viewBox')).toBe('0 0 360 520');
		await page.locator('label', { hasText: '不含税' }).click();
		await write(page, { rate: '9' });
		expect((await figures(page))[0]).toBe('每月 3.32 万元');
		expect(await page.locator('[data-part=steps]').textContent()).toContain(
			'1.00 元/㎡/天 ×（1 + 9%） = 1.09 元/㎡/天',
		);
		expect(troubles).toEqual([]);
		await close();
	});

	test('accepts amounts with units', async () => {
		const { page, close } = await openTool();
		await write(page, { ...PLAIN, rent: '36.5元/㎡/月', area: '３ 亩', term: '6个月' });
		expect((await figures(page)).slice(0, 3)).toEqual([
			'每月 7.3 万元',
			'首年（6 个月） 43.8 万元',
			'全期 6 个月 43.8 万元',
		]);
		await close();
	});

	test('gives a shareable link with the same numbers', async () => {
		const { page, close } = await openTool('', { permissions: ['clipboard-read', 'clipboard-write'] });
		await write(page, {
			...PLAIN,
			rent: '1.35',
			fee: '3',
			deposit: '2',
			pay: '3',
			free: '45',
			rise: '4',
			every: '2',
		});
		await page.locator('label', { hasText: '不含税' }).click();
		await write(page, { rate: '5' });
		const before = await figures(page);
		await page.getByRole('button', { name: '复制链接' }).click();
		await page.getByText('已复制').waitFor();
		const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
		expect(link.origin + link.pathname).toBe('https://example.com/tools/rent/');
		expect(await page.locator('main a[data-part=link]').textContent()).toBe(link.href);
		expect(new URL(page.url()).search).toBe(link.search);
		await page.reload();
		await page.locator('rent-calculator:defined').waitFor();
		expect(await figures(page)).toEqual(before);
		await close();
		const other = await openTool(link.search);
		expect(await figures(other.page)).toEqual(before);
		expect(await other.page.locator('input[name=tax]:checked').getAttribute('value')).toBe('ex');
		await other.close();
	});

	test('works by keyboard: Enter moves to the next field, then to the result or the first error', async () => {
		const { page, close } = await openTool();
		await page.locator('input[name=rent]').focus();
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('area');
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('2000');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('测算结果');
		expect(await page.locator('[data-part=status]').textContent()).toContain('每月 7.7 万元；首年 78 万元');
		await write(page, { term: '', free: '很久' });
		await page.locator('input[name=fee]').press('Enter');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('term');
		expect(new URL(page.url()).pathname).toBe('/tools/rent/');
		await close();
	});

	test('shows an error next to its field and marks the figures as outdated', async () => {
		const { page, close } = await openTool('?rent=36&area=3000&term=3&rise=5', PHONE);
		expect(await page.locator('#rent-rent').getAttribute('aria-describedby')).toBe('rent-rent-error');
		expect(await page.locator('#rent-rent-error').textContent()).toContain('按月计的租金请写 “36元/㎡/月”');
		expect(await page.locator('#rent-every-error').textContent()).toBe('请填写递增周期，例如 3');
		expect(await page.locator('input[aria-invalid=true]').count()).toBe(2);
		await page.getByText('不是按现在的条件算的').waitFor();
		await page.setViewportSize({ width: 390, height: 8000 });
		// Inactive results are faded on purpose.
		const faults = await accessibilityFaults(page);
		expect(faults.filter((fault) => !fault.startsWith('color-contrast'))).toEqual([]);
		await write(page, { rent: '1.2', every: '1' });
		expect(await page.locator('[aria-invalid], .error:visible, [data-part=stale]:visible').count()).toBe(0);
		await close();
	});

	test.each([
		['markup', '?rent=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&area=1e400&term=%00'],
		['length', `?rent=${'9'.repeat(3000)}&area=-1&term=NaN&tax=%3Cscript%3E`],
		['names of objects', '?__proto__=1&constructor=2&rent=Infinity&rent=1.2'],
		['broken escapes', '?rent=%E0%A4%A&area=%F0%9F%8F%AD&every=0&rise=-5'],
	])('is not broken by an address with %s', async (_what, query) => {
		const { page, troubles, close } = await openTool(query);
		expect(await page.locator('.error:visible').count()).toBeGreaterThan(0);
		expect(await page.locator('rent-calculator :is(img, script)').count()).toBe(0);
		expect(await overflow(page)).toBe(0);
		expect(troubles).toEqual([]);
		await close();
	});

	test('fits 320 px with the largest lease', async () => {
		const { page, close } = await openTool(
			'?rent=20&area=5000000&term=20&fee=50&deposit=24&pay=12&rise=50&every=1&tax=ex&rate=20',
			{ viewport: { width: 320, height: 640 } },
		);
		expect(await page.locator('.error:visible').count()).toBe(0);
		expect(await overflow(page)).toBe(0);
		await close();
	});

	test('without JavaScript shows the example and says so', async () => {
		const { page, troubles, close } = await openPage(visit, { ...PHONE, javaScriptEnabled: false });
		await page.goto('/tools/rent/');
		expect((await figures(page))[0]).toBe('每月 3.85 万元');
		expect(await page.locator('main').textContent()).toContain('自动计算需要 JavaScript');
		expect(await page.locator('main input:visible').count()).toBe(0);
		expect(await page.locator('main').innerText()).toContain('× 1000 ㎡ ×');
		expect(troubles).toEqual([]);
		await close();
	});
});

describe('the calculator of a listing', () => {
	test('loads when it is opened and passes changed numbers to the tool', async () => {
		const { page, troubles, close } = await openPage(visit, PHONE);
		const scripts: string[] = [];
		page.on('request', (request) => scripts.push(request.url()));
		await page.goto('/listings/l-third/');
		await page.waitForLoadState('networkidle');
		expect(scripts.some((url) => url.includes('rent-calculator'))).toBe(false);
		const before = await figures(page);
		await page.getByRole('heading', { name: '算一算租金' }).click();
		await page.locator('rent-calculator:defined').waitFor();
		expect(scripts.some((url) => url.includes('rent-calculator'))).toBe(true);
		expect(await figures(page)).toEqual(before);
		await write(page, { area: '500' });
		const after = await figures(page);
		expect(after[0]).toBe('每月 2.26 万元');
		expect(new URL(page.url()).search).toBe('');
		await page.getByRole('link', { name: '在租金计算器里打开' }).click();
		await page.waitForURL('**/tools/rent/?*');
		await page.locator('rent-calculator:defined').waitFor();
		expect(await figures(page)).toEqual(after);
		expect(troubles).toEqual([]);
		await close();
	});

	test('opens by keyboard and has no accessibility fault in the dark', async () => {
		const { page, close } = await openPage(visit, {
			viewport: { width: 390, height: 9000 },
			colorScheme: 'dark',
		});
		await page.goto('/listings/l-third/');
		await page.locator('rent-block summary').focus();
		await page.keyboard.press('Enter');
		await page.locator('rent-calculator:defined').waitFor();
		expect(await accessibilityFaults(page)).toEqual([]);
		expect(await overflow(page)).toBe(0);
		await close();
	});

	test('without JavaScript shows the calculated listing and no useless field', async () => {
		const { page, close } = await openPage(visit, { ...PHONE, javaScriptEnabled: false });
		await page.goto('/listings/l-third/');
		await page.locator('rent-block summary').click();
		expect(await page.locator('[data-part=figures]').isVisible()).toBe(true);
		expect(await page.locator('rent-block input:visible').count()).toBe(0);
		expect(await page.getByRole('link', { name: '在租金计算器里打开' }).isVisible()).toBe(false);
		await close();
	});
});

describe('the unit converter', () => {
	const value = (page: Page, name: string) => page.locator(`input[name="${name}"]`).inputValue();

	test('converts from any field to the others', async () => {
		const { page, troubles, close } = await openPage(visit, PHONE);
		await page.goto('/tools/units/');
		await page.locator('unit-converter:defined').first().waitFor();
		await write(page, { mu: '20' });
		expect([await value(page, 'sqm'), await value(page, 'sqft')]).toEqual(['13333.33', '143518.8']);
		await write(page, { sqft: '10,000' });
		expect([await value(page, 'sqm'), await value(page, 'mu')]).toEqual(['929.0304', '1.393546']);
		await write(page, { kn: '20' });
		expect([await value(page, 't'), await value(page, 'kg')]).toEqual(['2.039432', '2039.432']);
		await write(page, { month: '36.5' });
		expect([await value(page, 'day'), await value(page, 'month-total')]).toEqual(['1.2', '36500']);
		await page.locator('input[name=total-area]').fill('2000');
		expect([await value(page, 'month'), await value(page, 'year-total')]).toEqual(['36.5', '876000']);
		await page.locator('input[name=month-total]').fill('100000');
		await page.locator('input[name=total-area]').fill('4000');
		expect([await value(page, 'month-total'), await value(page, 'month')]).toEqual(['100000', '25']);
		expect(troubles).toEqual([]);
		await close();
	});

	test('reports an invalid number, keeps the other fields, and recovers after a correction', async () => {
		const { page, close } = await openPage(visit, PHONE);
		await page.goto('/tools/units/');
		await page.locator('unit-converter:defined').first().waitFor();
		await write(page, { t: '两吨' });
		await page.getByText('请只写数字').waitFor();
		expect(await value(page, 'kg')).toBe('2000');
		await page.locator('input[name=total-area]').fill('0');
		await page.getByText('请写 1 ㎡ 以上的面积').waitFor();
		await page.setViewportSize({ width: 390, height: 5000 });
		expect(await accessibilityFaults(page)).toEqual([]);
		await write(page, { t: '3' });
		expect(await value(page, 'kg')).toBe('3000');
		expect(await page.locator('[data-group=load] [aria-invalid]').count()).toBe(0);
		await close();
	});

	test('without JavaScript shows only the tables', async () => {
		const { page, close } = await openPage(visit, { ...PHONE, javaScriptEnabled: false });
		await page.goto('/tools/units/');
		expect(await page.locator('unit-converter:visible').count()).toBe(0);
		expect(await page.getByRole('table', { name: '面积对照表' }).isVisible()).toBe(true);
		await close();
	});
});
