// † browser
import { NOTHING_WANTED, type Wanted } from './wanted.ts';

/** Requirement → the fields that hold it, in the order in which they are spoken of. */
export const REQUIREMENT_FIELDS = {
	deal: ['deal'],
	type: ['type'],
	place: ['district', 'town'],
	park: ['park'],
	area: ['areaMin', 'areaMax'],
	rent: ['rent'],
	budget: ['budget'],
	floor: ['floor'],
	height: ['height'],
	load: ['load'],
	crane: ['crane'],
	structure: ['structure'],
	divisible: ['divisible'],
	power: ['power'],
	fire: ['fire'],
	dock: ['dock'],
	registrable: ['registrable'],
	eia: ['eia'],
	industry: ['industry'],
	by: ['by'],
	verified: ['verified'],
	updated: ['updated'],
} as const satisfies Readonly<Record<string, readonly (keyof Wanted)[]>>;

/** What a listing can be measured by. */
export type RequirementKey = keyof typeof REQUIREMENT_FIELDS;

function isRequirement(word: string): word is RequirementKey {
	return Object.hasOwn(REQUIREMENT_FIELDS, word);
}

/** Every requirement there is, in order. */
export const REQUIREMENT_KEYS: readonly RequirementKey[] =
	Object.keys(REQUIREMENT_FIELDS).filter(isRequirement);

/** The requirements that are set, in order. */
export function wishes(wanted: Wanted): RequirementKey[] {
	return REQUIREMENT_KEYS.filter((key) => REQUIREMENT_FIELDS[key].some((field) => isSet(wanted[field])));
}

function isSet(value: Wanted[keyof Wanted]): boolean {
	return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

/** The same wishes without one requirement. */
export function without(wanted: Wanted, key: RequirementKey): Wanted {
	const nothing = Object.fromEntries(REQUIREMENT_FIELDS[key].map((field) => [field, NOTHING_WANTED[field]]));
	return { ...wanted, ...nothing, soft: wanted.soft.filter((each) => each !== key) };
}

/** The same wishes with one requirement made hard or soft. */
export function withSoftness(wanted: Wanted, key: RequirementKey, isSoft: boolean): Wanted {
	const others = wanted.soft.filter((each) => each !== key);
	return { ...wanted, soft: isSoft ? [...others, key] : others };
}
