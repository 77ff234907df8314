import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { textsOf } from '../world/built-site.ts';

/** The real content: it has samples in 昆山, 太仓, 嘉善 and 平湖. The fixture world has nothing outside of Shanghai. */
const htmlOf = (path: string, dist = inject('realDist')) =>
	readFileSync(join(dist, path, 'index.html'), 'utf8');
const pageOf = (path: string, dist = inject('realDist')) => parseHTML(htmlOf(path, dist)).document;
const descriptionOf = (path: string, dist = inject('realDist')) =>
	pageOf(path, dist).querySelector('meta[name=description]')?.getAttribute('content');

describe('a listing in 昆山', () => {
	test('has its province and city in structured data, address and description of its lists', () => {
		expect(htmlOf('/listings/ks-0001/')).toContain(
			'"addressRegion":"江苏省","addressLocality":"苏州市昆山市"',
		);
		expect(textsOf(pageOf('/listings/ks-0001/'), 'main p').join('\n')).toContain(
			'江苏省苏州市昆山市 · 张浦镇',
		);
		expect(descriptionOf('/listings/district/kunshan/')).toMatch(/^江苏省苏州市昆山市的厂房/);
		expect(descriptionOf('/listings/district/songjiang/')).toMatch(/^松江区的厂房/);
	});
	test('claims no planning zone and no policy of Shanghai', () => {
		for (const path of ['/listings/ks-0001/', '/listings/ph-0001/', '/parks/huayu-maker/'])
			expect(htmlOf(path), path).not.toMatch(/104 区块|规划区块|全市政策/);
		expect(htmlOf('/listings/sj-0011/')).toContain('104 区块');
	});
	test('stands in the stacking plan of its park', () => {
		for (const path of ['/parks/huayu-maker/', '/parks/duanxi-logistics/'])
			expect(textsOf(pageOf(path), 'h2'), path).toContain('楼层一览');
	});
});

describe('the pages of places', () => {
	test('show 昆山 with its neighbours on both sides of the border', () => {
		const kunshan = pageOf('/districts/kunshan/');
		expect(textsOf(kunshan, 'h1')).toEqual(['昆山市厂房、园区与产业资讯']);
		expect(kunshan.querySelectorAll('a[href^="/listings/ks-"]').length).toBeGreaterThan(0);
		for (const slug of ['jiading', 'qingpu', 'taicang'])
			expect(kunshan.querySelector(`a[href="/districts/${slug}/"]`), slug).not.toBeNull();
		expect(pageOf('/districts/qingpu/').querySelector('a[href="/districts/kunshan/"]')).not.toBeNull();
		// 吴江 has nothing.
		expect(kunshan.querySelector('a[href="/districts/wujiang/"]')).toBeNull();
	});
	test('are grouped by city in the overview, and only where there is more than one', () => {
		expect(textsOf(pageOf('/districts/'), 'main section > h2').slice(0, 3)).toEqual(['上海', '苏州', '嘉兴']);
		expect(textsOf(pageOf('/districts/', inject('dist')), 'main section > h2')).not.toContain('上海');
	});
	test('are not indexed and in no sitemap while empty', () => {
		const robots = pageOf('/districts/wujiang/').querySelector('meta[name=robots]');
		expect(robots?.getAttribute('content')).toContain('noindex');
		expect(readFileSync(join(inject('realDist'), 'sitemap-0.xml'), 'utf8')).not.toContain('wujiang');
	});
});

describe('the finder', () => {
	const groups = (dist: string) => textsOf(pageOf('/listings/', dist), 'form p.group');
	test('shows 上海 and 周边 apart, and one group without a heading', () => {
		expect(groups(inject('realDist'))).toEqual(['上海', '周边']);
		expect(groups(inject('dist'))).toEqual([]);
	});
	test('and its lists say what they cover', () => {
		expect(descriptionOf('/listings/')).toMatch(/^上海及周边厂房/);
		expect(descriptionOf('/listings/', inject('dist'))).toMatch(/^上海厂房/);
		expect(textsOf(pageOf('/listings/type/factory/'), 'title')[0]).toMatch(/^上海及周边厂房租售/);
		expect(textsOf(pageOf('/listings/type/rd/'), 'title')[0]).toMatch(/^上海研发楼租售/);
	});
});
