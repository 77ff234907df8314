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
