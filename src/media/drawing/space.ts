import type { Room } from '../../domain/listing/rooms.ts';
import { dashOf, wallOf } from './cut.ts';
import { roofLine } from './hall-roof.ts';
import type { Role } from './ink.ts';
import { box, diagonals, type Pen, polygon, upright } from './pen.ts';
import { roomPlaces } from './room-places.ts';
import { eavesOf, type SectionPlan } from './section-plan.ts';
import type { Row } from './storey-rows.ts';

/** The colour of each state. Under negotiation and let are hatched as well: nothing hangs on colour alone. */
export const SPACE = {
	available: 'offer',
	upcoming: 'offer',
	reserved: 'deal',
	leased: 'let',
	withdrawn: 'pale',
	other: 'pale',
} as const satisfies Record<Room['state'], Role>;

/** m above the roof. */
const FIRE_WALL = 0.7;

/** The rooms of a row, each in the colour of its state. */
export function drawSpace(pen: Pen, plan: SectionPlan, row: Row): void {
	const { sheet, isHall } = plan;
	for (const { room, x0, x1, top } of roomPlaces(plan, row)) {
		const roof = isHall && room.share === 1 ? roofLine(plan) : [];
		const shape =
			roof.length > 0
				? polygon([plan.left, row.bottom], ...roof, [plan.right, row.bottom])
				: box(x0, top, x1 - x0, row.bottom - top);
		pen.fill('space', SPACE[room.state], shape);
		if (room.state !== 'reserved' && room.state !== 'leased') continue;
		const lines = diagonals(x0, top, x1 - x0, row.bottom - top, sheet.detail === 'card' ? 8 : 14);
		pen.line('hatch', room.state === 'leased' ? 'thin' : 'action', lines, { width: 0.8, opacity: 0.55 });
	}
}

/** Walls between rooms. Fire walls of a hazard store stand above the roof; others only say where an offer ends. */
export function drawDividers(pen: Pen, plan: SectionPlan, row: Row): void {
	const { facts, scale } = plan;
	for (const { x1, top } of roomPlaces(plan, row).slice(0, -1)) {
		if (facts.propertyType === 'hazmat-store')
			pen.line('cut', 'ink', upright(x1, top - FIRE_WALL * scale, row.bottom), { width: 1.5 * wallOf(plan) });
		else pen.line('cut', 'ink', upright(x1, top, row.bottom), { dash: dashOf(plan) });
	}
}

/** Columns stand behind the cut. Without a grid there are none. */
export function drawColumns(pen: Pen, plan: SectionPlan, row: Row): void {
	const { span, scale, left, right, sheet, isHall } = plan;
	if (span === undefined || sheet.detail === 'card') return;
	for (let x = left + span * scale; x < right - 3; x += span * scale)
		pen.line('behind', 'thin', upright(x, isHall ? eavesOf(plan) : row.top, row.bottom), {
			width: Math.max(1, 0.35 * scale),
			opacity: 0.5,
		});
}
