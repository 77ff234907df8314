import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CERTIFICATES } from '../../../../src/domain/policy/certificate.ts';
import {
	byFit,
	type Condition,
	conditionFit,
	conditionLabel,
	policyFit,
} from '../../../../src/domain/policy/company-fit.ts';
import { amountFix, readCompany, readCompanyAmount } from '../../../../src/domain/policy/company-profile.ts';
import { readCondition, writeCondition } from '../../../../src/domain/policy/condition-data.ts';
import { CONDITION_UNITS } from '../../../../src/domain/policy/condition-field.ts';
import { codesOf } from '../../../../src/domain/schema/code-label.ts';
import { PLACES_OUTSIDE } from '../../../../src/domain/policy/condition-field.ts';
import { isInShanghai } from '../../../../src/domain/schema/city.ts';
import { DISTRICTS } from '../../../../src/domain/schema/district.ts';

const sentence = '政策里的原句';
const INVESTMENT: Condition = { field: 'investment', atLeast: 500, sentence };
const PLACE: Condition = { field: 'place', anyOf: ['松江', '闵行'], sentence };
const TIER: Condition = { field: 'certificate', anyOf: [CERTIFICATES.specialized], sentence };
const OTHER: Condition = { field: 'other', sentence };

describe('a condition', () => {
	test.each<[Condition, Record<string, string>, string, string]>([
		[INVESTMENT, { investment: '420' }, 'missed', '填的是 420 万元，差 80 万元'],
		[INVESTMENT, { investment: '500' }, 'met', '填的是 500 万元'],
		[INVESTMENT, { investment: '4999999元' }, 'missed', '填的是 499.9999 万元，差 0.0001 万元'],
		[INVESTMENT, {}, 'unknown', '没有填'],
		[INVESTMENT, { investment: '很多' }, 'unknown', '没有填'],
		[{ field: 'staff', atMost: 300, sentence }, { staff: '301' }, 'missed', '填的是 301 人，多 1 人'],
		[PLACE, { place: '闵行' }, 'met', '填的是闵行'],
		[PLACE, { place: '嘉定' }, 'missed', '填的是嘉定'],
		[PLACE, { place: '' }, 'unknown', '没有填'],
		[{ field: 'place', anyOf: ['上海'], sentence }, { place: '崇明' }, 'met', '填的是崇明'],
		[{ field: 'place', anyOf: ['上海'], sentence }, { place: '外省市' }, 'missed', '填的是外省市'],
		[{ field: 'place', anyOf: ['上海'], sentence }, { place: '昆山' }, 'missed', '填的是昆山'],
		[{ field: 'place', anyOf: ['昆山'], sentence }, { place: '昆山' }, 'met', '填的是昆山'],
		[TIER, { certificate: 'little-giant' }, 'met', expect.stringContaining('专精特新中小企业')],
		[TIER, { certificate: 'innovative' }, 'missed', '填的是创新型中小企业'],
		[TIER, { certificate: 'none' }, 'missed', '都没有'],
		[TIER, {}, 'unknown', '没有填'],
		[OTHER, { place: '松江' }, 'unknown', '请对照原文'],
	])('%j of %j is %s', (condition, form, state, words) => {
		expect(conditionFit(condition, readCompany(Object.entries(form)))).toEqual({ state, words });
	});

	test.each<[Condition, string]>([
		[INVESTMENT, '今年设备投入 ≥ 500 万元'],
		[{ field: 'staff', atMost: 1000, sentence }, '职工人数 ≤ 1,000 人'],
		[{ field: 'staff', atLeast: 20, atMost: 300, sentence }, '职工人数 20–300 人'],
		[PLACE, '注册和纳税地：松江或闵行'],
		[OTHER, ''],
	])('%j reads %s', (condition, label) => {
		expect(conditionLabel(condition)).toBe(label);
	});
});

test.each([
	['7,200', 7200],
	['7200万', 7200],
	['7200 万元', 7200],
	['1.2亿', 12_000],
	['72000000元', 7200],
	['７２００', 7200],
	['三千五百万', 3500],
	['7200 人', undefined],
	['', undefined],
	['-5', undefined],
])('a revenue typed as %s is %s 万元', (typed, value) => {
	expect(readCompanyAmount('revenue', typed)).toBe(value);
});

test('other amounts take their own unit', () => {
	expect(readCompanyAmount('research', '3.5％')).toBe(3.5);
	expect(readCompanyAmount('staff', '85人')).toBe(85);
	expect(readCompanyAmount('age', '6年')).toBe(6);
	expect(readCompanyAmount('age', '2020年')).toBeUndefined();
	expect(amountFix('age')).toBe('请写成立了几年，如 6');
	expect(readCompanyAmount('staff', '85万元')).toBeUndefined();
});

test.each([
	[['none'], []],
	[['high-tech'], [CERTIFICATES['high-tech']]],
	[['high-tech', 'none'], undefined],
	[[], undefined],
])('the certificates ticked as %j are %j', (ticked, words) => {
	expect(readCompany(ticked.map((code) => ['certificate', code])).words.certificate).toEqual(words);
});

describe('a policy', () => {
	test.each<[readonly Condition[], Record<string, string>, string]>([
		[[INVESTMENT, PLACE], { investment: '600', place: '松江' }, '写明的条件都符合'],
		[[INVESTMENT, PLACE], { investment: '400', place: '松江' }, '差 1 条'],
		[[INVESTMENT, PLACE], { investment: '600', place: '嘉定' }, '注册地不符'],
		[[INVESTMENT, PLACE], { investment: '400', place: '嘉定' }, '差 2 条'],
		[[INVESTMENT, PLACE, OTHER], { place: '松江' }, '1 条没有填，1 条要对照原文'],
		[[OTHER], {}, '1 条要对照原文'],
	])('%j of %j: %s', (conditions, form, words) => {
		expect(policyFit(conditions, readCompany(Object.entries(form))).words).toBe(words);
	});

	test('comes first with the fewest misses, then with the fewest open questions', () => {
		const fitOf = (missed: number, unknown: number) => ({ fits: [], missed, unknown, words: '' });
		expect([fitOf(1, 0), fitOf(0, 2), fitOf(0, 0)].toSorted(byFit)).toEqual([
			fitOf(0, 0),
			fitOf(0, 2),
			fitOf(1, 0),
		]);
	});
});

const amounts = fc.record({
	field: fc.constantFrom(...codesOf(CONDITION_UNITS)),
	atLeast: fc.option(fc.nat(10_000), { nil: undefined }),
	atMost: fc.option(fc.nat(10_000), { nil: undefined }),
});
const words = fc.oneof(
	fc.record({
		field: fc.constant('place' as const),
		anyOf: fc.subarray(['松江', '闵行', '上海'], { minLength: 1 }),
	}),
	fc.record({
		field: fc.constant('certificate' as const),
		anyOf: fc.subarray(Object.values(CERTIFICATES), { minLength: 1 }),
	}),
);
const condition = fc.oneof(amounts, words, fc.constant({ field: 'other' as const }));
const company = fc.dictionary(
	fc.constantFrom('age', 'staff', 'revenue', 'tax', 'investment', 'research', 'place', 'certificate'),
	fc.constantFrom('', '0', '12', '500', '9999', '松江', '外省市', 'specialized', 'none'),
);

test('a condition survives its way through the page', () => {
	fc.assert(
		fc.property(condition, (each) => {
			const written = writeCondition({ ...each, sentence });
			expect({ ...readCondition(written), sentence }).toEqual({ ...each, sentence });
		}),
	);
});

test('what is not answered is never a miss, and every condition has exactly one state', () => {
	fc.assert(
		fc.property(fc.array(condition), company, (list, form) => {
			const conditions = list.map((each) => ({ ...each, sentence }));
			const fit = policyFit(conditions, readCompany(Object.entries(form)));
			const met = fit.fits.filter(({ state }) => state === 'met').length;
			expect(met + fit.missed + fit.unknown).toBe(conditions.length);
			expect(policyFit(conditions, readCompany([])).missed).toBe(0);
		}),
	);
});

test('the places outside of the city are those of the site', () => {
	expect(PLACES_OUTSIDE).toEqual(DISTRICTS.flatMap((each) => (isInShanghai(each) ? [] : [each.short])));
});
