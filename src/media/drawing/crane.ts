import { wallOf } from './cut.ts';
import { box, level, type Pen, polygon, round, upright } from './pen.ts';
import type { SectionPlan } from './section-plan.ts';

/** Usual measures in m, where no field tells. */
const BAY = 12;
const CLEARANCE = 0.6;
const TROLLEY = 0.7;
const ABOVE_HOOK = 1.3;

/** Where a crane runs, px. */
export interface CranePlace {
	x0: number;
	x1: number;
	/** Underside of the girder. */
	girder: number;
	/** Undefined when nobody wrote its height. */
	hook: number | undefined;
	/** Middle of the trolley. */
	trolley: number;
	/** Whether it is there, at a known height: else it is dashed. */
	isSure: boolean;
}

/** The highest crane of a building, in the lowest storey drawn; undefined when the listing names none. */
export function cranePlace(plan: SectionPlan): CranePlace | undefined {
	const { facts, rows, left, right, scale, span = BAY } = plan;
	const crane = facts.cranes.toSorted((a, b) => (b.hookHeight ?? 0) - (a.hookHeight ?? 0))[0];
	const row = rows.find(({ storey }) => storey !== undefined);
	if (crane === undefined || row === undefined) return undefined;
	const tall = (row.bottom - row.top) / scale;
	const roof = (facts.eavesHeight ?? tall) - CLEARANCE;
	const { hookHeight } = crane;
	const low = (hookHeight ?? roof - 2) + ABOVE_HOOK;
	const girder = Math.max(Math.min(roof - TROLLEY, low), (hookHeight ?? 0) + 0.5);
	const x1 = left + Math.min(span * scale, right - left - 6);
	return {
		x0: left,
		x1,
		girder: row.bottom - girder * scale,
		hook: hookHeight === undefined ? undefined : row.bottom - hookHeight * scale,
		trolley: left + (x1 - left) * 0.4,
		isSure: hookHeight !== undefined && facts.cranes.some(({ state }) => state === 'installed'),
	};
}

/** Girder on brackets, trolley, and the hook at its height. A crane that is only provided for is dashed. */
export function drawCrane(pen: Pen, plan: SectionPlan): void {
	const place = cranePlace(plan);
	if (place === undefined) return;
	const { scale, sheet } = plan;
	const { x0, x1, girder, hook, trolley, isSure } = place;
	const wall = wallOf(plan);
	const thick = Math.max(2.5, 0.75 * scale);
	const beam = box(x0 + wall, girder - thick, x1 - x0 - wall, thick);
	const dashed = { dash: '3 2' };
	if (!isSure) pen.line('front', 'action', beam, dashed);
	else {
		const bracket = Math.max(2, 0.9 * scale);
		const top = box(trolley - thick, girder - thick - 0.35 * scale - 1, 2 * thick, 0.35 * scale + 1);
		pen.fill('front', 'action', beam + top);
		if (sheet.detail !== 'card')
			pen.fill(
				'front',
				'ink',
				polygon(
					[x0 + wall / 2, girder],
					[x0 + wall / 2 + bracket, girder],
					[x0 + wall / 2, girder + bracket],
				) + polygon([x1, girder], [x1 - bracket, girder], [x1, girder + bracket]),
			);
	}
	const end = hook ?? girder + 1.2 * scale;
	const size = Math.max(2, 0.4 * scale);
	const bar = upright(trolley, girder, end) + level(trolley - size, trolley + size, end);
	if (!isSure) return pen.line('front', 'action', bar, dashed);
	if (sheet.detail === 'card') return pen.line('front', 'action', bar, { width: 1.5 });
	const r = round(0.6 * size);
	const curl = `M${round(trolley)} ${round(end - 2 * r)}a${r} ${r} 0 1 1 ${-r} ${r}`;
	const width = Math.max(1, 0.14 * scale);
	pen.line('front', 'action', upright(trolley, girder, end - 2 * r) + curl, { width });
}
