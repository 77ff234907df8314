/** How much a drawing says: one number, what fits on a phone, or all dimensions. */
export const DETAILS = ['card', 'wide', 'full'] as const;
export type Detail = (typeof DETAILS)[number];

/** The room of a drawing, in px. */
export interface Sheet {
	detail: Detail;
	width: number;
	/** At most. Wide and full drawings end where the building does. */
	height: number;
	/** Margins. The foot lies under the yard. */
	left: number;
	top: number;
	right: number;
	foot: number;
	/** Letters. */
	font: number;
	/** Least thickness of a slab and a wall. */
	slab: number;
	wall: number;
	/** Height of the gap that stands for storeys left out. */
	gap: number;
	/** Half width of the zigzag of a break line. */
	zigzag: number;
	/** Scales in px/m: at most, for buildings; and of land, seen from above. */
	scale: number;
	landScale: number;
}

export const SHEETS: Readonly<Record<Detail, Sheet>> = {
	card: {
		detail: 'card',
		width: 160,
		height: 110,
		left: 2,
		top: 3,
		right: 5,
		foot: 5,
		font: 14,
		slab: 1.5,
		wall: 2,
		gap: 7,
		zigzag: 2.5,
		scale: 4,
		landScale: 0.7,
	},
	wide: {
		detail: 'wide',
		width: 350,
		height: 230,
		left: 3,
		top: 24,
		right: 78,
		foot: 12,
		font: 15,
		slab: 2,
		wall: 3,
		gap: 14,
		zigzag: 4,
		scale: 14,
		landScale: 1.1,
	},
	full: {
		detail: 'full',
		width: 840,
		height: 440,
		left: 16,
		top: 34,
		right: 124,
		foot: 44,
		font: 16,
		slab: 4,
		wall: 5,
		gap: 24,
		zigzag: 7,
		scale: 20,
		landScale: 2,
	},
};
