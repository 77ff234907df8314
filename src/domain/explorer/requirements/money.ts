// † browser
import { formatMoney, formatRent } from '../../units/format.ts';
import { type Measure, RENT } from '../../units/measure.ts';
import { type FloorWish, monthlyCost, rentOn } from '../rows/floor-figures.ts';
import type { ListingRow } from '../rows/listing-row.ts';
import { floorThatCounts, ownFloorName } from './floor-that-counts.ts';
import { number } from './gap-words.ts';
import type { OtherWishes } from './requirement.ts';
import { amount } from './amount.ts';
import { atMost, type Shortfall, WHOLLY } from './shortfall.ts';

/** Rent for the whole lease, 元 per month. */
const LEASE_MONEY = {
	unit: '元/月',
	units: ['元/月', '万元/月'],
	short: { 元: '元/月' },
	labels: ['预算', '月租金', '月租'],
	min: 100,
	max: 100_000_000,
	outOfRange: '单位是 元/月；万元请写 “10万”',
	example: '100000 或 10万',
} as const satisfies Measure<'元/月'>;

interface RentWishes extends OtherWishes {
	readonly rent: number | undefined;
}

/** Rent is unknown for 面议. A listing only for sale has no rent. */
function priced(row: ListingRow, shortfall: Shortfall): Shortfall {
	return shortfall === undefined && row.salePrice !== null ? WHOLLY : shortfall;
}

function rentShort(row: ListingRow, floor: FloorWish | undefined, { rent }: RentWishes): Shortfall {
	return priced(row, atMost(rentOn(row, floor), rent ?? Infinity));
}

function budgetShort(
	row: ListingRow,
	floor: FloorWish | undefined,
	{ areaMin, budget }: OtherWishes,
): Shortfall {
	return priced(row, atMost(monthlyCost(row, floor, areaMin), budget ?? Infinity));
}

/** 租金 1.30 元. Names the floor if its rent differs from the one on the card. */
function rentTick(row: ListingRow, wanted: RentWishes): string {
	const floor = floorThatCounts(row, wanted, rentShort);
	const own = rentOn(row, floor);
	if (own === null) return '只售不租';
	const over = own - (wanted.rent ?? own);
	const words = `${ownFloorName(floor, own, row.rent)}租金 ${own.toFixed(2)} 元`;
	return over > 0 ? `${words}，高 ${number.format(over)} 元/㎡/天` : words;
}

/** 月租约 10.95 万元 */
function budgetTick(row: ListingRow, wanted: OtherWishes): string {
	const { areaMin, budget } = wanted;
	const floor = floorThatCounts(row, wanted, budgetShort);
	const cost = monthlyCost(row, floor, areaMin);
	if (cost === null) return '只售不租';
	const over = cost - (budget ?? cost);
	const words = `${ownFloorName(floor, cost, monthlyCost(row, undefined, areaMin))}月租约 ${formatMoney(cost)}`;
	return over > 0 ? `${words}，高 ${formatMoney(over)}` : words;
}

export const MONEY = [
	amount({
		key: 'rent',
		name: '租金',
		group: 'money',
		measure: RENT,
		bound: 'most',
		// A number above the maximum daily rent is a monthly rent.
		bareUnit: (bare) => (bare > RENT.max ? '元/㎡/月' : ''),
		unit: '元/㎡/天',
		steps: [0.8, 1, 1.2, 1.5, 2, 3],
		stepText: (step) => `${step} 元`,
		format: formatRent,
		judge: (row, wanted) => rentShort(row, floorThatCounts(row, wanted, rentShort), wanted),
		tick: rentTick,
		unknown: () => '租金面议',
	}),
	// Maximum for the smallest lease that is large enough.
	amount({
		key: 'budget',
		name: '月租',
		group: 'money',
		label: '每月租金',
		measure: LEASE_MONEY,
		bound: 'most',
		unit: '元/月',
		steps: [],
		stepText: String,
		format: formatMoney,
		judge: (row, wanted) => budgetShort(row, floorThatCounts(row, wanted, budgetShort), wanted),
		tick: budgetTick,
		unknown: () => '租金面议',
	}),
];
