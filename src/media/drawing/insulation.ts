import { box, type Pen, polyline } from './pen.ts';
import { type RoomPlace, roomPlaces } from './room-places.ts';
import type { SectionPlan } from './section-plan.ts';

/** Usual thickness in m, and the least in px. */
const COAT = 0.45;
const LEAST = 4;

/** The zigzag that stands for insulation in a section. */
function coat(x: number, y: number, width: number, height: number): string {
	const step = Math.max(4, height);
	const count = Math.max(2, Math.round(width / step));
	const points = Array.from({ length: count + 1 }, (_, i): [number, number] => [
		x + (width * i) / count,
		i % 2 === 0 ? y + height : y,
	]);
	return polyline(...points) + box(x, y, width, height);
}

/** Whether a room is cooled: a store without a table of rooms is cooled as a whole. */
const isCooled = ({ room }: RoomPlace) => room.name === '' || /冷|冻/.test(room.name);

/** The coat of insulation over the rooms of a cold store. */
export function drawInsulation(pen: Pen, plan: SectionPlan): void {
	const { facts, rows, scale } = plan;
	if (facts.propertyType !== 'cold') return;
	const thick = Math.max(LEAST, COAT * scale);
	for (const row of rows)
		for (const place of roomPlaces(plan, row).filter(isCooled)) {
			const { x0, x1, top } = place;
			pen.fill('behind', 'ground', box(x0, top - thick, x1 - x0, thick));
			pen.line('behind', 'ink', coat(x0, top - thick, x1 - x0, thick), { width: 0.8 });
		}
}
