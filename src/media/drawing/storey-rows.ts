import type { Building, Storey } from '../../domain/listing/storeys.ts';

/** A storey of the drawing, or a gap for those left out or unknown. From the ground up; y grows downwards, in px. */
export interface Row {
	storey: Storey | undefined;
	/** Numbers of the storeys that a gap stands for; empty when nobody knows. */
	missing: readonly number[];
	top: number;
	bottom: number;
}

/** Heights that are drawn where none is known, always dashed: the next known storey, else a usual one, in m. */
const USUAL = 5;

/** The height at which a storey is drawn, in m. */
export function drawnHeight({ storeys }: Building, { number, height }: Storey): number {
	const near = storeys
		.filter((each) => each.height !== undefined)
		.toSorted((a, b) => Math.abs(a.number - number) - Math.abs(b.number - number));
	return height ?? near[0]?.height ?? USUAL;
}

/** Storeys in the order in which they give way: those not on offer, farthest from what must stay. */
function dispensable({ storeys }: Building): Storey[] {
	const offered = storeys.filter(({ isOffered }) => isOffered).map(({ number }) => number);
	const must = [1, storeys.length, offered[0] ?? 1, offered.at(-1) ?? 1];
	const distance = ({ number }: Storey) => Math.min(...must.map((each) => Math.abs(each - number)));
	return storeys
		.filter(({ number }) => !must.includes(number))
		.toSorted(
			(a, b) => Number(a.isOffered) - Number(b.isOffered) || distance(b) - distance(a) || b.number - a.number,
		);
}

/** Storeys that are left out leave one gap between their neighbours. */
function grouped(building: Building, left: ReadonlySet<number>): Omit<Row, 'top' | 'bottom'>[] {
	const rows: { storey: Storey | undefined; missing: number[] }[] = [];
	for (const storey of building.storeys) {
		const last = rows.at(-1);
		if (!left.has(storey.number)) rows.push({ storey, missing: [] });
		else if (last !== undefined && last.storey === undefined) last.missing.push(storey.number);
		else rows.push({ storey: undefined, missing: [storey.number] });
	}
	const unknown = { storey: undefined, missing: [] };
	return [...(building.isFloorKnown ? [] : [unknown]), ...rows, ...(building.isCountKnown ? [] : [unknown])];
}

/**
 * The storeys that fit, with their heights to scale.
 * @param room height in px @param scale px/m @param gap height of a gap in px @param floor y of the ground floor, px
 */
export function storeyRows(
	building: Building,
	room: number,
	scale: number,
	gap: number,
	floor: number,
): Row[] {
	const left = new Set<number>();
	const heightOf = ({ storey }: Pick<Row, 'storey'>) =>
		storey === undefined ? gap : drawnHeight(building, storey) * scale;
	const tall = () => grouped(building, left).reduce((sum, row) => sum + heightOf(row), 0);
	for (const { number } of dispensable(building)) {
		if (tall() <= room + 1) break;
		left.add(number);
	}
	let bottom = floor;
	return grouped(building, left).map((row) => {
		const top = bottom - heightOf(row);
		const placed = { ...row, top, bottom };
		bottom = top;
		return placed;
	});
}
