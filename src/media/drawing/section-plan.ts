import { dockHeight, type SectionFacts } from '../../domain/listing/section-words.ts';
import { type Building, buildingOf } from '../../domain/listing/storeys.ts';
import { PARAPET } from './cut.ts';
import { lorryLength } from './lorry.ts';
import type { Sheet } from './sheet.ts';
import { drawnHeight, type Row, storeyRows } from './storey-rows.ts';

/** Where everything of a section stands. Lengths of the building in m, of the drawing in px. */
export interface SectionPlan {
	facts: SectionFacts;
	building: Building;
	sheet: Sheet;
	/** Height of the drawing. */
	height: number;
	/** px/m */
	scale: number;
	/** The ground outside, and the floor of the ground floor. */
	yard: number;
	floor: number;
	rows: readonly Row[];
	/** The outer wall, and the break line: nobody writes how long a building is. */
	left: number;
	right: number;
	/** Depth of the platform outside of the wall. */
	platform: number;
	/** Span of the section in m, the second number of the column grid. */
	span: number | undefined;
	/** One storey of steel: a pitched roof. */
	isHall: boolean;
	/** Docks on both sides. */
	isDouble: boolean;
}

/** Usual measures in m, where no field tells: they are drawn and never written. */
const PLATFORM = 4;
const RIDGE = 1.6;
const HALL_SPAN = 20;
const FAR_DOCK = 3;
/** A building that is taller is shortened by gaps, m. */
const TALLEST = 27;
/** A section that is longer is broken off, m. */
const LONGEST = 40;

const roofOf = (isHall: boolean) => (isHall ? RIDGE : PARAPET);

function measured(facts: SectionFacts) {
	const building = buildingOf(facts);
	const isHall =
		(facts.structure === 'steel' || facts.structure === 'light-steel') &&
		facts.storeys === 1 &&
		facts.propertyType !== 'cold';
	const span = facts.columnGrid === undefined ? undefined : Number(facts.columnGrid.split('×')[1]);
	const dock = dockHeight(facts) ?? 0;
	const platform = facts.docks?.type === 'outer' && dock > 0 ? PLATFORM : 0;
	const gate = dock > 0 ? 0.4 : 2;
	const lorry = facts.truckAccess === undefined ? 1 : lorryLength(facts.truckAccess) + gate;
	const side = Math.sqrt(building.plate ?? facts.availableArea);
	const reach = span === undefined ? side : Math.max(1, Math.round(side / span)) * span + 0.5;
	const isDouble = facts.docks?.type === 'double' && dock > 0;
	const tall = building.storeys.reduce((sum, storey) => sum + drawnHeight(building, storey), 0);
	return {
		building,
		isHall,
		span,
		dock,
		platform,
		lorry,
		isDouble,
		length: isHall ? (span ?? HALL_SPAN) + 2.5 : Math.min(reach, LONGEST),
		tall: Math.min(tall, TALLEST) + dock + roofOf(isHall),
		far: isDouble ? FAR_DOCK : 0,
	};
}

/** Least length in m that shows what a building is: a drawing may break off the rest. */
const TELLING = 22;

/** The largest scale in px/m at which a building fits on a sheet. */
export function fittingScale(facts: SectionFacts, sheet: Sheet): number {
	const { tall, lorry, platform, isHall, length, far } = measured(facts);
	const least = lorry + platform + far + (isHall ? length : Math.min(length, TELLING));
	const { width, height, left, top, right, foot } = sheet;
	return Math.min(sheet.scale, (height - top - foot) / tall, (width - left - right) / least);
}

/** @param scale px/m */
export function sectionPlan(facts: SectionFacts, sheet: Sheet, scale: number): SectionPlan {
	const { building, isHall, span, dock, platform, lorry, isDouble, length, far } = measured(facts);
	const roof = roofOf(isHall) * scale;
	const room = sheet.height - sheet.top - sheet.foot - roof - dock * scale;
	const rowsAt = (floor: number) => storeyRows(building, room, scale, sheet.gap, floor);
	const tall = -(rowsAt(0).at(-1)?.top ?? 0);
	const height =
		sheet.detail === 'card' ? sheet.height : Math.ceil(sheet.top + roof + tall + dock * scale + sheet.foot);
	const yard = height - sheet.foot;
	const floor = Math.round(yard - dock * scale);
	const most = sheet.width - sheet.right - far * scale;
	const start = sheet.left + (lorry + platform) * scale;
	const extent = Math.min(length * scale, most - start);
	const left = Math.round(start + Math.max(0, (most - start - extent) / 2));
	return {
		facts,
		building,
		sheet,
		height,
		scale,
		yard,
		floor,
		rows: rowsAt(floor),
		left,
		right: Math.round(left + extent),
		platform: platform * scale,
		span,
		isHall,
		isDouble,
	};
}

/** Where the zigzag stands: at the end, or inside a building with docks on both sides. */
export function breakAt({ left, right, isDouble }: SectionPlan): number {
	return isDouble ? Math.round(left + (right - left) * 0.68) : right;
}

/** y of the eaves of a hall, whose roof may rise above them. */
export function eavesOf({ facts, floor, scale, rows }: SectionPlan): number {
	return facts.eavesHeight === undefined ? (rows[0]?.top ?? floor) : floor - facts.eavesHeight * scale;
}
