// † browser

/** What amounts of one kind may look like. */
export interface Measure<Unit extends string> {
	/** The canonical unit: the brand of the value, and the unit of a bare number. */
	unit: Unit;
	/** Spelling → how many canonical units one of it is. */
	spellings: Readonly<Record<string, number>>;
	min: number;
	max: number;
	/** What most amounts lie between: a guess at what was meant must lie there too. */
	usual?: readonly [low: number, high: number];
	/** The mistake behind a value out of range, and what to write instead. */
	outOfRange: string;
	example: string;
}

/** 1 亩 = 666.667 ㎡ (2000/3). */
export const SQUARE_METRES_PER_MU = 2000 / 3;
/** 1 ft = 0.3048 m exactly. */
export const SQUARE_METRES_PER_SQFT = 0.3048 ** 2;
/** 1 kN = 1000 / 9.80665 kg of weight. */
export const KG_PER_KN = 1000 / 9.80665;
/** Days in a year of a lease: leap days are not counted. */
export const DAYS_PER_YEAR = 365;
/** Days in a month when a monthly rent is turned into a daily one. */
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

export const AREA = {
	unit: '㎡',
	spellings: {
		'㎡': 1,
		'm²': 1,
		m2: 1,
		平方米: 1,
		平米: 1,
		平方: 1,
		平: 1,
		亩: SQUARE_METRES_PER_MU,
		sqft: SQUARE_METRES_PER_SQFT,
	},
	min: 1,
	max: 5_000_000,
	usual: [100, 100_000],
	outOfRange: '面积单位是 ㎡；若是亩，请写成 “20亩”',
	example: '3000 或 20亩',
} as const satisfies Measure<'㎡'>;

export const LENGTH = {
	unit: 'm',
	spellings: { m: 1, 米: 1, cm: 0.01, mm: 0.001 },
	min: 0.1,
	max: 40,
	usual: [2, 16],
	outOfRange: '单位是米；若是毫米，请写成 “8000mm”',
	example: '8 或 8.5m',
} as const satisfies Measure<'m'>;

export const FLOOR_LOAD = {
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
	usual: [300, 10_000],
	outOfRange: '不写单位时按 kg/㎡；吨请写 “2t”，千牛请写 “20kN”。楼面承重超过 20 t/㎡ 多半是单位写错',
	example: '2000、2t 或 20kN',
} as const satisfies Measure<'kg/㎡'>;

export const MASS = {
	unit: 't',
	spellings: { t: 1, 吨: 1, kg: 0.001 },
	min: 0.1,
	max: 500,
	usual: [1, 100],
	outOfRange: '单位是吨；公斤请写 “500kg”',
	example: '10 或 10t',
} as const satisfies Measure<'t'>;

export const POWER = {
	unit: 'kVA',
	spellings: { kVA: 1, 千伏安: 1, MVA: 1000 },
	min: 1,
	max: 200_000,
	usual: [50, 20_000],
	outOfRange: '单位是 kVA；兆伏安请写 “2MVA”',
	example: '500 或 500kVA',
} as const satisfies Measure<'kVA'>;

export const RENT = {
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
	usual: [0.3, 8],
	outOfRange: '不写单位时按 元/㎡/天；按月计的租金请写 “36元/㎡/月”',
	example: '1.2 或 36元/㎡/月',
} as const satisfies Measure<'元/㎡/天'>;
