// † browser

/** Base dimensions. A force is treated as the mass with that weight; kVA and kW are different dimensions. */
export const BASES = ['money', 'mass', 'capacity', 'power', 'ratio', 'length', 'time'] as const;
export type Base = (typeof BASES)[number];

/** 1 亩 = 666.667 ㎡ (2000/3). */
export const SQUARE_METRES_PER_MU = 2000 / 3;
const METRES_PER_FOOT = 0.3048;
/** 1 ft = 0.3048 m exactly. */
export const SQUARE_METRES_PER_SQFT = METRES_PER_FOOT ** 2;
/** 1 kN = 1000 / 9.80665 kg of weight. */
export const KG_PER_KN = 1000 / 9.80665;
/** Days in a lease year. Leap days are not counted. */
export const DAYS_PER_YEAR = 365;
/** Days per month for converting a monthly rent to a daily rent. */
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** Name, size in metres, kilograms, days, kVA, kW or 元, and aliases. 千瓦 and 万元 are a number and a word. */
type UnitWord = readonly [name: string, size: number, others: string];

const LENGTHS: readonly UnitWord[] = [
	['m', 1, '米'],
	['cm', 0.01, '厘米 公分'],
	['mm', 0.001, '毫米'],
	['km', 1000, '公里'],
	['ft', METRES_PER_FOOT, '英尺 feet'],
];
const WORDS: readonly (readonly [base: Base, power: number, words: readonly UnitWord[]])[] = [
	['length', 1, LENGTHS],
	['length', 2, LENGTHS.map(squared)],
	[
		'length',
		2,
		[
			['亩', SQUARE_METRES_PER_MU, '市亩'],
			['公顷', 10_000, 'ha'],
		],
	],
	[
		'time',
		1,
		[
			['天', 1, '日 day days d'],
			['月', DAYS_PER_MONTH, '个月 month months'],
			['年', DAYS_PER_YEAR, 'year years yr'],
		],
	],
	[
		'mass',
		1,
		[
			['kg', 1, '公斤'],
			['g', 0.001, '克'],
			['t', 1000, '吨 公吨'],
			['kN', KG_PER_KN, ''],
			['N', KG_PER_KN / 1000, '牛 牛顿'],
		],
	],
	['money', 1, [['元', 1, '块 块钱 圆 rmb cny yuan ¥']]],
	[
		'capacity',
		1,
		[
			['kVA', 1, ''],
			['VA', 0.001, '伏安'],
			['MVA', 1000, '兆伏安'],
		],
	],
	[
		'power',
		1,
		[
			['kW', 1, ''],
			['W', 0.001, '瓦 瓦特'],
			['MW', 1000, '兆瓦'],
		],
	],
	['ratio', 1, [['%', 1, '']]],
];

/** The square of a length, in all its spellings: m2, m^2, 平方米. */
function squared([name, size, others]: UnitWord): UnitWord {
	const all = [name, ...others.split(' ')].flatMap((word) => [`${word}2`, `${word}^2`, `平方${word}`]);
	const [square, more] =
		name === 'm' ? ['㎡', '平米 平方 平'] : name === 'ft' ? ['sqft', 'sq.ft'] : [`${name}²`, ''];
	return [square, size ** 2, [...all, ...more.split(' ')].join(' ')];
}

/** A unit normalized for comparison: without width, case, blanks, brackets and invisible marks. */
export function plainUnit(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[\s\p{Cf}()]/gu, '');
}

/** One word of a unit. */
export interface UnitFactor {
	name: string;
	base: Base;
	power: number;
	size: number;
}

/** All words of units, in half width and lower case. */
export const UNIT_FACTORS = new Map(
	WORDS.flatMap(([base, power, words]) =>
		words.flatMap(([name, size, others]) =>
			[plainUnit(name), ...others.split(' ')].map((word): [string, UnitFactor] => [
				word,
				{ name, base, power, size },
			]),
		),
	).filter(([word]) => word !== ''),
);
