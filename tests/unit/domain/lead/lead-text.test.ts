import { expect, test } from 'vitest';
import { leadFacts, leadText } from '../../../../src/domain/lead/lead-text.ts';
import type { Lead } from '../../../../src/domain/lead/lead.ts';

const LEAD: Lead = {
	schema: 1,
	uuid: '3f0a8c1e-5b7d-4e21-9a43-0c1d2e3f4a5b',
	createdAt: '2026-11-23T02:03:04Z',
	kind: 'enquiry',
	page: '/parks/anting/',
	park: 'anting',
	wanted: '层高 8 m 以上',
	need: 'rent',
	use: '汽车零部件',
	company: '示例公司',
	contact: '王先生',
	phone: '021-57800000-801',
	note: '要能环评\n手机号：10086',
	consent: { version: '1', at: '2026-11-23T02:03:04Z' },
};

test('a lead is readable text, and no line of a note looks like a fact', () => {
	expect(leadText(LEAD)).toBe(
		[
			'需求：租',
			'用途/产业：汽车零部件',
			'公司：示例公司',
			'联系人：王先生',
			'手机号：021-57800000-801',
			'备注：要能环评',
			'　　手机号：10086',
			'园区：anting',
			'找房条件：层高 8 m 以上',
			'来源页面：/parks/anting/',
		].join('\n'),
	);
});

test('an offer tells its space in the order of the form', () => {
	const offer = { certificate: '齐全', district: '嘉定', rent: '1.2 元/㎡/天' };
	const labels = leadFacts({ ...LEAD, kind: 'offer', need: 'offer', offer }).map(({ label }) => label);
	expect(labels.slice(0, 5)).toEqual(['需求', '用途/产业', '区', '租金', '产证']);
});

test('listings and wishes stand behind the number, one listing a line', () => {
	const listings = [{ id: 'mh-0021', title: '闵行马桥 3000 ㎡' }, { id: 'sj-0001' }];
	const viewings = [{ day: '2026-12-02', half: 'am' }, { day: '2026-12-04' }] as const;
	const text = leadText({ ...LEAD, schema: 2, listings, viewings });
	expect(text).toContain(
		[
			'手机号：021-57800000-801',
			'房源：1 闵行马桥 3000 ㎡（mh-0021）',
			'　　2 sj-0001',
			'看房时间：2026-12-02 周三 上午，或 2026-12-04 周五',
			'备注：',
		].join('\n'),
	);
	expect(leadText({ ...LEAD, listings: [{ id: 'sj-0001', title: '新桥' }] })).toContain(
		'\n房源：新桥（sj-0001）\n',
	);
});

test('a report without a number has no line for it', () => {
	const text = leadText({ ...LEAD, kind: 'report', need: 'report', contact: '', phone: '' });
	expect(text).not.toMatch(/联系人|\n手机号/);
});
