import type { Room } from '../../domain/listing/rooms.ts';
import type { SectionPlan } from './section-plan.ts';
import type { Row } from './storey-rows.ts';

/** Where a room of a storey stands, px. */
export interface RoomPlace {
	room: Room;
	x0: number;
	x1: number;
	/** y of its ceiling. */
	top: number;
}

/** In a cold store, the room at the dock comes first and the coldest last. */
function coldness({ name }: Room): number {
	const order = ['穿堂', '冷藏', '冷冻'];
	const place = order.findIndex((word) => name.includes(word));
	return place < 0 ? order.length : place;
}

/** The rooms of a row from left to right, as wide as they are large. */
export function roomPlaces(plan: SectionPlan, row: Row): RoomPlace[] {
	const { facts, left, right, scale, building } = plan;
	const rooms = row.storey?.rooms ?? [];
	const sorted = facts.propertyType === 'cold' ? rooms.toSorted((a, b) => coldness(a) - coldness(b)) : rooms;
	let x = left;
	return sorted.map((room) => {
		const x0 = x;
		x += room.share * (right - left);
		const isLow = building.storeys.length === 1 && room.height !== undefined && !plan.isHall;
		return { room, x0, x1: x, top: isLow ? row.bottom - (room.height ?? 0) * scale : row.top };
	});
}
