// † browser
import { AREA, type Measure, RENT } from '../units/measure.ts';
import type { Amount } from '../units/unit-amount.ts';
import type { RentPerDay, SquareMetres } from '../units/units.ts';

/** The financial terms of a lease. */
export interface LeaseTerms {
	rent: RentPerDay;
	area: SquareMetres;
	/** Rounded to whole months in the calculation; at most 20 years. */
	term: Amount<'年'>;
	/** Property fee. */
	fee: Amount<'元/㎡/月'>;
	/** Months of rent, kept by the landlord until the end. */
	deposit: Amount<'个月'>;
	/** Months per payment, the 付 of 押三付三. */
	instalment: Amount<'个月'>;
	/** Rent-free days from the first day of the lease, inside its term. */
	freeRent: Amount<'天'>;
	/** Percentage of each rent increase. */
	rise: Amount<'%'>;
	/** Years between two increases. */
	riseEvery: Amount<'年'>;
	isTaxIncluded: boolean;
	taxRate: Amount<'%'>;
}

const percent = (max: number, outOfRange: string, example: string) =>
	({ unit: '%', units: ['%'], min: 0, max, outOfRange, example }) as const;

const months = (min: number, max: number, outOfRange: string) =>
	({ unit: '个月', units: ['个月'], min, max, outOfRange, example: '3' }) as const;

/** Civil Code, article 705: a lease may not exceed twenty years. */
export const MAX_TERM = 20;

/** Input rules for each amount of a lease. */
export const LEASE_MEASURES = {
	rent: RENT,
	area: AREA,
	term: {
		unit: '年',
		units: ['年', '个月'],
		min: 0.08,
		max: MAX_TERM,
		outOfRange: '租期单位是年；按月请写 “18个月”。租赁期限不得超过二十年（民法典第七百零五条）',
		example: '3 或 18个月',
	},
	fee: {
		unit: '元/㎡/月',
		units: ['元/㎡/月', '元/㎡/天'],
		min: 0,
		max: 50,
		outOfRange: '物业费单位是 元/㎡/月',
		example: '2.5',
	},
	deposit: months(0, 24, '押金按几个月租金写'),
	instalment: months(1, 12, '写一次付几个月，押三付三写 3'),
	freeRent: {
		unit: '天',
		units: ['天'],
		min: 0,
		max: 730,
		outOfRange: '免租期单位是天',
		example: '60',
	},
	rise: percent(50, '每次递增的百分比，5% 写 5', '5'),
	riseEvery: {
		unit: '年',
		units: ['年'],
		min: 1,
		max: MAX_TERM,
		outOfRange: '写每几年递增一次',
		example: '3',
	},
	taxRate: percent(20, '增值税税率或征收率，9% 写 9', '9'),
} as const satisfies Record<string, Measure<string>>;
