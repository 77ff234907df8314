import { expect, test } from 'vitest';
import { siteSchema } from '../../../../src/domain/catalog/site.ts';
import { contactOf, phoneLink, phoneText } from '../../../../src/view/lead/contact.ts';

/** No line ends inside a number. */
const NO_BREAK = '\u00a0';

test.each([
	['400', '400 012 3021', '400 012 3021', 'tel:4000123021'],
	['400', '400-012-3021', '400-012-3021', 'tel:4000123021'],
	['mobile', '13000000001', '130 0000 0001', 'tel:13000000001'],
	['mobile', '130-0000-0001', '130 0000 0001', 'tel:13000000001'],
	['mobile', '+8613000000001', '+8613000000001', 'tel:+8613000000001'],
	['landline', '021-60000003', '021-60000003', 'tel:02160000003'],
	['landline', '+86 21 6000 0003', '+86 21 6000 0003', 'tel:+862160000003'],
] as const)('a %s number typed %s is shown as %s and dialled as %s', (kind, number, text, href) => {
	expect(phoneText({ number, kind })).toBe(text);
	expect(phoneLink({ number, kind })).toEqual({ text: text.replaceAll(' ', NO_BREAK), href, note: '' });
});

test('a note stands beside its number', () => {
	expect(phoneLink({ number: '13000000001', kind: 'mobile', note: '微信同号' }).note).toBe('微信同号');
});

const SITE = {
	name: '测试园区网',
	url: 'https://example.com',
	tagline: '测试用的一句话',
	description: '这是一份只用于自动测试的内容，公司、园区和房源全部是虚构的，电话号码也不存在。',
	author: '测试编辑部',
	contact: {
		person: '测试员',
		hotline: { number: '400 000 0000', kind: '400 电话' },
		phones: [
			{ number: '13000000001', kind: '手机', note: '微信同号' },
			{ number: '021-60000003', kind: '座机' },
		],
		wechatId: 'test-wechat',
		askFor: ['需求', '用途'],
	},
	showSamples: true,
	legacy: { articlePatterns: [] },
	rights: { notice: '版权', takedown: '下架' },
};

test('the contact of the site is ready to print, and what is not given is left out', () => {
	expect(contactOf(siteSchema.parse(SITE))).toEqual({
		person: '测试员',
		hotline: { text: '400\u00a0000\u00a00000', href: 'tel:4000000000', note: '' },
		phones: [
			{ text: '130\u00a00000\u00a00001', href: 'tel:13000000001', note: '微信同号' },
			{ text: '021-60000003', href: 'tel:02160000003', note: '' },
		],
		wechatId: 'test-wechat',
		wechatQr: undefined,
		photo: undefined,
		hours: undefined,
		email: undefined,
		askFor: ['需求', '用途'],
	});
});

test('what a number is for stands beside it, and hours are ready for readers and for the script', () => {
	expect(phoneLink({ number: '13000000001', kind: 'mobile', for: '厂房仓库', note: '微信同号' }).note).toBe(
		'厂房仓库，微信同号',
	);
	const contact = { ...SITE.contact, photo: '/me.jpg', hours: ['工作日 9:00–18:00', '周六 9:00–12:00'] };
	expect(contactOf(siteSchema.parse({ ...SITE, contact }))).toMatchObject({
		photo: '/me.jpg',
		hours: { text: '工作日 9:00–18:00，周六 9:00–12:00', data: '12345 540 1080,6 540 720' },
	});
});

test('a WeChat code is a path of the site', () => {
	const contact = { ...SITE.contact, wechatQr: '/wechat.png' };
	expect(contactOf(siteSchema.parse({ ...SITE, contact })).wechatQr).toBe('/wechat.png');
});
