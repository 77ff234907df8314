import { expect, test } from 'vitest';
import type { Listing } from '../../../../src/domain/listing/listing.ts';
import { listingUse } from '../../../../src/view/listing/listing-use.ts';
import { catalog, listing, park } from '../../world.ts';

const full = listing('l-full');
const bare = listing('l-border');
const factsOf = (of: Listing) =>
	Object.fromEntries(listingUse(of, catalog).facts.map(({ label, value }) => [label, value]));

test('a listing that says much tells what may be done in it', () => {
	expect(factsOf(full)).toEqual({
		限制产业: '物流仓储',
		环评: '可做报告表',
		注册: '可以注册公司',
		火灾危险性: '丙二',
		税收要求: '30 万元/亩/年（示例）',
	});
	expect(listingUse(full, catalog).industries).toEqual([
		{ text: '生物医药', href: '/topics/biomedicine/' },
		{ text: '高端装备', href: '/topics/equipment/' },
	]);
});

test('missing values are named as missing in one line, not as a no', () => {
	expect(Object.keys(factsOf(bare))).toEqual(['火灾危险性']);
	expect(listingUse(bare, catalog).unsaid).toBe(
		'适合产业、环评、注册、危险化学品、税收要求未填写，请向招商热线核实。',
	);
	expect(listingUse(full, catalog).unsaid).toBe('危险化学品未填写，请向招商热线核实。');
	expect(listingUse({ ...full, hazmatAllowed: false }, catalog).unsaid).toBe('');
});

test.each<[Partial<Listing>, string, string]>([
	[{ eia: 'no' }, '环评', '不能做环评'],
	[{ eia: 'report' }, '环评', '可做报告书'],
	[{ registrable: false }, '注册', '不能注册公司'],
	[{ hazmatAllowed: true }, '危险化学品', '可以存放'],
	[{ hazmatAllowed: false }, '危险化学品', '不能存放'],
])('%j', (changes, label, value) => {
	expect(factsOf({ ...full, ...changes })[label]).toBe(value);
});

test("the park's value is used if the listing has none, and is named as the source", () => {
	const inPark = { ...park('p-one'), taxRequirement: '40 万元/亩/年', admission: '不接受电镀' };
	expect(factsOf({ ...full, taxRequirement: undefined, park: inPark })).toMatchObject({
		税收要求: '园区：40 万元/亩/年',
		园区准入: '不接受电镀',
	});
});

test('policies are cited with the reason, and only where one holds', () => {
	expect(listingUse(full, catalog).policies).toMatchObject([
		{
			href: '/news/policy-open/',
			reason: '文中提到测试示范园\u00a0· 涉及生物医药',
			state: '申报中',
			caution: '',
		},
	]);
	expect(listingUse(bare, catalog).policies).toMatchObject([{ reason: '闵行区政策' }]);
	expect(listingUse(listing('l-reserved'), catalog).policies).toEqual([]);
});
