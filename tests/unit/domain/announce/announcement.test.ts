import { describe, expect, test } from 'vitest';
import { announcement } from '../../../../src/domain/announce/announcement.ts';
import { baiduBatch, baiduOutcome } from '../../../../src/domain/announce/baidu.ts';
import { indexNowBody, indexNowOutcome, keyOfFile } from '../../../../src/domain/announce/index-now.ts';
import { listedSitemaps, sitemapPages } from '../../../../src/domain/announce/sitemap.ts';

const A = 'https://a.example/1/';
const B = 'https://a.example/2/';
const C = 'https://a.example/3/';

describe('what a search engine is told', () => {
	test('new and changed pages, the newest first, and pages that are gone', () => {
		const known = new Map([
			[A, '2026-11-01'],
			[B, '2026-11-01'],
			['https://a.example/old/', ''],
			['https://test.example/1/', ''],
		]);
		const site = new Map([
			[A, '2026-11-01'],
			[B, '2026-11-20'],
			[C, '2026-11-29'],
			['https://a.example/list/', ''],
		]);
		expect(announcement(known, site)).toEqual({
			changed: [C, B, 'https://a.example/list/'],
			deleted: ['https://a.example/old/'],
		});
	});

	test('nothing when nothing has changed; a page without a date is told once', () => {
		const known = new Map([
			[A, '2026-11-01'],
			[B, '2026-11-01'],
		]);
		expect(
			announcement(
				known,
				new Map([
					[A, '2026-11-01'],
					[B, ''],
				]),
			),
		).toEqual({ changed: [], deleted: [] });
	});
});

describe('the sitemap', () => {
	test('is read with addresses and dates', () => {
		const xml = `<?xml version="1.0"?><urlset xmlns="x"><url><loc>${A}?a=1&amp;b=2</loc></url><url>\n<loc> ${B} </loc><lastmod>2026-11-23T00:00:00.000Z</lastmod></url></urlset>`;
		expect([...(sitemapPages(xml) ?? [])]).toEqual([
			[`${A}?a=1&b=2`, ''],
			[B, '2026-11-23T00:00:00.000Z'],
		]);
		expect(listedSitemaps(xml)).toBeUndefined();
	});

	test('may be an index of others', () => {
		const xml =
			'<sitemapindex xmlns="x"><sitemap><loc>https://a.example/sitemap-0.xml</loc></sitemap></sitemapindex>';
		expect(listedSitemaps(xml)).toEqual(['https://a.example/sitemap-0.xml']);
		expect(sitemapPages(xml)).toBeUndefined();
	});
});

describe('Baidu', () => {
	const outcome = (status: number, answer: unknown) => baiduOutcome(status, JSON.stringify(answer), [A, B]);

	test('takes one address first, then as many as it says, at most 2,000', () => {
		expect([undefined, 0, 7, 99_998, -1].map(baiduBatch)).toEqual([1, 0, 7, 2000, 0]);
	});

	test('an answer names what was not taken', () => {
		expect(outcome(200, { remain: 5, success: 2 })).toEqual({
			kind: 'accepted',
			urls: [A, B],
			refused: [],
			remain: 5,
		});
		expect(outcome(200, { remain: 5, success: 0, not_same_site: [A], not_valid: [B] })).toEqual({
			kind: 'accepted',
			urls: [],
			refused: [
				{ url: A, why: '百度说不是这个网站的网址' },
				{ url: B, why: '百度说不是合法的网址' },
			],
			remain: 5,
		});
	});

	test.each([
		[200, { remain: 5, success: 1 }, 'failed', '百度只收下了 1 条，没有说是哪几条'],
		[200, 'garbage', 'failed', '百度的回答看不懂'],
		[200, { remain: 'many', success: 2 }, 'failed', '百度的回答看不懂'],
		[400, { error: 400, message: 'over quota' }, 'spent', '今天的额度用完了'],
		[400, { error: 400, message: 'site error' }, 'failed', '没有在百度搜索资源平台验证过'],
		[401, { error: 401, message: 'token is not valid' }, 'failed', '令牌（token）不对'],
		[403, 'garbage', 'failed', '百度没有接受（代码 403）'],
		[404, { error: 404, message: 'not found' }, 'failed', '百度没有接受（代码 404，not found）'],
		[429, {}, 'busy', '代码 429'],
		[500, { error: 500, message: 'internal error' }, 'busy', '代码 500'],
	])('%i %j is %s: %s', (status, answer, kind, why) => {
		expect(outcome(status, answer)).toMatchObject({ kind, why: expect.stringContaining(why) });
	});

	test('an answer that is no JSON is not taken for a yes', () => {
		expect(baiduOutcome(200, '<html>', [A])).toMatchObject({ kind: 'failed' });
	});
});

describe('IndexNow', () => {
	test('gets the key with the place of its file', () => {
		expect(JSON.parse(indexNowBody('https://a.example/portal/', 'abcdefgh', [A]))).toEqual({
			host: 'a.example',
			key: 'abcdefgh',
			keyLocation: 'https://a.example/portal/abcdefgh.txt',
			urlList: [A],
		});
	});

	test.each([
		['abcd1234.txt', 'abcd1234\n', 'abcd1234'],
		['abcd1234.txt', 'something else', undefined],
		['short.txt', 'short', undefined],
		['robots.txt', 'User-agent: *', undefined],
		[`${'a'.repeat(129)}.txt`, 'a'.repeat(129), undefined],
	])('%s with %j is the key %s', (name, text, key) => {
		expect(keyOfFile(name, text)).toBe(key);
	});

	test.each([
		[200, 'accepted', undefined],
		[202, 'accepted', undefined],
		[400, 'failed', '格式不对'],
		[403, 'failed', '没有找到钥匙文件'],
		[422, 'failed', '网址不属于这个网站'],
		[404, 'failed', '代码 404'],
		[429, 'busy', '太频繁'],
		[503, 'busy', '代码 503'],
	])('%i is %s', (status, kind, why) => {
		expect(indexNowOutcome(status, [A])).toMatchObject({
			kind,
			...(why === undefined ? {} : { why: expect.stringContaining(why) }),
		});
	});
});
