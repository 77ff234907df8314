import { expect, test } from 'vitest';
import { siteSchema } from '../../../../src/domain/catalog/site.ts';
import { privacyNotice } from '../../../../src/view/lead/privacy-notice.ts';

const PRIVACY = {
	handler: '测试公司',
	handlerContact: '测试路 1 号',
	rightsContact: '电话 1',
	retentionDays: 365,
};

function noticeOf(leads: object) {
	const phone = { number: '400 000 0000', kind: '400 电话' };
	return privacyNotice(
		siteSchema.parse({
			name: '测试园区网',
			url: 'https://example.com',
			tagline: '测试',
			description: '这是一份只用于自动测试的内容，公司、园区和房源全部是虚构的。',
			author: '测试',
			contact: { person: '测试员', hotline: phone, wechatId: 'x', askFor: ['需求'] },
			rights: { notice: '测试', takedown: '测试' },
			showSamples: true,
			legacy: { articlePatterns: [] },
			leads,
		}),
	);
}

const post = (change: object = {}) =>
	noticeOf({
		provider: 'post',
		endpoint: 'https://leads.example.cn/leads',
		privacy: { ...PRIVACY, ...change },
	});

test('every point of PIPL Art. 17 is covered', () => {
	expect(post().facts.map(({ label }) => label)).toEqual([
		'处理者',
		'处理者的联系方式',
		'处理目的',
		'处理方式',
		'信息种类',
		'保存期限',
		'在您设备上',
		'您的权利',
		'撤回同意',
		'未成年人',
	]);
	for (const { value } of post().facts) expect(value).not.toMatch(/undefined|^$/);
});

test('without a receiver the agent is who gets what visitors send', () => {
	const values = noticeOf({}).facts.map(({ value }) => value);
	expect(values[0]).toBe('测试园区网');
	expect(values.join()).toMatch(/400\s000\s0000/);
	expect(values.join()).not.toContain('undefined');
});

test('each wording has its own version', () => {
	expect(post().version).toBe(post().version);
	expect(post({ retentionDays: 30 }).version).not.toBe(post().version);
	expect(post().version).toMatch(/^[0-9a-f]{8}$/);
});

test('photos are told of where they are taken, and nowhere else', () => {
	const textOf = (notice: ReturnType<typeof post>) => notice.facts.map(({ value }) => value).join();
	const leads = { provider: 'post', endpoint: 'https://leads.example.cn/leads', privacy: PRIVACY };
	expect(textOf(post())).toContain('去掉拍摄地点、时间和手机型号');
	expect(textOf(noticeOf({ ...leads, photos: false }))).not.toContain('照片');
	expect(textOf(noticeOf({}))).not.toContain('照片');
});
