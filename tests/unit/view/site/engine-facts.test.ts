import { expect, test } from 'vitest';
import { searchSettingsSchema } from '../../../../src/domain/catalog/search-engines.ts';
import { baiduTimes, engineMetas } from '../../../../src/view/site/engine-facts.ts';

const page = {
	title: '文章',
	url: 'https://example.com/news/1/',
	isHome: false,
	isDated: true,
	published: '2026-11-20',
	modified: '2026-11-22',
};
const asked = searchSettingsSchema.parse({
	baidu: true,
	toutiao: true,
	verify: { baidu: 'codeva-1234', bing: 'ABCD1234' },
});
const silent = searchSettingsSchema.parse({});

test('engines are told days, and never an hour', () => {
	expect(baiduTimes(asked, page)).toEqual([
		{
			'@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
			'@id': 'https://example.com/news/1/',
			title: '文章',
			pubDate: '2026-11-20',
			upDate: '2026-11-22',
		},
	]);
	expect(engineMetas(asked, page)).toEqual([
		{ property: 'bytedance:published_time', content: '2026-11-20' },
		{ property: 'bytedance:updated_time', content: '2026-11-22' },
	]);
});

test('a day that nobody knows is not told', () => {
	const { published: _, ...park } = page;
	expect(baiduTimes(asked, { ...park, published: undefined })[0]).not.toHaveProperty('pubDate');
	expect(baiduTimes(asked, { ...page, published: undefined, modified: undefined })).toEqual([]);
	expect(engineMetas(asked, { ...page, published: undefined, modified: undefined })).toEqual([]);
});

test('other pages, and sites whose owner has not asked, tell nothing', () => {
	expect(baiduTimes(asked, { ...page, isDated: false })).toEqual([]);
	expect(engineMetas(asked, { ...page, isDated: false })).toEqual([]);
	expect(baiduTimes(silent, page)).toEqual([]);
	expect(engineMetas(silent, { ...page, isHome: true })).toEqual([]);
});

test('codes stand on the home page only, each under the name its engine looks for', () => {
	const home = { ...page, isHome: true, isDated: false };
	expect(engineMetas(asked, home)).toEqual([
		{ name: 'baidu-site-verification', content: 'codeva-1234' },
		{ name: 'msvalidate.01', content: 'ABCD1234' },
	]);
	expect(engineMetas(asked, page).some((meta) => 'name' in meta)).toBe(false);
});
