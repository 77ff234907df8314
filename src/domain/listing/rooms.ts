import type { ListingStatus } from '../schema/listing-facts.ts';
import { floorNumbers } from './floor-name.ts';
import type { Listing } from './listing.ts';

type RoomFacts = Pick<Listing, 'propertyType' | 'availableArea' | 'status'>;

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

/** A smaller part of a storey that is left over is a rounding error. */
export const LEAST_REST = 0.04;

/** The name of a unit without its floor: 1F A 区 is A 区. */
export function unitName(floor: string): string {
	return floor.replace(/^\s*(\d+\s*[F层楼](?:\s*[~–-]\s*\d+\s*[F层楼])?|首层)\s*/i, '');
}

/** A room that is a whole storey. */
export function whole(name: string, area: number | undefined, state: Room['state']): Room {
	return { name, area, share: 1, state, height: undefined, load: undefined };
}

/** The rooms of a storey. @param units those on it @param spread number of storeys over which an area without units is spread */
export function roomsOf(
	facts: RoomFacts,
	units: readonly Listing['units'][number][],
	spread: number,
	plate?: number,
): Room[] {
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
