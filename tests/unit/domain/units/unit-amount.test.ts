import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	AREA,
	FLOOR_LOAD,
	LENGTH,
	MASS,
	type Measure,
	POWER,
	PROPERTY_FEE,
	RENT,
	SALE_PRICE,
} from '../../../../src/domain/units/measure.ts';
import { parseAmount, parseSpan } from '../../../../src/domain/units/unit-amount.ts';
import { amountTexts } from '../../../../src/domain/explorer/wanted.ts';

const VISITOR = amountTexts();

const MEASURES = { AREA, FLOOR_LOAD, LENGTH, MASS, POWER, PROPERTY_FEE, RENT, SALE_PRICE } as const;

describe('amounts as people write them', () => {
	test.each([
		['SALE_PRICE', '85万元/亩', 1275],
		['SALE_PRICE', '8500元/平', 8500],
		['SALE_PRICE', '0.85万元/㎡', 8500],
		['PROPERTY_FEE', '2.5元/平米·月', 2.5],
		['PROPERTY_FEE', '0', 0],
		['RENT', '1.2元/平方米/天', 1.2],
		['RENT', '36.5元/平方米/月', 1.2],
		['RENT', '36.5元/平方米·月', 1.2],
		['RENT', '1.2元/平方米·天', 1.2],
		['RENT', '36.5元/平米/月', 1.2],
		['RENT', '36.5元/月/㎡', 1.2],
		['RENT', '1.2元/㎡.天', 1.2],
		['RENT', '438元/㎡/年', 1.2],
		['RENT', '1.2 元／㎡／日', 1.2],
		['RENT', '1.2元每平米每天', 1.2],
		['RENT', '每平方米每天1.2元', 1.2],
		['RENT', '1.2元/(㎡·天)', 1.2],
		['RENT', '￥1.2/㎡/天', 1.2],
		['RENT', '1.2块/平/天', 1.2],
		['RENT', '1.2元/天', 1.2],
		['RENT', '1.2元/㎡/天起', 1.2],
		['RENT', '800元/亩/天', 1.2],
		['FLOOR_LOAD', '2吨/平方米', 2000],
		['FLOOR_LOAD', '2000公斤/平方米', 2000],
		['FLOOR_LOAD', '2000kg/m²', 2000],
		['FLOOR_LOAD', '2000㎏/㎡', 2000],
		['FLOOR_LOAD', '2000千克/平', 2000],
		['FLOOR_LOAD', '20kN/㎡', 2039.4324],
		['FLOOR_LOAD', '20千牛/平方米', 2039.4324],
		['FLOOR_LOAD', '承重2吨', 2000],
		['AREA', '1.2万㎡', 12_000],
		['AREA', '1.2万平方米', 12_000],
		['AREA', '1万平', 10_000],
		['AREA', '1w平', 10_000],
		['AREA', '1.2w㎡', 12_000],
		['AREA', '1.2万', 12_000],
		['AREA', '3000平左右', 3000],
		['AREA', '约3000', 3000],
		['AREA', '~3000', 3000],
		['AREA', '三千平', 3000],
		['AREA', '3000+平', 3000],
		['AREA', '3000多平', 3000],
		['AREA', '2公顷', 20_000],
		['AREA', '2ha', 20_000],
		['AREA', '30亩', 20_000],
		['AREA', '10,000 sq ft', 929.0304],
		['AREA', '10000平方英尺', 929.0304],
		['AREA', '1平方公里', 1_000_000],
		['LENGTH', '8米以上', 8],
		['LENGTH', '不低于8m', 8],
		['LENGTH', '≥8m', 8],
		['LENGTH', '层高 8.5M', 8.5],
		['LENGTH', '层高：8.5米', 8.5],
		['LENGTH', '八米', 8],
		['LENGTH', '约8米', 8],
		['LENGTH', '850公分', 8.5],
		['MASS', '10T', 10],
		['MASS', '10吨', 10],
		['MASS', '500公斤', 0.5],
		['POWER', '500KVA', 500],
		['POWER', '500千伏安', 500],
		['POWER', '2兆伏安', 2000],
		['POWER', '500kVA以上', 500],
	] as const)('%s: %s is %d', (name, text, value) => {
		expect(parseAmount(text, MEASURES[name]).problem).toBeUndefined();
		expect(parseAmount(text, MEASURES[name]).value).toBeCloseTo(value, 4);
	});
});

describe('an invalid amount is reported, with advice', () => {
	test.each([
		[
			'POWER',
			'500kW',
			'的值 “500kW” 是有功功率（kW），这里要填变压器容量（kVA）',
			'功率因数是 0.9 时请写 556kVA',
		],
		['POWER', '500千瓦', '是有功功率（kW）', '功率因数是 0.9 时请写 556kVA'],
		['RENT', '1.2元', '是金额（元），这里要填每平方米的租金（元/㎡/天）', '例如 1.2元/㎡/天 或 1.2元/㎡/月'],
		['RENT', '36元/㎡', '是每平方米的价格（元/㎡）', '36元/㎡/月'],
		['RENT', '3万元/月', '是总租金（元/月）', '总租金请除以面积'],
		['RENT', '2t', '是重量（t）', '可用单位：元/㎡/天、元/㎡/月'],
		['LENGTH', '20亩', '是面积（㎡），这里要填长度（m）', '请写成例如 8 或 8.5m'],
		['AREA', '8米', '是长度（m），这里要填面积（㎡）', '可用单位：㎡、亩、公顷、sqft'],
		['FLOOR_LOAD', '2t/m', '是单位 t/m 的数', '可用单位：kg/㎡、t/㎡、kN/㎡'],
		['MASS', '2t/㎡', '是每平方米的承重（kg/㎡），这里要填重量（t）', '10t'],
		['AREA', '3000-5000㎡', '是一个范围，这里只能写一个数', '例如 3000（单位 ㎡）'],
		['LENGTH', '8米以下', '只说了上限', '请写成例如 8'],
		['AREA', '5000-3000', '前大后小', '请把小的写在前面'],
		['AREA', '3000方', '看不懂', '可用单位'],
	] as const)('%s: %s', (name, text, problem, fix) => {
		const read = parseAmount(text, MEASURES[name]);
		expect(read.problem).toContain(problem);
		expect(read.fix).toContain(fix);
	});
});

describe('from where to where', () => {
	test.each([
		['3000-5000', { low: 3000, high: 5000, isAbout: false }],
		['3000~5000平', { low: 3000, high: 5000, isAbout: false }],
		['3000㎡—5000㎡', { low: 3000, high: 5000, isAbout: false }],
		['3000m2至5000m2', { low: 3000, high: 5000, isAbout: false }],
		['3000 到 5000 平米', { low: 3000, high: 5000, isAbout: false }],
		['1-1.2万㎡', { low: 10_000, high: 12_000, isAbout: false }],
		['3000-1万平', { low: 3000, high: 10_000, isAbout: false }],
		['三千到五千平', { low: 3000, high: 5000, isAbout: false }],
		['3000平左右', { low: 3000, high: 3000, isAbout: true }],
		['大约3000', { low: 3000, high: 3000, isAbout: true }],
		['3000以上', { low: 3000, isAbout: false }],
		['至少3000㎡', { low: 3000, isAbout: false }],
		['3000㎡起', { low: 3000, isAbout: false }],
		['5000以内', { high: 5000, isAbout: false }],
		['不超过5000平', { high: 5000, isAbout: false }],
		['不到5000平', { high: 5000, isAbout: false }],
	])('%s', (text, span) => {
		expect(parseSpan(text, AREA).span).toEqual(span);
	});

	test.each([
		['areaMin', '3000-5000', 3000],
		['areaMax', '3000-5000平', 5000],
		['areaMin', '3000平以上', 3000],
		['areaMax', '5000以内', 5000],
		['rent', '1-1.5元/㎡/天', 1.5],
		['rent', '36.5', 1.2],
		['height', '8-10米', 8],
		['load', '2-3', 2000],
		['load', '2吨以上', 2000],
		['budget', '10w', 100_000],
		['budget', '10万以内', 100_000],
		['budget', '月租金 10万元', 100_000],
		['crane', '10t', 10],
		['power', '500kva', 500],
	] as const)('a visitor’s %s of %s is %d', (field, text, value) => {
		expect(VISITOR.get(field)?.parse(text).value).toBeCloseTo(value, 6);
	});

	test('the wrong end is told', () => {
		expect(VISITOR.get('areaMin')?.parse('5000以内').problem).toBe('的值 “5000以内” 只说了上限');
		expect(VISITOR.get('rent')?.parse('1元/㎡/天以上').problem).toBe('的值 “1元/㎡/天以上” 只说了下限');
	});
});

/** Every unit word of the grammar, for all measures. */
const AREA_WORDS = [
	'㎡',
	'm²',
	'm2',
	'M2',
	'm^2',
	'平方米',
	'平米',
	'平方',
	'平',
	'亩',
	'公顷',
	'sqft',
	'平方英尺',
];
const MASS_WORDS = ['kg', '公斤', '千克', 't', 'T', '吨', 'kN', 'KN', '千牛'];
const TIME_WORDS = ['天', '日', 'day', '月', '个月', '年'];
const MONEY_WORDS = ['元', '块', 'RMB'];
const JOINTS = ['/', '／', '·', '.', '每', '/每'];

const anyOf = (words: readonly string[]) => fc.constantFrom(...words);
const blank = fc.constantFrom('', ' ', '　', '\u00a0', '\u200b');
const wide = (text: string) =>
	text.replaceAll(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

/** A measure without bounds, to test how an amount is parsed and not whether it is plausible. */
const unbounded = <U extends string>(measure: Measure<U>): Measure<U> => ({ ...measure, min: 0, max: 1e15 });

describe('spellings', () => {
	const load = unbounded(FLOOR_LOAD);
	const rent = unbounded(RENT);
	const area = unbounded(AREA);
	const number = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 4);
	const sizeOf = (word: string, measure: Measure<string>) =>
		parseAmount(`10000${word}`, measure).value ?? NaN;

	test('an area word that one measure knows is known to all', () => {
		fc.assert(
			fc.property(anyOf(AREA_WORDS), (word) => {
				const size = sizeOf(word, area);
				expect(sizeOf(`t/${word}`, load) * size).toBeCloseTo(1000 * 1e8, -5);
				expect(sizeOf(`元/${word}/天`, rent) * size).toBeCloseTo(1e8, -5);
			}),
		);
	});

	test('a mass word that one measure knows is known to all', () => {
		fc.assert(
			fc.property(anyOf(MASS_WORDS), (word) => {
				expect(sizeOf(`${word}/㎡`, load)).toBeCloseTo(sizeOf(word, unbounded(MASS)) * 1000, 0);
				expect(sizeOf(word, load)).toBe(sizeOf(`${word}/㎡`, load));
			}),
		);
	});

	test('a rent reads the same in any order of its words, with any joint, blank, width and case', () => {
		fc.assert(
			fc.property(
				number,
				anyOf(MONEY_WORDS),
				anyOf(AREA_WORDS),
				anyOf(TIME_WORDS),
				anyOf(JOINTS),
				blank,
				(amount, money, per, time, joint, gap) => {
					const usual = parseAmount(`${amount}元/${per}/${time}`, rent).value;
					expect(usual).toBeGreaterThanOrEqual(0);
					const texts = [
						`${amount}${gap}${money}/${per}${joint}${time}`,
						`${amount}${money}/${time}${joint}${per}`,
						`${amount}${gap}${money}/${gap}${per}/${time}`.toUpperCase(),
						wide(`${amount}${money}/${per}/${time}`),
						`${gap}每${per}每${time}${amount}${money}`,
					];
					expect(texts.map((text) => parseAmount(text, rent).value)).toEqual(texts.map(() => usual));
				},
			),
		);
	});

	test('an amount printed in any spelling of a unit is read as that amount', () => {
		fc.assert(
			fc.property(number, anyOf(AREA_WORDS), blank, fc.boolean(), (amount, word, gap, isWide) => {
				const text = `${amount}${gap}${word}`;
				const value = parseAmount(isWide ? wide(text) : text, area).value;
				expect((value ?? 0) / (sizeOf(word, area) / 10_000)).toBeCloseTo(amount, 2);
			}),
		);
	});

	test('reading any text gives an amount or a message, never an exception', () => {
		const piece = fc.constantFrom(...'3千万.,-~约以上以下平米元/每㎡mt8kNW至到不超过 ');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
				for (const measure of Object.values(MEASURES)) {
					const { value, problem, fix } = parseAmount(pieces.join(''), measure);
					if (value === undefined) expect(`${problem}${fix}`).not.toMatch(/NaN|undefined|Infinity/);
					else expect(value).toBeGreaterThanOrEqual(measure.min);
				}
			}),
		);
	});
});
