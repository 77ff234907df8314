import { describe, expect, test } from 'vitest';
import { siteSchema } from '../../../../src/domain/catalog/site.ts';
import { privacyStatement } from '../../../../src/view/privacy/privacy-statement.ts';

const PRIVACY = {
	handler: '测试公司',
	handlerContact: '测试路 1 号',
	rightsContact: '电话 1',
	retentionDays: 365,
};
const post = { provider: 'post', endpoint: 'https://leads.example.cn/leads', privacy: PRIVACY };
const abroad = {
	provider: 'form',
	service: 'formspree',
	action: 'https://formspree.io/f/abcdwxyz',
	privacy: PRIVACY,
};
const counting = { provider: 'goatcounter', endpoint: 'https://count.example.cn', retentionDays: 180 };

const statementOf = (settings: object) =>
	privacyStatement(
		siteSchema.parse({
			name: '测试园区网',
			url: 'https://example.com',
			tagline: '测试',
			description: '这是一份只用于自动测试的内容，公司、园区和房源全部是虚构的。',
			author: '测试',
			contact: {
				person: '测试员',
				hotline: { number: '400 000 0000', kind: '400 电话' },
				wechatId: 'x',
				askFor: ['需求'],
			},
			rights: { notice: '测试', takedown: '测试' },
			showSamples: true,
			legacy: { articlePatterns: [] },
			...settings,
		}),
	);
const textOf = (settings: object) =>
	statementOf(settings)
		.sections.flatMap(({ points }) => points)
		.join('。');
const keysOf = (settings: object) => statementOf(settings).stored.map(({ key }) => key);

describe('a site that sends and counts nothing', () => {
	test('says so', () => {
		const text = textOf({});
		for (const words of [
			'没有统计、广告和跟踪代码',
			'只与本站的服务器通信',
			'网页不上传，没有第三方',
			'不传到境外',
		])
			expect(text).toContain(words);
		expect(text).toMatch(/测试园区网：招商热线 400\s000\s0000/);
		expect(statementOf({}).isCounted).toBe(false);
	});

	test('keeps no photos and no choice about counting', () => {
		expect(keysOf({})).toContain('shortlist');
		expect(keysOf({})).not.toContain('lead-photos');
		expect(keysOf({})).not.toContain('no-visit');
	});
});

test('a site with a receiver names it, and keeps photos where it takes them', () => {
	expect(textOf({ leads: post })).toContain('接收程序（leads.example.cn），没有第三方');
	expect(textOf({ leads: post })).toContain('请联系测试公司：电话 1');
	expect(textOf({ leads: post })).toContain('不传到境外');
	expect(keysOf({ leads: post })).toContain('lead-photos');
	expect(keysOf({ leads: { ...post, photos: false } })).not.toContain('lead-photos');
});

test('a service and a host abroad are named, with what reaches them', () => {
	const text = textOf({ leads: abroad, host: 'cloudflare' });
	for (const words of ['表单服务 Formspree', '接收方 Formspree', '单独同意', '境外服务商 Cloudflare'])
		expect(text).toContain(words);
	expect(text).not.toContain('不传到境外');
	const netlify = textOf({ leads: { provider: 'form', service: 'netlify', privacy: PRIVACY } });
	expect(netlify).toContain('由表单服务 Netlify 接收');
	expect(netlify).toContain('接收方 Netlify');
});

test('a site that counts says what, where, how long, and how not to be', () => {
	const text = textOf({ analytics: counting });
	for (const words of [
		'GoatCounter',
		'count.example.cn',
		'180 天',
		'IP 地址',
		'不含搜索词',
		'DNT',
		'不设置 Cookie',
	])
		expect(text).toContain(words);
	expect(text).not.toContain('没有统计');
	expect(text).not.toContain('只与本站的服务器通信');
	expect(statementOf({ analytics: counting }).isCounted).toBe(true);
	expect(keysOf({ analytics: counting })).toContain('no-visit');
});

test('a site that only shows how often it is read says that too', () => {
	const views = { provider: 'goatcounter', endpoint: 'https://count.example.cn' };
	expect(textOf({ views })).toContain('向 count.example.cn 查询');
	expect(textOf({ views })).not.toContain('没有统计');
});

test('no sentence has a gap', () => {
	for (const settings of [{}, { leads: post }, { leads: abroad, host: 'netlify', analytics: counting }])
		expect(textOf(settings)).not.toMatch(/undefined|（）|。。/);
});
