import { drawBreak, drawGap } from './break-line.ts';
import { dashed, PARAPET, slabOf, wallOf } from './cut.ts';
import { roofLine } from './hall-roof.ts';
import { level, type Pen, polyline, upright } from './pen.ts';
import { type RoomPlace, roomPlaces } from './room-places.ts';
import { eavesOf, type SectionPlan } from './section-plan.ts';
import { drawColumns, drawDividers, drawSpace } from './space.ts';
import type { Row } from './storey-rows.ts';

/** Usual measures in m, where no field tells. */
const GATE = 3.2;
const SILL = 1;
const WINDOW = 2.4;

/** Rooms of a single storey may differ in height: each has its own slab. */
function drawCeilings(pen: Pen, plan: SectionPlan, places: readonly RoomPlace[]): void {
	for (const { x0, x1, top } of places) pen.line('cut', 'ink', level(x0, x1, top), { width: slabOf(plan) });
	places.slice(1).forEach(({ x0, top }, i) => {
		const low = Math.max(top, places[i]?.top ?? top);
		const high = Math.min(top, places[i]?.top ?? top);
		if (low > high) pen.line('cut', 'ink', upright(x0, high, low), { width: wallOf(plan) });
	});
}

function drawSlabs(pen: Pen, plan: SectionPlan): void {
	const { rows, left, right } = plan;
	const solid = { width: slabOf(plan) };
	rows.forEach((row, i) => {
		const { storey } = row;
		const next = rows[i + 1];
		if (storey === undefined) return;
		if (i === 0) pen.line('cut', 'ink', level(left, right, row.bottom), solid);
		else if (rows[i - 1]?.storey === undefined && (rows[i - 1]?.missing.length ?? 0) > 0)
			pen.line('cut', 'ink', level(left, right, row.bottom), solid);
		const isCeilingOwn =
			plan.building.storeys.length === 1 && storey.rooms.some(({ height }) => height !== undefined);
		if (isCeilingOwn && storey.height !== undefined) return drawCeilings(pen, plan, roomPlaces(plan, row));
		if (next !== undefined && next.storey === undefined && next.missing.length === 0) return;
		// A slab is where it is drawn if the height of the storey under it, or over it, is known.
		const isSure = storey.height !== undefined || next?.storey?.height !== undefined;
		pen.line('cut', 'ink', level(left, right, row.top), isSure ? solid : dashed(plan));
	});
}

/** The outer wall: open where goods come in, with a window where people work. */
function drawWall(pen: Pen, plan: SectionPlan, row: Row, x: number, top: number): void {
	const { facts, floor, yard, scale, sheet } = plan;
	const width = wallOf(plan);
	const isGround = row.storey?.number === 1;
	if (row.storey?.height === undefined)
		return pen.line('cut', 'ink', upright(x, top, row.bottom), dashed(plan));
	if (isGround && floor < yard) {
		const gate = Math.min(row.bottom - top, GATE * scale);
		return pen.line('cut', 'ink', upright(x, top, row.bottom - gate), { width });
	}
	const hasWindow = sheet.detail !== 'card' && !/warehouse|cold|hazmat/.test(facts.propertyType);
	if (!hasWindow || row.bottom - top < (SILL + WINDOW) * scale) {
		return pen.line('cut', 'ink', upright(x, top, row.bottom), { width });
	}
	const sill = row.bottom - SILL * scale;
	const head = sill - WINDOW * scale;
	pen.line('cut', 'ink', upright(x, top, head) + upright(x, sill, row.bottom), { width });
	pen.line(
		'cut',
		'thin',
		upright(x - width / 2 + 0.5, head, sill) + upright(x + width / 2 - 0.5, head, sill),
	);
}

/** Storeys, walls, roof and break lines. */
export function drawStructure(pen: Pen, plan: SectionPlan): void {
	const { rows, left, right, isHall, isDouble, scale } = plan;
	const top = isHall ? Math.min(...roofLine(plan).map(([, y]) => y)) : (rows.at(-1)?.top ?? plan.floor);
	rows.forEach((row, i) => {
		if (row.storey === undefined) return drawGap(pen, plan, row, i === 0);
		drawSpace(pen, plan, row);
		drawColumns(pen, plan, row);
		drawDividers(pen, plan, row);
		const places = roomPlaces(plan, row);
		drawWall(pen, plan, row, left, isHall ? eavesOf(plan) : (places[0]?.top ?? row.top));
		if (isDouble) drawWall(pen, plan, row, right, places.at(-1)?.top ?? row.top);
	});
	const last = rows.at(-1)?.storey;
	if (!isHall) drawSlabs(pen, plan);
	else {
		pen.line('cut', 'ink', level(left, right, plan.floor), { width: slabOf(plan) });
		pen.line(
			'cut',
			'ink',
			polyline(...roofLine(plan)),
			last?.height === undefined ? dashed(plan) : { width: slabOf(plan) },
		);
	}
	if (!isHall && last?.height !== undefined) {
		const ends = isDouble ? [left, right] : [left];
		const tops = roomPlaces(plan, rows.at(-1) ?? { storey: last, missing: [], top, bottom: top });
		const start = tops[0]?.top ?? top;
		pen.line('cut', 'ink', ends.map((x) => upright(x, start - PARAPET * scale, start)).join(''), {
			width: wallOf(plan),
		});
	}
	drawBreak(pen, plan, top);
}
