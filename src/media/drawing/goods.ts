import { dockHeight } from '../../domain/listing/section-words.ts';
import { slabOf } from './cut.ts';
import { drawLorry, drawPerson } from './lorry.ts';
import { box, level, type Pen, polyline, upright } from './pen.ts';
import { roomPlaces } from './room-places.ts';
import type { SectionPlan } from './section-plan.ts';

/** Usual measures in m, where no field tells. */
const SHAFT = 3.2;
const BESIDE_SHAFT = 2;
const CAR = 2.6;
const CANOPY = 4.5;
const BUMPER = 0.25;

/** The soil, up to the floor where it stands above the yard. */
export function drawGround(pen: Pen, plan: SectionPlan): void {
	const { sheet, yard, floor, left, right, platform, isDouble, height } = plan;
	const deep = sheet.detail === 'card' ? 4 : 8;
	pen.fill('soil', 'earth', box(0, yard, sheet.width, Math.min(deep, height - yard)));
	if (floor < yard) {
		const edge = left - platform;
		const end = isDouble ? right : Math.min(sheet.width, right + (sheet.detail === 'card' ? 4 : 10));
		pen.fill('soil', 'earth', box(edge, floor, end - edge, yard - floor));
	}
	pen.line('front', 'ink', level(0, sheet.width, yard), { width: sheet.slab });
}

/** Left and right side of the lift shaft, px. Where it stands in the building is not known. */
export function shaftOf({ facts, right, scale, isDouble, left }: SectionPlan): [number, number] | undefined {
	if (facts.freightLifts.length === 0) return undefined;
	const width = Math.max(8, SHAFT * scale);
	const x1 = isDouble ? left + (right - left) * 0.6 : right - Math.max(5, BESIDE_SHAFT * scale);
	return [x1 - width, x1];
}

/** The shaft of the freight lifts through all storeys, with the car at the bottom. */
export function drawLifts(pen: Pen, plan: SectionPlan): void {
	const shaft = shaftOf(plan);
	if (shaft === undefined) return;
	const [x0, x1] = shaft;
	const { rows, scale } = plan;
	const storeys = rows.filter(({ storey }) => storey !== undefined);
	for (const { top, bottom, storey } of storeys) {
		pen.fill('behind', 'ground', box(x0, top, x1 - x0, bottom - top));
		pen.line('front', 'ink', upright(x0, top, bottom) + upright(x1, top, bottom));
		if (storey?.number === 1) {
			const car = Math.min(bottom - top - 2, Math.max(7, CAR * scale));
			pen.fill('front', 'thing', box(x0 + 2, bottom - car, x1 - x0 - 4, car));
			pen.line('front', 'ink', box(x0 + 2, bottom - car, x1 - x0 - 4, car));
		} else if (plan.sheet.detail !== 'card')
			pen.line('front', 'thin', polyline([x0, top], [x1, bottom]) + polyline([x1, top], [x0, bottom]), {
				width: 0.8,
			});
	}
}

/** Platform, bumper and canopy of a dock whose height is known. */
export function drawDocks(pen: Pen, plan: SectionPlan): void {
	const { facts, floor, yard, left, right, platform, scale, isDouble } = plan;
	if (dockHeight(facts) === undefined) return;
	const thick = slabOf(plan);
	for (const [wall, side] of isDouble
		? ([
				[left, -1],
				[right, 1],
			] as const)
		: ([[left, -1]] as const)) {
		const edge = wall + side * platform;
		pen.line('cut', 'ink', upright(edge - (side * thick) / 2, floor, yard), { width: thick });
		if (platform > 0)
			pen.line('cut', 'ink', level(Math.min(edge, wall), Math.max(edge, wall), floor), { width: thick });
		if (facts.docks?.canopy !== true) continue;
		const [y, tip] = [floor - CANOPY * scale, edge + side * (platform > 0 ? 1.5 : 3) * scale];
		pen.line('front', 'ink', polyline([wall, y], [tip, y - 0.35 * scale]), {
			width: Math.max(1.5, 0.2 * scale),
		});
		pen.line(
			'front',
			'ink',
			polyline([wall, y - 1.5 * scale], [wall + (tip - wall) * 0.8, y - 0.3 * scale]),
			{ width: 0.8 },
		);
	}
}

/** The longest lorry that can come, at the dock if there is one; undefined when nobody wrote it. */
export function drawTruck(pen: Pen, plan: SectionPlan) {
	const { facts, left, platform, scale, yard } = plan;
	if (facts.truckAccess === undefined) return undefined;
	const dock = dockHeight(facts);
	const tail = left - platform - (dock === undefined ? 1.6 : BUMPER) * scale;
	return drawLorry(pen, facts.truckAccess, tail, yard, scale, dock);
}

/** Someone stands in the first room on offer; without a building to stand in, outside. */
export function drawVisitor(pen: Pen, plan: SectionPlan): void {
	const { rows, scale, left } = plan;
	const row =
		rows.find(({ storey }) => storey?.isOffered === true) ?? rows.find(({ storey }) => storey !== undefined);
	if (row === undefined) return;
	const place = roomPlaces(plan, row)[0];
	drawPerson(pen, (place?.x0 ?? left) + Math.max(4, 1.4 * scale), row.bottom - slabOf(plan) / 2, scale);
}
