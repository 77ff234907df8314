import { PARAPET } from './cut.ts';
import { type Pen, polygon, polyline } from './pen.ts';
import { breakAt, type SectionPlan } from './section-plan.ts';
import type { Row } from './storey-rows.ts';

/** The zigzag of a drawing that is broken off. What lies behind it is paper. */
export function drawBreak(pen: Pen, plan: SectionPlan, top: number): void {
	const { sheet, floor, scale, right, isDouble } = plan;
	const { zigzag } = sheet;
	const y0 = top - 0.6 * PARAPET * scale;
	const y1 = floor + 1;
	const middle = (y0 + y1) / 2;
	const edge = (x: number): [number, number][] => [
		[x, y0],
		[x, middle - 1.6 * zigzag],
		[x + zigzag, middle - 0.8 * zigzag],
		[x - zigzag, middle + 0.8 * zigzag],
		[x, middle + 1.6 * zigzag],
		[x, y1],
	];
	const x = breakAt(plan);
	const edges = isDouble ? [edge(x - zigzag), edge(x + zigzag)] : [edge(right)];
	const paper = isDouble
		? edge(x + zigzag).toReversed()
		: ([
				[right + zigzag + 1, y1],
				[right + zigzag + 1, y0],
			] as const);
	pen.fill('cut', 'ground', polygon(...(edges[0] ?? []), ...paper));
	pen.line('cut', 'thin', edges.map((each) => polyline(...each)).join(''));
}

/** The gap of storeys that are left out, or the edge behind which nobody knows more. */
export function drawGap(pen: Pen, plan: SectionPlan, row: Row, isLowest: boolean): void {
	const { left, right, sheet } = plan;
	const { zigzag } = sheet;
	const middle = (left + right) / 2;
	const edge = (y: number) =>
		polyline(
			[left - 3, y],
			[middle - 1.6 * zigzag, y],
			[middle - 0.8 * zigzag, y - zigzag],
			[middle + 0.8 * zigzag, y + zigzag],
			[middle + 1.6 * zigzag, y],
			[right + 3, y],
		);
	const isUnknown = row.missing.length === 0;
	const edges = isUnknown ? [isLowest ? row.top : row.bottom] : [row.top + 2, row.bottom - 2];
	pen.line('cut', 'thin', edges.map(edge).join(''));
}
