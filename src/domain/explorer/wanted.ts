// † browser
import type { CalendarDate } from '../units/calendar-date.ts';
import type { FireWish } from '../schema/fire-class.ts';
import {
	type DealType,
	EIA_LEVELS,
	type EiaLevel,
	type PropertyType,
	type Structure,
} from '../schema/listing-facts.ts';
import type { FloorWish } from './rows/floor-figures.ts';
import type { RequirementKey } from './requirement-key.ts';
import type { Amount } from '../units/unit-amount.ts';
import type { KgPerSquareMetre, Kva, Metres, RentPerDay, SquareMetres, Tonnes } from '../units/units.ts';

/** Money per month for all of a lease. */
export type YuanPerMonth = Amount<'元/月'>;

/** Levels of environmental assessment, each harder to get than the one before. */
export const EIA_LADDER = ['form', 'report-form', 'report'] as const satisfies readonly EiaLevel[];
export type EiaWish = (typeof EIA_LADDER)[number];
const { no: _, ...possible } = EIA_LEVELS;
export const EIA_WISHES: Readonly<Record<EiaWish, string>> = possible;

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
	/** Whether listings that do not say what is asked are shown, apart from those that are proven to fit. */
	isUnknownIncluded: boolean;
}

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
