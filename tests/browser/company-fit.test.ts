import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openPage, overflow, startVisit, type Visit } from './browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

const PHONE = { viewport: { width: 390, height: 844 } };

async function openFit(day: string, options = PHONE) {
	const visitor = await openPage(visit, options);
	await visitor.page.clock.setFixedTime(`${day}T04:00:00Z`);
	await visitor.page.goto('/policies/fit/');
	await visitor.page.locator('company-fit:defined').waitFor();
	return visitor;
}

/** The shown policies with their outcome, in their order. */
function outcomes(page: Page): Promise<string[]> {
	return page
		.locator('company-fit ol > li:visible')
		.evaluateAll((cards) =>
			cards.map((card) =>
				['h2', 'summary'].map((part) => card.querySelector(part)?.textContent.trim()).join('：'),
			),
		);
}

test('a visitor fills in a few facts and sees what fits, by how much not, and what is open', async () => {
	const { page, troubles, close } = await openFit('2026-11-23');
	expect(await outcomes(page)).toEqual([
		'更早截止的测试政策通知：1 条条件',
		'申报中的测试政策通知：5 条条件',
	]);
	await page.getByLabel('注册和纳税地').selectOption('松江');
	await page.getByLabel('今年设备投入').fill('420万');
	await page.getByLabel('职工人数').fill('85');
	expect(await outcomes(page)).toEqual([
		'更早截止的测试政策通知：写明的条件都符合',
		'申报中的测试政策通知：差 1 条',
	]);
	expect(await page.getByRole('status').first().textContent()).toBe(
		'2 项政策：1 项写明的条件都符合，1 项有条件不符',
	);
	const open = page.locator('company-fit ol > li').nth(1);
	await open.getByText('差 1 条').click();
	const lines = await open.locator('[data-field]').evaluateAll((all) => all.map((each) => each.textContent));
	expect(lines.map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
		'✓注册和纳税地：松江 （填的是松江）原文：在松江区注册并纳税',
		'？行业：生物医药 （没有填）原文：从事医药制造',
		'✗今年设备投入 ≥ 500 万元 （填的是 420 万元，差 80 万元）原文：今年设备投入不低于五百万元',
		'？已有资质：专精特新中小企业 （没有填）原文：已是专精特新企业',
		'？信用记录良好 （请对照原文）',
	]);
	await page.getByLabel('今年设备投入').fill('很多');
	await page.getByText('请只写数字，单位是万元').waitFor();
	expect(await accessibilityFaults(page)).toEqual([]);
	expect(await overflow(page)).toBe(0);
	expect(troubles).toEqual([]);
	await close();
});

test('the facts stay on the device until they are cleared, and nothing is sent', async () => {
	const { page, close } = await openFit('2026-11-23');
	const sent: string[] = [];
	await page.getByLabel('职工人数').fill('400');
	page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
	await page.reload();
	await page.getByText('差 1 条').waitFor();
	expect(await page.getByLabel('职工人数').inputValue()).toBe('400');
	expect(sent.filter((each) => each.includes('400'))).toEqual([]);
	await page.getByRole('button', { name: '清空' }).click();
	await expect.poll(() => outcomes(page)).toContain('更早截止的测试政策通知：1 条没有填');
	await page.reload();
	await page.locator('company-fit:defined').waitFor();
	expect(await page.getByLabel('职工人数').inputValue()).toBe('');
	await close();
});

test('no certificate and some certificate are never both chosen', async () => {
	const { page, close } = await openFit('2026-11-23');
	const none = page.getByLabel('都没有');
	const tier = page.getByLabel('专精特新中小企业');
	const line = page.locator('company-fit [data-field=certificate]');
	await tier.check();
	expect(await line.getAttribute('data-state')).toBe('met');
	await none.check();
	expect([await tier.isChecked(), await line.getAttribute('data-state')]).toEqual([false, 'missed']);
	await tier.check();
	expect([await none.isChecked(), await line.getAttribute('data-state')]).toEqual([false, 'met']);
	await close();
});

test('a policy that has closed since the build is not compared', async () => {
	const { page, close } = await openFit('2026-12-01');
	await page.getByLabel('职工人数').fill('85');
	expect(await outcomes(page)).toEqual(['申报中的测试政策通知：4 条没有填，1 条要对照原文']);
	expect(await page.getByRole('status').first().textContent()).toBe('1 项政策：1 项还要补填或核对');
	await close();
});
