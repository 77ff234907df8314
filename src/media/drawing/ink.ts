import { DAYLIGHT } from '../../domain/daylight.ts';

/** What a colour of a drawing stands for: its value by day and by night. Contrast of letters is at least 4.5 in both. */
export const COLOURS = {
	/** What is cut: slabs, walls, the ground; and letters. */
	ink: [DAYLIGHT.ink, '#e4eaea'],
	/** Letters of second rank. */
	muted: [DAYLIGHT.muted, '#a0b0b3'],
	/** What stands behind the cut, and dimension lines. */
	thin: ['#6f7f83', '#8fa1a5'],
	/** Space on offer, under negotiation, let, and not in the offer. */
	offer: ['#aed8db', '#1a545e'],
	deal: ['#dcefef', '#173f46'],
	let: ['#dde3e4', '#2c383b'],
	pale: ['#f1f5f5', '#1b2629'],
	/** The crane, and marks on what is on offer. */
	action: [DAYLIGHT.action, '#7cc9d2'],
	/** The cab of a lorry, the car of a lift. */
	thing: ['#c9d3d5', '#4a5a5e'],
	/** Soil. */
	earth: ['#dfe5e5', '#2a3538'],
	/** Paper. */
	ground: [DAYLIGHT.ground, '#101618'],
} as const satisfies Record<string, readonly [day: string, night: string]>;

export type Role = keyof typeof COLOURS;

/**
 * How colours are written: `adaptive` by custom properties that follow the visitor's scheme, `day` as plain values for
 * posters and paper.
 */
export type Palette = 'adaptive' | 'day';

const propertyOf = (role: Role) => `--${role}`;

export function colour(role: Role, palette: Palette): string {
	return palette === 'day' ? COLOURS[role][0] : `var(${propertyOf(role)})`;
}

/** The custom properties of the used roles. On paper it is always day. */
export function schemeStyle(roles: Iterable<Role>): string {
	const used = [...new Set(roles)].toSorted();
	const values = (i: 0 | 1) => used.map((role) => `${propertyOf(role)}:${COLOURS[role][i]}`).join(';');
	return `<style>:root{${values(0)}}@media screen and (prefers-color-scheme:dark){:root{${values(1)}}}</style>`;
}
