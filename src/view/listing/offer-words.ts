// † browser
import { floorThatCounts } from '../../domain/explorer/floor-requirement.ts';
import * as onFloor from '../../domain/explorer/rows/floor-figures.ts';
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';
import { type FloorWish, FLOOR_WISHES } from '../../domain/explorer/rows/floor-figures.ts';
import type { Wanted } from '../../domain/explorer/wanted.ts';
import { formatAreaOf, formatMoney } from '../../domain/units/format.ts';
import { spaceText } from '../../domain/explorer/rows/space-words.ts';

/** 7.5, 2000: a number with no comma. */
export const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false });

/** 层高 7.5 m，差 0.5 m; without the second half when nothing is missing. */
export function least(name: string, have: number, want: number, unit: string): string {
	const gap = want - have;
	const words = `${name} ${number.format(have)} ${unit}`;
	return gap > 0 ? `${words}，差 ${number.format(gap)} ${unit}` : words;
}

/** 首层; nothing for no floor in particular. */
export const floorName = (floor: FloorWish | undefined) => (floor === undefined ? '' : FLOOR_WISHES[floor]);

/** The name of a floor, where its figure is not that of the card. */
function ownName(floor: FloorWish | undefined, own: number, ofCard: number | null): string {
	return own === ofCard ? '' : floorName(floor);
}

/** What is free on the floor that counts for the area asked for, and what is under negotiation there. */
export function spaceWords(row: ListingRow, wanted: Wanted): string {
	const floor = floorThatCounts(row, wanted, 'area');
	const free = onFloor.areaOn(row, floor);
	return `${ownName(floor, free, row.availableArea)}面积 ${spaceText({
		free,
		reserved: onFloor.reservedOn(row, floor),
		least: onFloor.leastAreaOn(row, floor),
	})}`;
}

/** 面积 1000–2000 ㎡，另 1000 ㎡ 洽谈中; what is under negotiation is never said to be free. */
export function areaWords(row: ListingRow, wanted: Wanted): string {
	const { areaMin, areaMax } = wanted;
	const floor = floorThatCounts(row, wanted, 'area');
	const reserved = onFloor.reservedOn(row, floor);
	const most = onFloor.areaOn(row, floor) + reserved;
	const fewest = onFloor.leastAreaOn(row, floor);
	if (areaMin !== undefined && most < areaMin)
		return (
			least('面积', most, areaMin, '㎡') + (reserved === 0 ? '' : `，其中 ${formatAreaOf(reserved)} 洽谈中`)
		);
	if (areaMax !== undefined && fewest > areaMax)
		return `${number.format(fewest)} ㎡ 起租，多 ${number.format(fewest - areaMax)} ㎡`;
	return spaceWords(row, wanted);
}

/** 租金 1.30 元; the floor is named where its price is not that of the card. */
export function rentWords(row: ListingRow, wanted: Wanted): string {
	const floor = floorThatCounts(row, wanted, 'rent');
	const own = onFloor.rentOn(row, floor);
	if (own === null) return '只售不租';
	const over = own - (wanted.rent ?? own);
	const words = `${ownName(floor, own, row.rent)}租金 ${own.toFixed(2)} 元`;
	return over > 0 ? `${words}，高 ${number.format(over)} 元/㎡/天` : words;
}

/** 月租约 10.95 万元 */
export function budgetWords(row: ListingRow, wanted: Wanted): string {
	const floor = floorThatCounts(row, wanted, 'budget');
	const cost = onFloor.monthlyCost(row, { ...wanted, floor });
	if (cost === null) return '只售不租';
	const over = cost - (wanted.budget ?? cost);
	const words = `${ownName(floor, cost, onFloor.monthlyCost(row, { ...wanted, floor: undefined }))}月租约 ${formatMoney(cost)}`;
	return over > 0 ? `${words}，高 ${formatMoney(over)}` : words;
}
