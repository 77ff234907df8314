// † browser
import type { CalendarDate } from './calendar-date.ts';
import type { FireWish } from './fire-class.ts';
import type { DealType, EiaLevel, PropertyType, Structure } from './listing-facts.ts';
import type { Amount } from './unit-amount.ts';
import type { KgPerSquareMetre, Kva, Metres, RentPerDay, SquareMetres, Tonnes } from './units.ts';

/** Money per month for all of a lease. */
export type YuanPerMonth = Amount<'元/月'>;

/** The floors a machine may stand on: the figures of height, load, area and rent are then those of that floor. */
export const FLOOR_WISHES = { ground: '首层', upper: '楼上' } as const;
export type FloorWish = keyof typeof FLOOR_WISHES;

/** Levels of environmental assessment, each harder to get than the one before. */
export const EIA_LADDER = ['form', 'report-form', 'report'] as const satisfies readonly EiaLevel[];
export type EiaWish = (typeof EIA_LADDER)[number];

/** Within how many days a listing was updated. */
export const UPDATED_WISHES = [30, 60, 120] as const;
export type UpdatedWish = (typeof UPDATED_WISHES)[number];

/** What a visitor needs: an empty list, undefined and false mean "does not matter". */
export interface Wanted {
	deal: readonly DealType[];
	type: readonly PropertyType[];
	/** Slugs. A listing is in place when its town is chosen, or its district without any town of it. */
	district: readonly string[];
	/** `songjiang/新桥镇`, since two districts may have towns of one name; only of chosen districts. */
	town: readonly string[];
	/** Ids. */
	park: readonly string[];
	/** The area that would do: from, to. */
	areaMin: SquareMetres | undefined;
	areaMax: SquareMetres | undefined;
	/** At most. */
	rent: RentPerDay | undefined;
	/** At most, for the smallest lease that is large enough. */
	budget: YuanPerMonth | undefined;
	floor: FloorWish | undefined;
	/** At least. */
	height: Metres | undefined;
	load: KgPerSquareMetre | undefined;
	power: Kva | undefined;
	crane: Tonnes | undefined;
	/** What shall be made or kept there. */
	fire: FireWish | undefined;
	dock: boolean;
	structure: readonly Structure[];
	divisible: boolean;
	registrable: boolean;
	/** This level or a harder one. */
	eia: EiaWish | undefined;
	/** Slug. */
	industry: string | undefined;
	/** To be had by this day. */
	by: CalendarDate | undefined;
	verified: boolean;
	updated: UpdatedWish | undefined;
	/** Requirements that count for the fit and leave nothing out. */
	soft: readonly RequirementKey[];
	/** Whether a listing stays when it does not say what is asked. */
	isUnknownIncluded: boolean;
}

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

export const NOTHING_WANTED: Wanted = {
	deal: [],
	type: [],
	district: [],
	town: [],
	park: [],
	areaMin: undefined,
	areaMax: undefined,
	rent: undefined,
	budget: undefined,
	floor: undefined,
	height: undefined,
	load: undefined,
	power: undefined,
	crane: undefined,
	fire: undefined,
	dock: false,
	structure: [],
	divisible: false,
	registrable: false,
	eia: undefined,
	industry: undefined,
	by: undefined,
	verified: false,
	updated: undefined,
	soft: [],
	isUnknownIncluded: true,
};

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
