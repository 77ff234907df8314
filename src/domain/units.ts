import { z } from 'astro/zod';

/** Area in square metres. */
export type SquareMetres = number & z.$brand<'㎡'>;
/** Length in metres. */
export type Metres = number & z.$brand<'m'>;
/** Floor load in kilograms per square metre. */
export type KgPerSquareMetre = number & z.$brand<'kg/㎡'>;
/** Mass in tonnes. */
export type Tonnes = number & z.$brand<'t'>;
/** Electrical capacity in kilovolt-amperes. */
export type Kva = number & z.$brand<'kVA'>;
/** Rent in 元 per square metre and day. */
export type RentPerDay = number & z.$brand<'元/㎡/天'>;

interface Measure<Unit extends string> {
	/** The canonical unit: the brand of the value, and the unit of a bare number. */
	unit: Unit;
	/** Spelling → how many canonical units one of it is. */
	spellings: Readonly<Record<string, number>>;
	min: number;
	max: number;
	/** The mistake behind a value out of range, and what to write instead. */
	outOfRange: string;
	example: string;
}

const AMOUNT = /^(\d+(?:\.\d+)?)\s*(\D.*)?$/;

/** Full-width digits and letters, thousands commas, spaces and letter case do not matter. */
function normalise(input: string | number): string {
	return String(input)
		.normalize('NFKC')
		.replace(/^\d{1,3}(,\d{3})+(?!\d)/, (thousands) => thousands.replaceAll(',', ''))
		.replaceAll(/\s+/g, '')
		.toLowerCase();
}

/** Schema of a physical amount: a bare number in the canonical unit, or text with a unit. The value is branded with its unit. */
function measure<const Unit extends string>(
	rule: Measure<Unit>,
): z.ZodType<number & z.$brand<Unit>, number | string> {
	const factors = new Map(Object.entries(rule.spellings).map(([name, factor]) => [normalise(name), factor]));
	return z
		.union([z.number(), z.string()], { error: `应为数字或带单位的文字，例如 ${rule.example}` })
		.transform((input, ctx) => {
			const [, digits, unit] = AMOUNT.exec(normalise(input)) ?? [];
			const factor = unit === undefined ? 1 : factors.get(unit);
			const fix = `请写成例如 ${rule.example}；可用单位：${Object.keys(rule.spellings).join('、')}`;
			if (digits === undefined || factor === undefined) {
				ctx.addIssue({ code: 'custom', message: `的值 “${input}” 看不懂`, params: { fix } });
				return z.NEVER;
			}
			const value = Math.round(Number(digits) * factor * 1e4) / 1e4;
			if (value < rule.min || value > rule.max) {
				ctx.addIssue({
					code: 'custom',
					message: `的值 ${input} 合 ${value} ${rule.unit}，超出合理范围 ${rule.min}–${rule.max} ${rule.unit}`,
					params: { fix: rule.outOfRange },
				});
				return z.NEVER;
			}
			return value;
		})
		.pipe(z.number().brand<Unit>())
		.meta({ examples: [rule.example] });
}

/** 1 亩 = 666.667 ㎡ (2000/3). */
export const SQUARE_METRES_PER_MU = 2000 / 3;
/** 1 kN = 1000 / 9.80665 kg of weight. */
const KG_PER_KN = 1000 / 9.80665;

export const squareMetres = measure({
	unit: '㎡',
	spellings: { '㎡': 1, 'm²': 1, m2: 1, 平方米: 1, 平米: 1, 平方: 1, 平: 1, 亩: SQUARE_METRES_PER_MU },
	min: 1,
	max: 5_000_000,
	outOfRange: '面积单位是 ㎡；若是亩，请写成 “20亩”',
	example: '3000 或 20亩',
});

export const metres = measure({
	unit: 'm',
	spellings: { m: 1, 米: 1, cm: 0.01, mm: 0.001 },
	min: 0.1,
	max: 100,
	outOfRange: '单位是米；若是毫米，请写成 “8000mm”',
	example: '8 或 8.5m',
});

export const floorLoad = measure({
	unit: 'kg/㎡',
	spellings: {
		'kg/㎡': 1,
		kg: 1,
		公斤: 1,
		't/㎡': 1000,
		t: 1000,
		吨: 1000,
		'吨/㎡': 1000,
		'kN/㎡': KG_PER_KN,
		kN: KG_PER_KN,
	},
	min: 100,
	max: 20_000,
	outOfRange: '不写单位时按 kg/㎡；吨请写 “2t”，千牛请写 “20kN”。楼面承重超过 20 t/㎡ 多半是单位写错',
	example: '2000、2t 或 20kN',
});

export const tonnes = measure({
	unit: 't',
	spellings: { t: 1, 吨: 1, kg: 0.001 },
	min: 0.1,
	max: 500,
	outOfRange: '单位是吨；公斤请写 “500kg”',
	example: '10 或 10t',
});

export const kva = measure({
	unit: 'kVA',
	spellings: { kVA: 1, 千伏安: 1, MVA: 1000 },
	min: 1,
	max: 200_000,
	outOfRange: '单位是 kVA；兆伏安请写 “2MVA”',
	example: '500 或 500kVA',
});

/** Days in a month when a monthly rent is turned into a daily one. */
export const DAYS_PER_MONTH = 365 / 12;

export const rentPerDay = measure({
	unit: '元/㎡/天',
	spellings: {
		'元/㎡/天': 1,
		'元/㎡·天': 1,
		'元/平/天': 1,
		'元/天': 1,
		'元/㎡/月': 1 / DAYS_PER_MONTH,
		'元/㎡·月': 1 / DAYS_PER_MONTH,
		'元/平/月': 1 / DAYS_PER_MONTH,
	},
	min: 0.05,
	max: 20,
	outOfRange: '不写单位时按 元/㎡/天；按月计的租金请写 “36元/㎡/月”',
	example: '1.2 或 36元/㎡/月',
});
