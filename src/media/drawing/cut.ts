import type { SectionPlan } from './section-plan.ts';

/** Usual thickness in m, where no field tells: drawn and never written. */
const SLAB = 0.3;
const WALL = 0.35;
/** Height of the wall above a flat roof, m. */
export const PARAPET = 0.9;

/** Thickness of what is cut, px. */
export const slabOf = ({ sheet, scale }: SectionPlan) => Math.max(sheet.slab, SLAB * scale);
export const wallOf = ({ sheet, scale }: SectionPlan) => Math.max(sheet.wall, WALL * scale);
export const dashOf = ({ sheet }: SectionPlan) => (sheet.detail === 'card' ? '3 2' : '6 4');
/** The look of what nobody knows. */
export const dashed = (plan: SectionPlan) => ({
	width: plan.sheet.detail === 'card' ? 1 : 1.5,
	dash: dashOf(plan),
});
