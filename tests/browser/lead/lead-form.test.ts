import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults } from '../accessibility.ts';
import { openPage, overflow, startVisit, type Visit } from '../browser.ts';

/** The fixture world has no receiver, so visitors copy the text themselves. */
let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

const PHONE = { viewport: { width: 390, height: 844 } };
const ARTICLE = '/news/101/';

async function fillIn(page: Page): Promise<void> {
	await page.locator('lead-form [name=need]').selectOption('rent');
	await page.locator('lead-form [name=contact]').fill('王先生');
	await page.locator('lead-form [name=phone]').fill('１３８ 0013-8000');
	await page.locator('lead-form [name=consent]').check();
}

/** Waits until the draft is stored on the device. */
const kept = (page: Page) =>
	page.waitForFunction(() => localStorage.getItem('lead-draft-enquiry')?.includes('王先生'));
const submit = (page: Page) => page.locator('lead-form button.primary').click();
const panel = (page: Page) => page.locator('lead-form section[data-state]');

test('a reader who touches nothing loads nothing of it and leaves no database behind', async () => {
	const { page, troubles, close } = await openPage(visit);
	const scripts: string[] = [];
	page.on('request', (request) => scripts.push(request.url()));
	await page.goto(ARTICLE);
	await page.waitForLoadState('networkidle');
	expect(scripts.filter((url) => /lead-/.test(url))).toEqual([]);
	expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
	expect(troubles).toEqual([]);
	await close();
});

test('by keyboard alone: what is missing is said at the fields and in a summary, and put right', async () => {
	const { page, troubles, close } = await openPage(visit, PHONE);
	await page.goto(ARTICLE);
	await page.locator('lead-form [name=need]').focus();
	await page.locator('lead-form button.primary').focus();
	await page.keyboard.press('Enter');
	const summary = page.getByRole('alert');
	await summary.waitFor();
	expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
	expect(await summary.locator('li').allTextContents()).toEqual([
		'请选择需求',
		'请填写联系人，怎么称呼都可以',
		'请填写手机号或座机',
		'请先勾选同意，我们才能用您的号码联系您',
	]);
	await summary.getByText('请填写手机号或座机').focus();
	await page.keyboard.press('Enter');
	const phone = page.locator('lead-form [name=phone]');
	expect(await phone.evaluate((element) => element === document.activeElement)).toBe(true);
	expect(await phone.getAttribute('aria-invalid')).toBe('true');
	const described = await phone.getAttribute('aria-describedby');
	expect(await page.locator(`[id="${described}"]`).textContent()).toBe('请填写手机号或座机');
	await page.keyboard.type('1380013800');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.type('王先生');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('ArrowDown');
	await page.locator('lead-form [name=consent]').focus();
	await page.keyboard.press('Space');
	await page.locator('lead-form [name=phone]').focus();
	await page.keyboard.press('Enter');
	await page.getByText('还有 1 处要改').waitFor();
	expect(await summary.locator('li').allTextContents()).toEqual([
		'手机号应为 11 位，现在是 10 位，请看看少了哪一位',
	]);
	await page.locator('lead-form [name=phone]').focus();
	await page.keyboard.press('End');
	await page.keyboard.type('0');
	await page.keyboard.press('Enter');
	await panel(page).waitFor();
	expect(await page.locator('[aria-invalid]').count()).toBe(0);
	expect(troubles).toEqual([]);
	await close();
});

describe('without a receiver', () => {
	test('the text is written out to be copied, sent or scanned, and stays until the sender is done', async () => {
		const { page, troubles, close } = await openPage(visit, {
			...PHONE,
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		const urls: string[] = [];
		page.on('request', (request) => urls.push(request.url()));
		await page.goto('/listings/l-full/');
		await fillIn(page);
		await submit(page);
		await panel(page).waitFor();
		const text = await panel(page).locator('textarea').inputValue();
		expect(text.split('\n')).toEqual([
			'需求：租',
			'联系人：王先生',
			'手机号：13800138000',
			'房源：松江测试厂房 3000 ㎡ 带行车（l-full）',
			`来源页面：${new URL('/listings/l-full/', visit.server.url).href}`,
		]);
		await panel(page).getByRole('button', { name: '复制消息' }).click();
		await panel(page).getByText('已复制').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
		expect(await panel(page).locator('ol > li > strong').allTextContents()).toEqual([
			'复制消息',
			'加微信 test-wechat',
			'打开微信，粘贴发送',
		]);
		await panel(page).getByRole('button', { name: '复制微信号' }).click();
		await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('test-wechat');
		const sms = (await panel(page).getByRole('link', { name: '短信' }).getAttribute('href')) ?? '';
		expect(sms).toBe(`sms:13000000001?&body=${encodeURIComponent(text)}`);
		expect(await panel(page).getByRole('link', { name: '邮件' }).getAttribute('href')).toMatch(
			/^mailto:test@example\.com\?/,
		);
		expect(await panel(page).getByRole('link', { name: '打电话' }).getAttribute('href')).toBe(
			'tel:4000000000',
		);
		await panel(page).getByRole('button', { name: '二维码' }).click();
		const code = panel(page).locator('img');
		await code.waitFor();
		expect(await code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThanOrEqual(240);
		expect(await overflow(page)).toBe(0);

		await page.goto('/news/');
		await page.locator('lead-outbox summary').getByText('您有 1 条需求写好了还没有发出').click();
		await page.locator('lead-outbox').getByRole('button', { name: '我已经发出，删除' }).click();
		await page.locator('lead-outbox').waitFor({ state: 'hidden' });
		await page.goto(ARTICLE);
		expect(await page.locator('lead-form [name=contact]').inputValue()).toBe('');
		expect(
			await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('lead'))),
		).toEqual([]);
		expect(urls.filter((url) => /13800138000|%E7%8E%8B/.test(url))).toEqual([]);
		expect(troubles).toEqual([]);
		await close();
	});

	test('what was typed before the script came is kept when it does', async () => {
		const { page, close } = await openPage(visit);
		let letGo = () => {};
		const held = new Promise<void>((done) => (letGo = done));
		await page.route('**/lead-dialogue*', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(ARTICLE);
		await fillIn(page);
		expect(await page.evaluate(() => localStorage.getItem('lead-draft-enquiry'))).toBeNull();
		letGo();
		await kept(page);
		await page.goto('/contact/');
		await expect.poll(() => page.locator('lead-form [name=contact]').inputValue()).toBe('王先生');
		await close();
	});

	test('a form that was only looked into leaves nothing behind', async () => {
		const { page, atRest, close } = await openPage(visit);
		const script = page.waitForResponse('**/lead-dialogue*');
		await page.goto(ARTICLE);
		await page.locator('lead-form [name=contact]').focus();
		await script;
		await atRest();
		expect(await page.evaluate(() => localStorage.getItem('lead-draft-enquiry'))).toBeNull();
		await close();
	});

	test('what was typed is there on the next page, also in the form with more fields; consent is not', async () => {
		const { page, close } = await openPage(visit);
		await page.goto(ARTICLE);
		await fillIn(page);
		await kept(page);
		await page.goto('/contact/');
		await expect.poll(() => page.locator('lead-form [name=contact]').inputValue()).toBe('王先生');
		expect(await page.locator('lead-form [name=need]').inputValue()).toBe('rent');
		expect(await page.locator('lead-form [name=consent]').isChecked()).toBe(false);
		await page.locator('lead-form [name=area]').fill('2,000 ㎡');
		await page.goto(ARTICLE);
		await expect.poll(() => page.locator('lead-form [name=contact]').inputValue()).toBe('王先生');
		await page.goto('/contact/offer/');
		expect(await page.locator('lead-form [name=contact]').inputValue()).toBe('');
		await close();
	});

	test('the requirements a visitor searched by are offered to go along, and can be left out', async () => {
		const { page, close } = await openPage(visit);
		await page.goto(ARTICLE);
		await page.evaluate(() => sessionStorage.setItem('wanted', '松江，首层，层高 8 米以上'));
		await page.locator('lead-form [name=need]').focus();
		const wanted = page.getByLabel('附上找房条件：松江，首层，层高 8 米以上');
		await wanted.waitFor();
		expect(await wanted.isChecked()).toBe(true);
		await fillIn(page);
		await submit(page);
		expect(await panel(page).locator('textarea').inputValue()).toContain(
			'找房条件：松江，首层，层高 8 米以上',
		);
		await close();
	});

	test('what is asked of the explorer is what the form offers to send along', async () => {
		const { page, close } = await openPage(visit);
		await page.goto('/listings/?district=songjiang');
		await page.waitForFunction(() => sessionStorage.getItem('wanted') !== null);
		const words = await page.evaluate(() => sessionStorage.getItem('wanted'));
		expect(words).toContain('松江');
		await page.goto(ARTICLE);
		await page.locator('lead-form [name=need]').focus();
		await page.getByLabel(`附上找房条件：${words}`).uncheck();
		await fillIn(page);
		await submit(page);
		expect(await panel(page).locator('textarea').inputValue()).not.toContain('找房条件');
		await close();
	});

	test('several listings of a link are asked about at once: named, removable, with viewing wishes', async () => {
		const { page, troubles, close } = await openPage(visit, PHONE);
		await page.goto('/news/');
		await page.evaluate(() => sessionStorage.setItem('wanted', '松江，层高 8 米以上'));
		const more = Array.from({ length: 9 }, (_, i) => `gone-${i}`).join(',');
		await page.goto(`/contact/?listings=l-full,l-near,SJ%201,${more}`);
		const subjects = page.locator('lead-form section li');
		await page.getByText('松江测试厂房 3000 ㎡ 带行车').waitFor();
		expect(await subjects.count()).toBe(2);
		expect(await page.locator('lead-form section [role=status]').textContent()).toMatch(
			/^没有这些房源，已去掉：SJ、1、gone-0、.*gone-6。一次最多咨询 10 套，后面 2 套没有带上。$/,
		);
		expect(await page.locator('lead-form section strong').textContent()).toBe('一起咨询 2 套房源');
		expect(await page.getByLabel('附上找房条件').isChecked()).toBe(true);
		await page.locator('[name=contact]').fill('王先生');
		await page.locator('[name=phone]').fill('13800138000');
		await page.locator('[name=viewing1]').fill('2026-12-02');
		await page.locator('[name=half1]').selectOption('上午');
		await page.locator('[name=viewing2]').fill('2026-12-04');
		await page.locator('[name=consent]').check();
		expect(await accessibilityFaults(page, '.lead')).toEqual([]);
		expect(await overflow(page)).toBe(0);
		await submit(page);
		const text = await panel(page).locator('textarea').inputValue();
		expect(text).toContain('手机号：13800138000\n房源：1 松江测试厂房 3000 ㎡ 带行车（l-full）\n　　2 ');
		expect(text).toContain('（l-near）\n看房时间：2026-12-02 周三 上午，或 2026-12-04 周五\n');
		expect(text).toContain('找房条件：松江，层高 8 米以上');
		await page.goto('/contact/?listings=l-full,l-near');
		await page.getByRole('button', { name: '去掉 松江测试厂房 3000 ㎡ 带行车' }).click();
		expect(await subjects.count()).toBe(1);
		expect(new URL(page.url()).search).toBe('?listings=l-near');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^去掉 /);
		await subjects.getByRole('button').click();
		expect(await page.locator('lead-form section').isVisible()).toBe(false);
		expect(new URL(page.url()).search).toBe('');
		expect(troubles.filter((each) => !/404|gone-/.test(each))).toEqual([]);
		await close();
	});

	test('listings whose titles cannot be loaded are asked about by their numbers', async () => {
		const { page, close } = await openPage(visit);
		await page.route('**/api/listings/*', (route) => route.abort());
		await page.goto('/contact/?listings=l-full,gone-1');
		await page.locator('lead-form section li').first().waitFor();
		expect(await page.locator('lead-form section li span').allTextContents()).toEqual(['l-full', 'gone-1']);
		await fillIn(page);
		await submit(page);
		expect(await panel(page).locator('textarea').inputValue()).toContain('房源：1 l-full\n　　2 gone-1');
		await close();
	});

	test('a mistake is reported from its page, without a number', async () => {
		const { page, close } = await openPage(visit, PHONE);
		await page.goto('/listings/l-full/');
		await page.getByRole('link', { name: '页面有误？' }).click();
		await expect.poll(() => page.locator('[name=page]').inputValue()).toBe('/listings/l-full/');
		await page.locator('[name=note]').fill('面积应为 2800 ㎡');
		await page.locator('[name=consent]').check();
		expect(await accessibilityFaults(page, '.lead')).toEqual([]);
		expect(await overflow(page)).toBe(0);
		await submit(page);
		const text = await panel(page).locator('textarea').inputValue();
		expect(text.split('\n')).toEqual([
			'需求：页面报错',
			'备注：面积应为 2800 ㎡',
			`来源页面：${new URL('/listings/l-full/', visit.server.url).href}`,
		]);
		await page.goto('/contact/error/?page=/news/101/&field=%E6%97%A5%E6%9C%9F');
		await expect.poll(() => page.locator('[name=field]').inputValue()).toBe('日期');
		expect(await page.locator('[name=page]').inputValue()).toBe('/news/101/');
		await close();
	});

	test('an owner who offers space writes what he has', async () => {
		const { page, close } = await openPage(visit);
		await page.goto('/contact/offer/');
		await page.locator('[name="offer.district"]').selectOption('松江区');
		await page.locator('[name="offer.power"]').fill('500 kVA');
		await page.locator('[name=contact]').fill('李女士');
		await page.locator('[name=phone]').fill('021-57800000');
		await page.locator('[name=consent]').check();
		await submit(page);
		const text = await panel(page).locator('textarea').inputValue();
		for (const line of ['需求：出租委托', '区：松江区', '配电：500 kVA', '手机号：021-57800000'])
			expect(text).toContain(line);
		await close();
	});

	test('without script no dead form stands there', async () => {
		const { page, close } = await openPage(visit, { javaScriptEnabled: false });
		await page.goto(ARTICLE);
		expect(await page.locator('lead-form').isVisible()).toBe(false);
		expect(await page.locator('.lead a[href^="tel:"]').first().isVisible()).toBe(true);
		await close();
	});
});

test.each([
	{ name: 'a phone in the dark', options: { viewport: { width: 320, height: 8000 }, colorScheme: 'dark' } },
	{ name: 'a desk', options: { viewport: { width: 1280, height: 8000 }, colorScheme: 'light' } },
] as const)(
	'on $name no state of the form has an accessibility fault or is too wide',
	async ({ options }) => {
		const { page, close } = await openPage(visit, options);
		await page.goto('/listings/l-full/');
		await page.locator('lead-form summary').click();
		await submit(page);
		await page.getByRole('alert').waitFor();
		expect(await accessibilityFaults(page, '.lead', 'lead-outbox')).toEqual([]);
		expect(await overflow(page)).toBe(0);
		await fillIn(page);
		await submit(page);
		await panel(page).getByRole('button', { name: '二维码' }).click();
		await panel(page).locator('img').waitFor();
		expect(await accessibilityFaults(page, '.lead', 'lead-outbox')).toEqual([]);
		expect(await overflow(page)).toBe(0);
		await page.goto('/contact/offer/');
		await page.locator('lead-outbox summary').click();
		expect(await accessibilityFaults(page, '.lead', 'lead-outbox')).toEqual([]);
		expect(await overflow(page)).toBe(0);
		await close();
	},
);
