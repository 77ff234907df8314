import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLead } from '../../../../src/domain/lead/lead-check.ts';
import { leadFromFields } from '../../../../src/domain/lead/lead-fields.ts';
import {
	LEAD_DETAILS,
	LEAD_LIMITS,
	LEAD_NEEDS,
	OFFER_FACTS,
	type LeadProblem,
} from '../../../../src/domain/lead/lead.ts';

const LEAD = {
	schema: 2,
	uuid: '3f0a8c1e-5b7d-4e21-9a43-0c1d2e3f4a5b',
	createdAt: '2026-11-23T02:03:04.567Z',
	kind: 'enquiry',
	page: '/listings/anting-01/',
	listings: [{ id: 'anting-01', title: '安亭 1500 ㎡' }, { id: 'sj-0001' }],
	viewings: [{ day: '2026-12-02', half: 'am' }, { day: '2026-12-04' }],
	wanted: '嘉定 1000–2000 ㎡，层高 8 m 以上',
	need: 'rent',
	area: '1500 ㎡',
	contact: '王先生',
	phone: '13800138000',
	note: '有行车\n要能环评',
	consent: { version: '2026-11-01', at: '2026-11-23T02:03:00Z' },
} as const;

function problemsOf(change: object): unknown {
	const reading = checkLead({ ...LEAD, ...change });
	return 'problems' in reading ? reading.problems : [];
}

/** One field of the checked lead, or undefined. */
function valueOf(change: object, key: string): unknown {
	const reading = checkLead({ ...LEAD, ...change });
	return 'lead' in reading ? Object.entries(reading.lead).find(([name]) => name === key)?.[1] : reading;
}

test('a valid lead is returned unchanged', () => {
	expect(checkLead(LEAD)).toEqual({ lead: LEAD });
});

describe('mistakes that the sender can correct are reported', () => {
	test.each<[object, LeadProblem[]]>([
		[{ need: undefined }, [{ field: 'need', message: '请选择需求' }]],
		[{ need: 'toString' }, [{ field: 'need', message: '请选择需求' }]],
		[{ contact: ' \u0000\n' }, [{ field: 'contact', message: '请填写联系人，怎么称呼都可以' }]],
		[{ contact: '王'.repeat(41) }, [{ field: 'contact', message: '联系人最多 40 个字，现在有 41 个字' }]],
		[{ phone: '1380013' }, [{ field: 'phone', message: '手机号应为 11 位，现在是 7 位，请看看少了哪一位' }]],
		[{ phone: 13800138000 }, [{ field: 'phone', message: '请填写手机号或座机' }]],
		[{ note: '长'.repeat(1001) }, [{ field: 'note', message: '备注最多 1000 个字，现在有 1001 个字' }]],
		[
			{ offer: { rent: '价'.repeat(101) } },
			[{ field: 'offer.rent', message: '租金最多 100 个字，现在有 101 个字' }],
		],
		...[undefined, 'yes', { version: '', at: LEAD.createdAt }, { version: '1', at: '昨天' }].map(
			(consent): [object, LeadProblem[]] => [
				{ consent },
				[{ field: 'consent', message: '请先勾选同意，我们才能用您的号码联系您' }],
			],
		),
		...['', '3f0a8c1e-5b7d-1e21-9a43-0c1d2e3f4a5b', "'; drop table leads; --"].map(
			(uuid): [object, LeadProblem[]] => [
				{ uuid },
				[{ field: 'uuid', message: '线索编号不对，请刷新页面后重新提交' }],
			],
		),
		...['2026-02-30T00:00:00Z', '2026-11-23', '2026-11-23T02:03:04+08:00', 1].map(
			(createdAt): [object, LeadProblem[]] => [
				{ createdAt },
				[{ field: 'createdAt', message: '提交时间不对，请刷新页面后重新提交' }],
			],
		),
		[
			{ viewings: [{ day: '2026-12-02' }, { day: '下周三' }] },
			[{ field: 'viewing2', message: '看房日期请写成 2026-12-02 这样' }],
		],
		[
			{ viewings: [{ day: '2026-02-30' }] },
			[{ field: 'viewing1', message: '看房日期请写成 2026-12-02 这样' }],
		],
		[
			{ kind: 'report', note: '', consent: undefined },
			[
				{ field: 'note', message: '请写明哪里有误，应为什么' },
				{ field: 'consent', message: '请先勾选同意，我们才能处理您写的内容' },
			],
		],
		[
			{ kind: 'report', phone: '12' },
			[{ field: 'phone', message: '手机号以 13 至 19 开头，请检查开头两位' }],
		],
		[{ schema: 3 }, [{ field: 'schema', message: '表单版本不对，请刷新页面后重新提交' }]],
	])('%j', (change, problems) => {
		expect(problemsOf(change)).toEqual(problems);
	});
	test.each([[undefined], [null], [[]], ['{}'], [7]])('all required fields of %j at once', (input) => {
		const reading = checkLead(input);
		expect('problems' in reading && reading.problems.map(({ field }) => field)).toEqual([
			'need',
			'contact',
			'phone',
			'consent',
			'uuid',
			'createdAt',
		]);
	});
});

describe('mistakes that the sender cannot correct are repaired or dropped', () => {
	test.each([
		[{ page: 'https://elsewhere.cn/' }, 'page', '/'],
		[{ page: '//elsewhere.cn/' }, 'page', '/'],
		[{ page: '/news/3231/?phone=13800138000#top' }, 'page', '/news/3231/'],
		[{ page: undefined }, 'page', '/'],
		[{ listings: [{ id: '../../etc' }, 7, null] }, 'listings', undefined],
		[
			{ listings: 'sj-0001|新桥\r\nsj-0001|再来\n<b>|x\nqp-0002' },
			'listings',
			[{ id: 'sj-0001', title: '新桥' }, { id: 'qp-0002' }],
		],
		[
			{ listings: Array.from({ length: 12 }, (_, i) => ({ id: `a-${i}` })) },
			'listings',
			Array.from({ length: 10 }, (_, i) => ({ id: `a-${i}` })),
		],
		[{ listings: [{ id: 'a', title: '长'.repeat(61) }] }, 'listings', [{ id: 'a', title: '长'.repeat(60) }]],
		[{ viewings: [{ half: 'am' }, { day: '' }] }, 'viewings', undefined],
		[{ viewings: [{ day: '2026-12-02', half: '下午' }] }, 'viewings', [{ day: '2026-12-02', half: 'pm' }]],
		[{ kind: 'report', page: 'https://rent.example.cn/news/3231/?a=1' }, 'page', '/news/3231/'],
		[{ park: 'a'.repeat(81) }, 'park', undefined],
		[{ wanted: '长'.repeat(600) }, 'wanted', '长'.repeat(500)],
		[{ uuid: LEAD.uuid.toUpperCase() }, 'uuid', LEAD.uuid],
		[{ createdAt: '1970-01-01T00:00:00Z' }, 'createdAt', '1970-01-01T00:00:00Z'],
		[{ contact: ' 王\u0000先\u202e生\n' }, 'contact', '王 先 生'],
		[{ contact: '王\ud800' }, 'contact', '王\ufffd'],
		[{ note: ' 一\r\n二\u2028三\t\u0007 ' }, 'note', '一\n二\n三'],
		[{ company: '' }, 'company', undefined],
		[{ company: 7 }, 'company', undefined],
		[{ kind: 'offer', need: undefined }, 'need', 'offer'],
		[{ kind: 'nonsense' }, 'kind', 'enquiry'],
		[{ offer: { rent: '1.2 元', __proto__: { polluted: 'x' }, odd: 'x' } }, 'offer', { rent: '1.2 元' }],
		[{ offer: { odd: 'x' } }, 'offer', undefined],
		[{ colour: 'red' }, 'colour', undefined],
		[{ phone: '+86 138 0013 8000' }, 'phone', '13800138000'],
	])('%j', (change, key, value) => {
		expect(valueOf(change, key)).toEqual(value);
	});
});

const text = (limit: number) => fc.string({ unit: 'binary', maxLength: limit });
const anyInput = fc.oneof(
	fc.anything(),
	fc.record(
		{
			...Object.fromEntries([...Object.keys(LEAD_DETAILS), 'wanted', 'page'].map((key) => [key, text(40)])),
			schema: fc.constantFrom(1, 2, 3),
			uuid: fc.uuid({ version: 4 }),
			createdAt: fc
				.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') })
				.map((date) => date.toISOString()),
			kind: fc.constantFrom('enquiry', 'offer', 'report'),
			listing: text(20),
			listings: fc.oneof(
				text(60),
				fc.array(fc.record({ id: fc.constantFrom('sj-0001', 'qp-0002', '..'), title: text(80) })),
			),
			viewings: fc.array(
				fc.record({ day: fc.constantFrom('', '2026-12-02'), half: fc.constantFrom('am', '下午', 'x') }),
			),
			need: fc.constantFrom(...Object.keys(LEAD_NEEDS)),
			contact: text(30),
			phone: fc.constantFrom('13800138000', '021-57800000转8', '+852 2345 6789', '12'),
			offer: fc.dictionary(fc.constantFrom(...Object.keys(OFFER_FACTS), 'odd'), text(120)),
			consent: fc.record({ version: text(50), at: fc.constant('2026-11-23T02:03:00Z') }),
		},
		{ requiredKeys: ['uuid', 'createdAt', 'contact', 'phone', 'need', 'consent'] },
	),
);

test('any input gives a lead that is stable and within limits, or problems; never an exception', () => {
	let leads = 0;
	fc.assert(
		fc.property(anyInput, (input) => {
			const reading = checkLead(input);
			if ('problems' in reading) {
				expect(reading.problems.length).toBeGreaterThan(0);
				return;
			}
			leads += 1;
			expect(checkLead(reading.lead)).toEqual(reading);
			expect(checkLead(JSON.parse(JSON.stringify(reading.lead)))).toEqual(reading);
			expect(JSON.stringify(reading.lead)).not.toMatch(/\\u(00|d[89a-f])/i);
			expect([...(reading.lead.note ?? '')].length).toBeLessThanOrEqual(LEAD_LIMITS.note);
		}),
		{ numRuns: 600 },
	);
	expect(leads).toBeGreaterThan(50);
});

describe('versions', () => {
	const { listings, viewings, ...rest } = LEAD;
	const plain = { ...rest, schema: 1 } as const;
	test('a lead has the lowest version that holds it, so that an older receiver still takes it', () => {
		for (const schema of [undefined, 1, 2]) expect(checkLead({ ...plain, schema })).toEqual({ lead: plain });
		for (const more of [{ listings }, { viewings }]) {
			const lead = { ...plain, ...more };
			expect(checkLead(lead)).toEqual({ lead: { ...lead, schema: 2 } });
		}
	});
	test('the one listing of an older page is read as a list', () => {
		expect(checkLead({ ...plain, listing: 'anting-01' })).toEqual({
			lead: { ...plain, schema: 2, listings: [{ id: 'anting-01' }] },
		});
	});
	test('a report needs neither name nor number', () => {
		const report = { ...plain, kind: 'report', need: 'report', contact: '', phone: '', field: '面积' };
		expect(checkLead(report)).toEqual({ lead: { ...report, schema: 2 } });
		const { contact: _, phone: __, need: ___, ...typed } = report;
		expect(checkLead(typed)).toEqual({ lead: { ...report, schema: 2 } });
	});
});

test('a form without script gives the same lead as one with it', () => {
	const fields = [
		['uuid', ''],
		['schema', '1'],
		['kind', 'offer'],
		['page', '/contact/'],
		['contact', '王先生'],
		['phone', '１３８００１３８０００'],
		['offer.rent', '1.2 元/㎡/天'],
		['offer.odd', 'x'],
		['company', ' '],
		['website', ''],
		['seconds', '12'],
		['consent', '2026-11-01'],
	] as const;
	expect(checkLead(leadFromFields(fields, LEAD.createdAt, LEAD.uuid))).toEqual({
		lead: {
			schema: 1,
			uuid: LEAD.uuid,
			createdAt: LEAD.createdAt,
			kind: 'offer',
			need: 'offer',
			page: '/contact/',
			contact: '王先生',
			phone: '13800138000',
			offer: { rent: '1.2 元/㎡/天' },
			consent: { version: '2026-11-01', at: LEAD.createdAt },
		},
	});
	const unticked = fields.filter(([name]) => name !== 'consent');
	expect(checkLead(leadFromFields(unticked, LEAD.createdAt, LEAD.uuid))).toHaveProperty(
		'problems.0.field',
		'consent',
	);
});
