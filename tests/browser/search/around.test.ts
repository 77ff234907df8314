import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from '../browser.ts';

/** The real content has samples in 昆山, 太仓, 嘉善 and 平湖. */
let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('realDist'));
});
afterAll(() => visit.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

async function ask(query: string) {
	const visited = await openPage(visit, PHONE);
	await visited.page.goto(`/search/?q=${encodeURIComponent(query)}`);
	await visited.page
		.locator('[data-part=results][data-total][aria-busy=false]')
		.waitFor({ state: 'attached' });
	await visited.atRest();
	const texts = (selector: string) => visited.page.locator(selector).allTextContents();
	const links = await visited.page
		.locator('[data-part=result] a')
		.evaluateAll((all) => all.map((link) => new URL(String(Reflect.get(link, 'href'))).pathname));
	return { ...visited, parts: await texts('[data-part=understood] button'), texts, links };
}
/** Listings and parks outside of Shanghai, by their addresses. */
const isAround = (path: string) => /\/(?:ks|tc|jx|ph)-\d{4}\/|huayu|duanxi/.test(path);

describe('the search', () => {
	test('finds the factories of 昆山, as listings and as texts', async () => {
		const { page, texts, links, troubles, close } = await ask('昆山厂房');
		expect((await texts('[data-part=fits] h3')).join()).toMatch(/昆山张浦/);
		expect(await page.locator('[data-part=explore]').getAttribute('href')).toContain('district=kunshan');
		expect(links).toEqual(expect.arrayContaining(['/listings/ks-0001/']));
		// 小昆山 is a town of 松江.
		expect(links.filter((path) => path.startsWith('/listings/sj-'))).toEqual([]);
		expect(troubles).toEqual([]);
		await close();
	});

	test('finds those of 苏州 in 昆山 and 太仓', async () => {
		const { parts, texts, links, close } = await ask('苏州厂房');
		expect(parts).toEqual(['苏州 ×', '厂房或标准厂房 ×']);
		expect((await texts('[data-part=listing-headline]')).join()).toContain('共 3 套');
		expect(links).toEqual(expect.arrayContaining(['/listings/ks-0001/', '/listings/tc-0001/']));
		await close();
	});

	test('leaves out what lies elsewhere for 上海, and nothing for a street', async () => {
		const city = await ask('上海厂房');
		expect(city.parts).toEqual(['上海 ×', '厂房或标准厂房 ×']);
		expect(city.links.length).toBeGreaterThan(5);
		expect(city.links.filter(isAround)).toEqual([]);
		await city.close();
		const street = await ask('昆山路厂房');
		expect(street.parts).toEqual(['昆山路 ×', '厂房或标准厂房 ×']);
		await street.close();
	});
});

test('the finder takes a city from an address and from the line of wishes', async () => {
	const { page, atRest, close } = await openPage(visit, { viewport: { width: 1280, height: 900 } });
	await page.clock.setFixedTime(new Date('2026-11-23T04:00:00Z'));
	await page.goto('/listings/?district=suzhou');
	await page.locator('[data-part=hits] h3').first().waitFor();
	await atRest();
	const checked = () =>
		page
			.locator('[name=district]:checked')
			.evaluateAll((all) => all.map((each) => each.getAttribute('value')));
	expect(await checked()).toEqual(['kunshan', 'taicang']);
	expect(await page.locator('[data-part=words]').innerText()).toContain('苏州');
	expect(await page.locator('[data-part=headline]').innerText()).toContain('3 套');
	await close();
});
