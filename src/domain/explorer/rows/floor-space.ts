// † browser
import { floorNumbers } from '../../listing/floor-name.ts';
import { areaOf, isFree } from '../../listing/free-space.ts';
import type { Listing } from '../../listing/listing.ts';
import { isGone } from '../../schema/listing-facts.ts';
import type { KgPerSquareMetre, Metres, RentPerDay, SquareMetres } from '../../units/units.ts';

/** The space of a listing on the ground floor, or on the floors above it. */
export interface FloorSpace {
	/** Whether it has space that is not let (free or under negotiation); null when unknown. */
	isOffered: boolean | null;
	/** The highest free unit of the table of units. Null, like the other figures, when no row states it. */
	height: Metres | null;
	load: KgPerSquareMetre | null;
	/** Total of the free units. */
	area: SquareMetres | 0 | null;
	/** Total of the units under negotiation. */
	reserved: SquareMetres | 0 | null;
	/** The cheapest unit. */
	rent: RentPerDay | null;
}

interface Reach {
	ground: boolean;
	upper: boolean;
}

/** Whether a text names the ground floor, or floors above it. Undefined when it names no floor (分区一, 冷藏间). */
export function floorsNamed(text: string): Reach | undefined {
	const floors = floorNumbers(text);
	if (floors.length === 0) return undefined;
	return { ground: floors.includes(1), upper: floors.some((floor) => floor > 1) };
}

/** The available floors, as far as the table of units, the floor's name, the storeys or the layout tell. */
function reachOf({ units, floor, storeys, layout }: Listing): Partial<Reach> {
	const rows = units.filter(isOffered).flatMap((unit) => floorsNamed(unit.floor) ?? []);
	if (storeys === 1) return { ground: true, upper: false };
	if (rows.length > 0)
		return { ground: rows.some(({ ground }) => ground), upper: rows.some(({ upper }) => upper) };
	const named = floor === undefined ? undefined : floorsNamed(floor);
	if (named !== undefined) return named;
	const isWhole = layout === 'detached' || /整[栋幢]|全部/.test(floor ?? '');
	if (!isWhole) return {};
	return storeys === undefined ? { ground: true } : { ground: true, upper: true };
}

function isOffered({ status }: Listing['units'][number]): boolean {
	return !isGone(status);
}

/** The maximum (or minimum) of the known values; null for none. */
function extreme<T extends number>(
	values: readonly (T | undefined)[],
	isBetter: (a: T, b: T) => boolean,
): T | null {
	return values.reduce<T | null>(
		(best, value) => (value !== undefined && (best === null || isBetter(value, best)) ? value : best),
		null,
	);
}

/** The space on the ground floor and above, from the table of units. */
export function floorSpaces(listing: Listing): { ground: FloorSpace; upper: FloorSpace } {
	const { units, storeys, status } = listing;
	const reach = reachOf(listing);
	const isGroundOnly = storeys === 1;
	const space = (kind: keyof Reach): FloorSpace => {
		const rooms = units.filter(
			(unit) =>
				isOffered(unit) && (isGroundOnly ? kind === 'ground' : (floorsNamed(unit.floor)?.[kind] ?? false)),
		);
		const free = status === 'reserved' ? [] : rooms.filter(isFree);
		const shown = free.length === 0 ? rooms : free;
		return {
			isOffered: reach[kind] ?? null,
			height: extreme(
				shown.map(({ height }) => height),
				(a, b) => a > b,
			),
			load: extreme(
				shown.map(({ load }) => load),
				(a, b) => a > b,
			),
			area: rooms.length === 0 ? null : areaOf(free),
			reserved: rooms.length === 0 ? null : areaOf(rooms.filter((room) => !free.includes(room))),
			rent: extreme(
				shown.map(({ rent }) => rent),
				(a, b) => a < b,
			),
		};
	};
	return { ground: space('ground'), upper: space('upper') };
}
