import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openPage, overflow, startVisit, type Visit } from './browser.ts';
import { openWechat, selectedText } from './wechat.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

const LISTING = '/listings/l-full/';

describe('in WeChat', () => {
	test('a visitor finds a listing, reads it and writes a message that can be selected, pressed and dialled', async () => {
		const { page, troubles, close } = await openWechat(visit);
		await page.goto('/');
		await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '找房源' }).tap();
		await page.locator(`main a[href="${LISTING}"]`).first().tap();
		await page.waitForURL(`**${LISTING}*`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		await page.getByRole('navigation', { name: '快速联系' }).getByRole('link', { name: /微信/ }).tap();
		const sheet = page.getByRole('dialog');
		await sheet.locator('[name=contact]').fill('王先生');
		await sheet.locator('[name=phone]').fill('13800138000');
		await sheet.locator('[name=consent]').check();
		await sheet.getByRole('button', { name: '生成微信消息' }).tap();
		const text = await sheet.getByLabel('需求文字').inputValue();
		expect(text).toContain('松江测试厂房 3000 ㎡ 带行车（l-full）');
		await sheet.getByRole('button', { name: '复制消息' }).tap();
		await sheet.getByText('文字已经选中').waitFor();
		expect(await selectedText(page)).toBe(text);
		await sheet.locator('ol').getByRole('button', { name: '复制微信号' }).tap();
		await sheet.getByText('请记下微信号').waitFor();
		await sheet.getByRole('button', { name: '二维码' }).tap();
		const code = sheet.locator('section[data-state] img');
		await code.waitFor();
		expect(await code.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
		expect(await code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThanOrEqual(240);
		expect(await sheet.getByRole('link', { name: '打电话' }).getAttribute('href')).toBe('tel:4000000000');
		expect(troubles).toEqual([]);
		await close();
	});

	test('a listing is shared by its poster and the menu of WeChat, without a code of the page or a printer', async () => {
		const { page, troubles, close } = await openWechat(visit);
		await page.goto(LISTING);
		const bar = page.locator('section', { has: page.getByRole('heading', { name: '分享给朋友' }) });
		await bar.getByText('点右上角 ··· 发给朋友').waitFor();
		for (const text of ['微博', 'QQ', 'QQ空间'])
			expect(await bar.getByText(text, { exact: true }).isVisible()).toBe(false);
		expect(await bar.getByAltText('本页二维码').isVisible()).toBe(false);
		expect(await page.getByRole('button', { name: /打印/ }).isVisible()).toBe(false);
		const poster = bar.locator('summary', { hasText: '保存朋友圈图片' });
		const [first, second] = [await poster.boundingBox(), await bar.getByText('点右上角').boundingBox()];
		expect(first?.y).toBeLessThan(second?.y ?? 0);
		await poster.tap();
		const picture = bar.locator('details img');
		await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1080);
		expect(await bar.getByText('下载图片').isVisible()).toBe(false);
		expect(await accessibilityFaults(page, 'main')).toEqual([]);
		expect(await overflow(page)).toBe(0);
		expect(troubles).toEqual([]);
		await close();
	});

	test('a policy is read, and the address of its attachment reaches the browser of the phone', async () => {
		const { page, troubles, close } = await openWechat(visit);
		await page.goto('/policies/');
		await page.getByRole('link', { name: '申报中的测试政策通知' }).first().tap();
		await page.waitForURL('**/news/policy-open/');
		await page.getByText('点右上角 ··· 发给朋友').waitFor();
		await page.goto('/news/with-cover/');
		const annex = page.locator('.prose a[data-annex]');
		await page.getByRole('button', { name: '在浏览器打开' }).tap();
		const said = page.locator('.prose [role=status]');
		await said.getByText('选“在浏览器打开”').waitFor();
		const url = await annex.evaluate((link: HTMLAnchorElement) => link.href);
		expect(await said.innerText()).toContain(url);
		const file = await page.request.get(url);
		expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
		expect(await overflow(page)).toBe(0);
		expect(troubles).toEqual([]);
		await close();
	});

	test('where WeChat allows to copy, the address of an attachment is copied', async () => {
		const { page, close } = await openPage(visit, {
			userAgent: 'MicroMessenger/8.0.56',
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await page.goto('/news/with-cover/');
		await page.getByRole('button', { name: '在浏览器打开' }).click();
		await page.getByText('链接已复制').waitFor();
		const url = await page.locator('a[data-annex]').evaluate((link: HTMLAnchorElement) => link.href);
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);
		await close();
	});

	test('the search answers', async () => {
		const { page, troubles, close } = await openWechat(visit);
		await page.goto('/news/101/');
		await page.locator('header input[name=q]').fill('松江 行车');
		await page.locator('header input[name=q]').press('Enter');
		const hit = page.locator('[data-part=result] a').first();
		await hit.waitFor();
		await hit.tap();
		await page.waitForURL((url) => url.pathname !== '/search/');
		await page.getByRole('heading', { level: 1 }).waitFor();
		expect(troubles).toEqual([]);
		await close();
	});

	test('two listings are compared from an address that can be passed on, and asked about at once', async () => {
		const { page, troubles, close } = await openWechat(visit);
		await page.goto('/listings/');
		const hearts = page.locator('main li favourite-button button');
		await hearts.nth(0).tap();
		await hearts.nth(1).tap();
		await page.getByRole('navigation', { name: '已选房源' }).getByRole('link', { name: '对比' }).tap();
		await page.waitForURL(/\/compare\/\?ids=l-[a-z]+,l-[a-z]+/);
		await page.getByRole('table').first().waitFor();
		await page.locator('main').getByText('点右上角 ··· 发给朋友').waitFor();
		expect(await page.getByRole('button', { name: /打印/ }).isVisible()).toBe(false);
		await page.reload();
		await page.getByRole('table').first().waitFor();
		await page.getByRole('link', { name: /咨询/ }).last().tap();
		await page.waitForURL(/\/contact\/\?listings=l-[a-z]+,l-[a-z]+/);
		await page.getByText('一起咨询 2 套房源').waitFor();
		expect(troubles).toEqual([]);
		await close();
	});
});

test('elsewhere the share sheet of the phone comes before the networks, and nothing of WeChat is loaded', async () => {
	const { page, close } = await openPage(visit, { viewport: { width: 390, height: 664 } });
	const scripts: string[] = [];
	page.on('request', (request) => scripts.push(request.url()));
	await page.addInitScript(() => {
		Navigator.prototype.share = () => Promise.resolve();
	});
	await page.goto(LISTING);
	await page.getByRole('button', { name: '分享…' }).waitFor();
	const bar = page.locator('section', { has: page.getByRole('heading', { name: '分享给朋友' }) });
	expect((await bar.locator('li:visible').allInnerTexts()).map((text) => text.trim())).toEqual([
		'分享…',
		'微博',
		'QQ',
		'QQ空间',
	]);
	expect(await bar.getByAltText('本页二维码').isVisible()).toBe(true);
	await page.waitForLoadState('networkidle');
	expect(scripts.filter((url) => url.includes('wechat-page'))).toEqual([]);
	await close();
});
