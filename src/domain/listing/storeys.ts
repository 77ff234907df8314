import { floorNumbers } from './floor-name.ts';
import type { Listing } from './listing.ts';
import type { ListingStatus } from '../schema/listing-facts.ts';

/** The fields that say what a building is made of. */
export type BuildingFacts = Pick<
	Listing,
	| 'propertyType'
	| 'status'
	| 'totalArea'
	| 'availableArea'
	| 'units'
	| 'storeys'
	| 'layout'
	| 'floor'
	| 'clearHeight'
	| 'upperHeight'
	| 'floorLoad'
	| 'upperLoad'
>;

/** A part of a storey. The rest that the listing says nothing of is `other`. */
export interface Room {
	/** 冷藏间, or empty. */
	name: string;
	/** ㎡ */
	area: number | undefined;
	/** Part of the storey, 0 to 1. */
	share: number;
	state: ListingStatus | 'other';
	/** m */
	height: number | undefined;
	/** kg/㎡ */
	load: number | undefined;
}

export interface Storey {
	/** 1 is the ground floor. */
	number: number;
	/** m, undefined when nobody wrote it. */
	height: number | undefined;
	/** kg/㎡ */
	load: number | undefined;
	isOffered: boolean;
	/** From the left, at least one. */
	rooms: readonly Room[];
}

/** The storeys of a building from the ground up, with what is known of each. */
export interface Building {
	storeys: readonly Storey[];
	/** Whether the number of storeys is known. */
	isCountKnown: boolean;
	/** Whether it is known which storeys are offered. */
	isFloorKnown: boolean;
	/** Area of one storey in ㎡; undefined without the number of storeys. */
	plate: number | undefined;
}

type Unit = BuildingFacts['units'][number];

/** A smaller rest of a storey is a rounding error. */
const LEAST_REST = 0.04;

const onFloor = (units: readonly Unit[], number: number) =>
	units.filter(({ floor }) => floorNumbers(floor).includes(number));

/** The name of a unit without its floor: 1F A 区 is A 区. */
export function unitName(floor: string): string {
	return floor.replace(/^\s*(\d+\s*[F层楼](?:\s*[~–-]\s*\d+\s*[F层楼])?|首层)\s*/i, '');
}

/** The units on offer; of a listing that is let as a whole, all. */
function openUnits({ status, units }: BuildingFacts): readonly Unit[] {
	const isLet = status === 'leased' || status === 'withdrawn';
	return units.filter((unit) => isLet || (unit.status !== 'leased' && unit.status !== 'withdrawn'));
}

/** The storeys on offer; empty when no field tells. */
function offeredStoreys(facts: BuildingFacts): number[] {
	const { storeys, propertyType, layout, floor } = facts;
	const all = Array.from({ length: storeys ?? 1 }, (_, i) => i + 1);
	const rows = openUnits(facts).flatMap((unit) => floorNumbers(unit.floor));
	if (storeys === 1 || propertyType === 'whole-park') return all;
	if (rows.length > 0) return rows.filter((number) => number > 0);
	if (floor !== undefined && !/整[栋幢]|全部/.test(floor)) return floorNumbers(floor).filter((n) => n > 0);
	return floor !== undefined || layout === 'detached' ? all : [];
}

/** The load that every unit of a storey states; undefined when one differs or says nothing. */
function commonLoad(units: readonly Unit[]): Unit['load'] {
	const [first] = units;
	return units.every(({ load }) => load === first?.load) ? first?.load : undefined;
}

function whole(name: string, area: number | undefined, state: Room['state']): Room {
	return { name, area, share: 1, state, height: undefined, load: undefined };
}

/** @param spread number of storeys over which an area without units is spread */
function roomsOf(facts: BuildingFacts, units: readonly Unit[], spread: number, plate?: number): Room[] {
	const isPark = facts.propertyType === 'whole-park';
	const rooms = units.map((unit): Room => {
		const floors = Math.max(1, floorNumbers(unit.floor).length);
		const state = unit.status === 'withdrawn' ? 'other' : unit.status;
		const { height, load } = unit;
		return { name: unitName(unit.floor), area: unit.area / floors, share: 0, state, height, load };
	});
	if (rooms.length === 0)
		rooms.push(whole('', isPark ? undefined : facts.availableArea / spread, facts.status));
	const sum = rooms.reduce((total, { area = 0 }) => total + area, 0);
	const rest = isPark || plate === undefined ? 0 : Math.max(0, plate - sum);
	const all = sum + rest || 1;
	const parts = rooms.map((room) => ({ ...room, share: room.area === undefined ? 1 : room.area / all }));
	return rest / all > LEAST_REST
		? [...parts, { ...whole('', undefined, 'other'), share: rest / all }]
		: parts;
}

/** What the fields of a listing say about its building. Nothing is guessed: what no field tells is undefined. */
export function buildingOf(facts: BuildingFacts): Building {
	const { units, storeys, totalArea, clearHeight, upperHeight, floorLoad, upperLoad } = facts;
	const named = offeredStoreys(facts);
	const isFloorKnown = named.length > 0;
	const offered = isFloorKnown ? named : [1];
	const count = Math.max(storeys ?? 1, ...offered);
	const plate = storeys === undefined ? undefined : totalArea / storeys;
	// The first height of a listing of upper floors only, without a second one, is that of the floors on offer.
	const isOwn = isFloorKnown && upperHeight === undefined && !offered.includes(1);
	const storeyAt = (number: number): Storey => {
		const own = storeys === 1 ? units : onFloor(units, number);
		const isOffered = offered.includes(number);
		const pick = <T>(first: T, upper: T) =>
			isOwn ? (isOffered ? first : undefined) : number === 1 ? first : upper;
		const height = own.find((unit) => unit.height !== undefined)?.height;
		return {
			number,
			height: storeys === 1 ? (clearHeight ?? height) : (height ?? pick(clearHeight, upperHeight)),
			load: commonLoad(own) ?? pick(floorLoad, upperLoad),
			isOffered,
			rooms:
				isOffered || own.length > 0
					? roomsOf(facts, own, offered.length, plate)
					: [whole('', undefined, 'other')],
		};
	};
	return {
		storeys: Array.from({ length: Math.max(1, count) }, (_, i) => storeyAt(i + 1)),
		isCountKnown: storeys !== undefined,
		isFloorKnown,
		plate,
	};
}
