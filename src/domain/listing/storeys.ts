import { floorNumbers } from './floor-name.ts';
import { statesOwnFloors } from './floor-space.ts';
import type { Listing } from './listing.ts';
import { isGone } from '../schema/listing-facts.ts';
import { type Room, roomsOf, whole } from './rooms.ts';

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
	/** See `plateOf`. */
	plate: number | undefined;
}

type Unit = BuildingFacts['units'][number];

const onFloor = (units: readonly Unit[], number: number) =>
	units.filter(({ floor }) => floorNumbers(floor).includes(number));

/** The units on offer; of a listing that is let as a whole, all. */
function openUnits({ status, units }: BuildingFacts): readonly Unit[] {
	return units.filter((unit) => isGone(status) || !isGone(unit.status));
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

/** Area of one storey in ㎡; undefined without the number of storeys. */
export function plateOf({
	storeys,
	totalArea,
}: Pick<BuildingFacts, 'storeys' | 'totalArea'>): number | undefined {
	return storeys === undefined ? undefined : totalArea / storeys;
}

/** What the fields of a listing say about its building. Nothing is guessed: what no field tells is undefined. */
export function buildingOf(facts: BuildingFacts): Building {
	const { units, storeys, clearHeight, upperHeight, floorLoad, upperLoad } = facts;
	const named = offeredStoreys(facts);
	const isFloorKnown = named.length > 0;
	const offered = isFloorKnown ? named : [1];
	const count = Math.max(storeys ?? 1, ...offered);
	const plate = plateOf(facts);
	const isOwn = isFloorKnown && !offered.includes(1) && statesOwnFloors(facts);
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
