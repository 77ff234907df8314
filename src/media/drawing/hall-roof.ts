import { eavesOf, type SectionPlan } from './section-plan.ts';

/** Rise of a pitched roof for each metre of its run. */
const PITCH = 0.06;
const USUAL_SPAN = 20;

/** The slopes of a hall from the left eave to the break line. The roof is as high as the hall, or rises above its eaves. */
export function roofLine(plan: SectionPlan): [x: number, y: number][] {
	const { left, right, scale, span = USUAL_SPAN, rows } = plan;
	const eaves = eavesOf(plan);
	const half = (span * scale) / 2;
	const ridge = Math.min(eaves - half * PITCH, rows[0]?.top ?? eaves);
	const slope = (eaves - ridge) / half;
	const corners = [left, left + half, left + 2 * half].filter((x) => x < right);
	return [...corners, right].map((x) => {
		const along = (x - left) % (2 * half);
		const run = x - left > 0 && along === 0 ? 0 : Math.min(along, 2 * half - along);
		return [x, eaves - slope * run];
	});
}
