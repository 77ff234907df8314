// † browser
import type { Fit } from './fit.ts';
import { heightOn } from './rows/floor-figures.ts';
import type { ListingRow } from './rows/listing-row.ts';

/** Sort order → label on the page. */
export const SORT_ORDERS = {
	fit: '匹配度',
	updated: '最近更新',
	'rent-up': '租金从低到高',
	'rent-down': '租金从高到低',
	'area-up': '面积从小到大',
	'area-down': '面积从大到小',
	height: '层高从高到低',
} as const;

export type SortOrder = keyof typeof SORT_ORDERS;

/** The figure of each order, and its direction. Unknown values always come last. */
const FIGURES: Readonly<Record<Exclude<SortOrder, 'updated'>, [(fit: Fit) => number | null, 1 | -1]>> = {
	fit: [({ score }) => score, -1],
	'rent-up': [({ row }) => row.rent, 1],
	'rent-down': [({ row }) => row.rent, -1],
	'area-up': [({ row }) => row.availableArea || row.reservedArea, 1],
	'area-down': [({ row }) => row.availableArea || row.reservedArea, -1],
	height: [({ row }) => heightOn(row) ?? row.upperHeight, -1],
};

/** Latest update first, then by id. */
function byUpdate(a: ListingRow, b: ListingRow): number {
	if (a.updated !== b.updated) return a.updated > b.updated ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}

/** Sorts fits. Ties go by latest update, then by id. */
export function inOrder(fits: readonly Fit[], order: SortOrder): Fit[] {
	if (order === 'updated') return [...fits].sort((a, b) => byUpdate(a.row, b.row));
	const [figureOf, direction] = FIGURES[order];
	return [...fits].sort((a, b) => {
		const [x, y] = [figureOf(a), figureOf(b)];
		if (x === y) return byUpdate(a.row, b.row);
		if (x === null || y === null) return x === null ? 1 : -1;
		return (x - y) * direction;
	});
}
