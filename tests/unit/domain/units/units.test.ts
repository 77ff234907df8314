import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SQUARE_METRES_PER_MU } from '../../../../src/domain/units/unit-word.ts';
import {
	floorLoad,
	kva,
	metres,
	rentPerDay,
	squareMetres,
	tonnes,
} from '../../../../src/domain/units/units.ts';

const SCHEMAS = { squareMetres, metres, floorLoad, tonnes, kva, rentPerDay };

describe('one amount has many spellings', () => {
	test.each([
		['floorLoad', 2000, 2000],
		['floorLoad', '2000', 2000],
		['floorLoad', '2t', 2000],
		['floorLoad', '2T', 2000],
		['floorLoad', '2 吨', 2000],
		['floorLoad', '2吨/㎡', 2000],
		['floorLoad', '2t/㎡', 2000],
		['floorLoad', '2t/m2', 2000],
		['floorLoad', '2000公斤', 2000],
		['floorLoad', '2,000 kg/㎡', 2000],
		['floorLoad', '２０００', 2000],
		['floorLoad', '２ｔ', 2000],
		['floorLoad', '２，０００', 2000],
		['floorLoad', '20kN', 2039.4324],
		['floorLoad', '20 KN/㎡', 2039.4324],
		['squareMetres', '12,345.5㎡', 12_345.5],
		['squareMetres', '1,234,567', 1_234_567],
		['squareMetres', '3000平方米', 3000],
		['squareMetres', '3000m²', 3000],
		['squareMetres', '3000 M2', 3000],
		['squareMetres', '20亩', 13_333.3333],
		['squareMetres', '1.5 亩', 1000],
		['squareMetres', '10,000 sqft', 929.0304],
		['metres', '8.5m', 8.5],
		['metres', '8.5米', 8.5],
		['metres', '850cm', 8.5],
		['metres', '8500mm', 8.5],
		['tonnes', '500kg', 0.5],
		['tonnes', '10吨', 10],
		['kva', '2MVA', 2000],
		['kva', '500 千伏安', 500],
		['rentPerDay', 1.2, 1.2],
		['rentPerDay', '1.2元/㎡/天', 1.2],
		['rentPerDay', '1.2 元/平/天', 1.2],
		['rentPerDay', '1.2元/㎡·天', 1.2],
		['rentPerDay', '36.5元/㎡/月', 1.2],
		['rentPerDay', '36.5元/平/月', 1.2],
	] as const)('%s: %j is %d', (name, input, expected) => {
		expect(SCHEMAS[name].parse(input)).toBeCloseTo(expected, 4);
	});
});

test.each([
	['floorLoad', 2, '合 2 kg/㎡，超出合理范围 100–20000 kg/㎡', '吨请写 “2t”'],
	['floorLoad', '25t', '合 25000 kg/㎡，超出合理范围', '多半是单位写错'],
	['squareMetres', 0.5, '合 0.5 ㎡，超出合理范围', '若是亩，请写成 “20亩”'],
	['squareMetres', '9999亩', '合 6666000 ㎡，超出合理范围', '若是亩'],
	['metres', 8000, '合 8000 m，超出合理范围', '若是毫米，请写成 “8000mm”'],
	['tonnes', 5000, '合 5000 t，超出合理范围', '公斤请写 “500kg”'],
	['kva', 300_000, '合 300000 kVA，超出合理范围', '兆伏安请写 “2MVA”'],
	['rentPerDay', 36, '合 36 元/㎡/天，超出合理范围', '按月计的租金请写 “36元/㎡/月”'],
] as const)(
	'%s: %j is out of range and the message names the likely mistake',
	(name, input, problem, fix) => {
		expect(SCHEMAS[name].safeParse(input).error?.issues).toMatchObject([
			{ message: expect.stringContaining(problem), params: { fix: expect.stringContaining(fix) } },
		]);
	},
);

test.each([
	['metres', '8尺'],
	['metres', '-8'],
	['metres', -8],
	['metres', ''],
	['metres', '8.'],
	['squareMetres', '12,34'],
	['squareMetres', '1e3'],
	['squareMetres', '3000㎡/'],
	['squareMetres', '三千千'],
	['kva', '-500'],
] as const)('%s: %j is not understood and the message lists the units', (name, input) => {
	expect(SCHEMAS[name].safeParse(input).error?.issues).toMatchObject([
		{ message: `的值 “${input}” 看不懂`, params: { fix: expect.stringContaining('可用单位：') } },
	]);
});

test.each([[true], [null], [['8']], [{}], [Number.NaN], [Number.POSITIVE_INFINITY]])(
	'%o is not an amount at all',
	(input) => {
		expect(metres.safeParse(input).error?.issues[0]?.message).toContain('应为数字或带单位的文字');
	},
);

describe('for every amount in range', () => {
	/** Integer hundredths: values that an editor can write without exponents. */
	const hundredths = (min: number, max: number) =>
		fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100);

	test('a bare number, its text and its text with unit are the same', () => {
		fc.assert(
			fc.property(hundredths(1, 5_000_000), (amount) => {
				const texts = [amount, String(amount), `${amount}㎡`, amount.toLocaleString('en-US')];
				expect(texts.map((text) => squareMetres.parse(text))).toEqual(texts.map(() => amount));
			}),
		);
	});

	test('thousands commas and full-width digits change nothing', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5_000_000 }), (amount) => {
				const commas = amount.toLocaleString('en-US');
				const wide = commas.replaceAll(/[\d,]/g, (c) =>
					String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0),
				);
				expect([commas, wide].map((text) => squareMetres.parse(text))).toEqual([amount, amount]);
			}),
		);
	});

	test('a converted amount can be converted back', () => {
		fc.assert(
			fc.property(hundredths(1, 7000), (mu) => {
				expect(squareMetres.parse(`${mu}亩`) / SQUARE_METRES_PER_MU).toBeCloseTo(mu, 6);
			}),
		);
		fc.assert(
			fc.property(hundredths(2, 600), (perMonth) => {
				expect((rentPerDay.parse(`${perMonth}元/㎡/月`) * 365) / 12).toBeCloseTo(perMonth, 2);
			}),
		);
	});

	test('more stays more, in every unit', () => {
		const monotonic = (unit: string, max: number) =>
			fc.property(hundredths(1, max), hundredths(1, max), (a, b) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)];
				expect(floorLoad.parse(`${low}${unit}`)).toBeLessThanOrEqual(floorLoad.parse(`${high}${unit}`));
			});
		fc.assert(monotonic('t', 20));
		fc.assert(monotonic('kN', 196));
	});
});
