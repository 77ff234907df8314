// † browser
import { isGone } from '../schema/listing-facts.ts';
import type { KgPerSquareMetre, Metres, RentPerDay, SquareMetres } from '../units/units.ts';
import { floorNumbers } from './floor-name.ts';
import { areaOf, isFree } from './free-space.ts';
import type { Listing } from './listing.ts';

/** The space of a listing on the ground floor, or on the floors above it. */
export interface FloorSpace {
	/** Whether it has space that is not let (free or under negotiation); null when unknown. */
	isOffered: boolean | null;
	/** The highest free unit of the table of units, or else what the fields state. Null when nobody wrote it. */
	height: Metres | null;
	load: KgPerSquareMetre | null;
	/** Total of the free units. Null, like the other figures, when no row states it. */
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

type ReachFacts = Pick<Listing, 'status' | 'units' | 'floor' | 'storeys' | 'layout'>;

/** The fields that state heights and loads. */
export type FigureFacts = Pick<Listing, 'units' | 'clearHeight' | 'upperHeight' | 'floorLoad' | 'upperLoad'>;

/**
 * The floor whose height and load are those of the offer: the ground floor, unless only floors above it are offered.
 * @param ground whether the ground floor is offered; null for unknown
 */
export const mainFloor = (ground: boolean | null, upper: boolean | null): keyof Reach =>
	ground === false && upper === true ? 'upper' : 'ground';

/**
 * Whether the only height and load of a listing of upper floors are those of its own floors (3 层, 层高 5 m). They are not
 * when the table of units gives one of them to the ground floor.
 */
export function statesOwnFloors(facts: FigureFacts): boolean {
	const { units, clearHeight, upperHeight, floorLoad, upperLoad } = facts;
	const isOfGround = units
		.filter((unit) => floorsNamed(unit.floor)?.ground === true)
		.some(
			({ height, load }) =>
				(height !== undefined && height === clearHeight) || (load !== undefined && load === floorLoad),
		);
	return upperHeight === undefined && upperLoad === undefined && !isOfGround;
}

/** Whether a text names the ground floor, or floors above it. Undefined when it names no floor (分区一, 冷藏间). */
export function floorsNamed(text: string): Reach | undefined {
	const floors = floorNumbers(text);
	if (floors.length === 0) return undefined;
	return { ground: floors.includes(1), upper: floors.some((floor) => floor > 1) };
}

/** The available floors, as far as the table of units, the floor's name, the storeys or the layout tell. */
function reachOf({ status, units, floor, storeys, layout }: ReachFacts): Partial<Reach> {
	const shown = units.filter((unit) => isGone(status) || isOffered(unit));
	const rows = shown.flatMap((unit) => floorsNamed(unit.floor) ?? []);
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

/** The greatest of the known values; null for none. */
function most<T extends number>(values: readonly (T | undefined)[]): T | null {
	return values.reduce<T | null>(
		(best, value) => (value === undefined || value <= (best ?? 0) ? best : value),
		null,
	);
}

/** The least of the known values; null for none. */
function least<T extends number>(values: readonly (T | undefined)[]): T | null {
	return values.reduce<T | null>(
		(best, value) => (value === undefined || value >= (best ?? Infinity) ? best : value),
		null,
	);
}

/** Whether `clearHeight` and `floorLoad` of a listing are figures of the upper floors that it offers. */
export function isOfUpperFloors(listing: ReachFacts & FigureFacts): boolean {
	const { ground = null, upper = null } = reachOf(listing);
	return mainFloor(ground, upper) === 'upper' && statesOwnFloors(listing);
}

/** The space on the ground floor and above, from the table of units and the fields. */
export function floorSpaces(listing: Listing): { ground: FloorSpace; upper: FloorSpace } {
	const { units, storeys, status } = listing;
	const reach = reachOf(listing);
	const first = { height: listing.clearHeight, load: listing.floorLoad };
	const second = { height: listing.upperHeight, load: listing.upperLoad };
	const stated: Record<keyof Reach, Partial<typeof first>> = isOfUpperFloors(listing)
		? { ground: {}, upper: first }
		: { ground: first, upper: second };
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
			height: most(shown.map(({ height }) => height)) ?? stated[kind].height ?? null,
			load: most(shown.map(({ load }) => load)) ?? stated[kind].load ?? null,
			area: rooms.length === 0 ? null : areaOf(free),
			reserved: rooms.length === 0 ? null : areaOf(rooms.filter((room) => !free.includes(room))),
			rent: least(shown.map(({ rent }) => rent)),
		};
	};
	return { ground: space('ground'), upper: space('upper') };
}

/** Height in m and load in kg/㎡ of the floors on offer: the place where it is decided whose figures they are. */
export function offeredFigures(listing: Listing): Pick<FloorSpace, 'height' | 'load'> {
	const spaces = floorSpaces(listing);
	return spaces[mainFloor(spaces.ground.isOffered, spaces.upper.isOffered)];
}
