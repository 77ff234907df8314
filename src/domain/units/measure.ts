// † browser
import { kindOfUnit, readUnit, type UnitExpression } from './unit-expression.ts';

/** The rules for amounts of one measure. Any unit of its dimension is accepted, in any spelling. */
export interface Measure<Unit extends string> {
	/** The canonical unit: the brand of the value, and the unit of a bare number. */
	unit: Unit;
	/** Units for messages and suggestions. Any other unit of the dimension is accepted as well. */
	units: readonly string[];
	/** Short units and their meaning: 2t of a floor is 2t/㎡, 1.2元/天 of a rent is 1.2元/㎡/天. */
	short?: Readonly<Record<string, string>>;
	/** Words often written before the amount: 层高 8m. */
	labels?: readonly string[];
	/** Advice for an amount that is often confused with this one, by its unit. */
	advice?: Readonly<Record<string, (amount: number) => string>>;
	min: number;
	max: number;
	/** The usual range. A suggestion must be inside it. */
	usual?: readonly [low: number, high: number];
	/** The likely mistake behind a value out of range, and the fix. */
	outOfRange: string;
	example: string;
}

export const AREA = {
	unit: '㎡',
	units: ['㎡', '亩', '公顷', 'sqft'],
	labels: ['建筑面积', '面积'],
	min: 1,
	max: 5_000_000,
	usual: [100, 100_000],
	outOfRange: '面积单位是 ㎡；若是亩，请写成 “20亩”',
	example: '3000 或 20亩',
} as const satisfies Measure<'㎡'>;

export const LENGTH = {
	unit: 'm',
	units: ['m', 'cm', 'mm'],
	labels: ['层高', '净高', '檐高', '梁下', '高'],
	min: 0.1,
	max: 40,
	usual: [2, 16],
	outOfRange: '单位是米；若是毫米，请写成 “8000mm”',
	example: '8 或 8.5m',
} as const satisfies Measure<'m'>;

export const FLOOR_LOAD = {
	unit: 'kg/㎡',
	units: ['kg/㎡', 't/㎡', 'kN/㎡'],
	short: { kg: 'kg/㎡', t: 't/㎡', kN: 'kN/㎡', N: 'N/㎡', g: 'g/㎡' },
	labels: ['楼面荷载', '承重', '荷载'],
	min: 100,
	max: 20_000,
	usual: [300, 10_000],
	outOfRange: '不写单位时按 kg/㎡；吨请写 “2t”，千牛请写 “20kN”。楼面承重超过 20 t/㎡ 多半是单位写错',
	example: '2000、2t 或 20kN',
} as const satisfies Measure<'kg/㎡'>;

export const MASS = {
	unit: 't',
	units: ['t', 'kg'],
	labels: ['行车', '起重量', '载重'],
	min: 0.1,
	max: 500,
	usual: [1, 100],
	outOfRange: '单位是吨；公斤请写 “500kg”',
	example: '10 或 10t',
} as const satisfies Measure<'t'>;

export const POWER = {
	unit: 'kVA',
	units: ['kVA', 'MVA'],
	labels: ['配电', '电量', '变压器'],
	advice: {
		kW: (kilowatts: number) =>
			`kVA = kW ÷ 功率因数：功率因数是 0.9 时请写 ${Math.round(kilowatts / 0.9)}kVA；变压器上标的就是 kVA`,
	},
	min: 1,
	max: 200_000,
	usual: [50, 20_000],
	outOfRange: '单位是 kVA；兆伏安请写 “2MVA”',
	example: '500 或 500kVA',
} as const satisfies Measure<'kVA'>;

const TOTAL_RENT = (amount: number) =>
	`总租金请除以面积；如果 ${amount} 是每平方米一个月的，请写 ${amount}元/㎡/月`;

export const RENT = {
	unit: '元/㎡/天',
	units: ['元/㎡/天', '元/㎡/月'],
	short: { '元/天': '元/㎡/天' },
	labels: ['租金'],
	advice: {
		'元/月': TOTAL_RENT,
		元: (amount) => `请写明按天还是按月，例如 ${amount}元/㎡/天 或 ${amount}元/㎡/月`,
		'元/㎡': (amount) => `请写明按天还是按月，例如 ${amount}元/㎡/天 或 ${amount}元/㎡/月`,
	},
	min: 0.05,
	max: 20,
	usual: [0.3, 8],
	outOfRange: '不写单位时按 元/㎡/天；按月计的租金请写 “36元/㎡/月”',
	example: '1.2 或 36元/㎡/月',
} as const satisfies Measure<'元/㎡/天'>;

export const PROPERTY_FEE = {
	unit: '元/㎡/月',
	units: ['元/㎡/月', '元/㎡/天'],
	short: { '元/月': '元/㎡/月' },
	labels: ['物业费', '物业'],
	min: 0,
	max: 50,
	usual: [0.5, 20],
	outOfRange: '不写单位时按 元/㎡/月；按天计的请写 “0.1元/㎡/天”',
	example: '2.5 或 2.5元/㎡/月',
} as const satisfies Measure<'元/㎡/月'>;

export const SALE_PRICE = {
	unit: '元/㎡',
	units: ['元/㎡', '元/亩'],
	labels: ['售价', '单价'],
	advice: {
		元: (amount) => `总价请除以面积；如果 ${amount} 是每平方米的，请写 ${amount}元/㎡`,
	},
	min: 10,
	max: 200_000,
	usual: [300, 60_000],
	outOfRange: '不写单位时按 元/㎡；按亩计的土地请写 “85万元/亩”',
	example: '5000 或 85万元/亩',
} as const satisfies Measure<'元/㎡'>;

/** The size of a unit in canonical units of a measure; undefined if it has another dimension. */
export function unitSize(
	{ unit: canonical, short }: Measure<string>,
	unit: UnitExpression,
): number | undefined {
	const whole = Object.hasOwn(short ?? {}, unit.name) ? readUnit(short?.[unit.name] ?? '') : unit;
	const own = readUnit(canonical);
	if (whole === undefined) return undefined;
	if (own === undefined) return whole.name === canonical ? 1 : undefined;
	return whole.dimension === own.dimension ? whole.size / own.size : undefined;
}

/** The measure in words: 每平方米的租金（元/㎡/天）. */
export function kindOfMeasure({ unit }: Measure<string>): string {
	const own = readUnit(unit);
	return own === undefined ? `单位 ${unit} 的数` : kindOfUnit(own);
}
