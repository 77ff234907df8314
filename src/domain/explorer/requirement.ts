// † browser
import { fireStepsShort } from '../schema/fire-class.ts';
import * as onFloor from './floor-requirement.ts';
import type { PropertyType } from '../schema/listing-facts.ts';
import type { ListingRow } from './rows/listing-row.ts';
import { ASKABLE, atLeast, atMost, oneOf, type Shortfall, WHOLLY, yes } from './shortfall.ts';
import type { RequirementKey } from './requirement-key.ts';
import { EIA_LADDER, type Wanted } from './wanted.ts';

/** A crane whose rails are there, but not the crane. */
const RESERVED = 0.15;
const DAY = 86_400_000;

/** A town that is chosen, or a district of which no town is. */
function place({ district, town }: ListingRow, wanted: Wanted): Shortfall {
	const prefix = `${district}/`;
	const towns = wanted.town.filter((each) => each.startsWith(prefix));
	if (towns.length === 0) return oneOf(district, wanted.district, WHOLLY);
	return oneOf(town === null ? null : prefix + town, towns, WHOLLY);
}

function crane({ crane: have, craneReserved }: ListingRow, want: number): Shortfall {
	const missing = atLeast(have, want);
	if (missing === undefined || craneReserved === null || craneReserved < want) return missing;
	return Math.min(missing, RESERVED);
}

function eia({ eia: have }: ListingRow, want: (typeof EIA_LADDER)[number]): Shortfall {
	if (have === null) return undefined;
	if (have === 'no') return WHOLLY;
	return Math.max(0, EIA_LADDER.indexOf(want) - EIA_LADDER.indexOf(have)) * ASKABLE;
}

/** Whether a word is in a list joined by commas, without taking the list apart: this is asked of every listing. */
function isIn(word: string, list: string): boolean {
	return list !== '' && `,${list},`.includes(`,${word},`);
}

function industry({ industries, banned }: ListingRow, want: string): Shortfall {
	if (isIn(want, banned)) return WHOLLY;
	return industries === '' ? undefined : isIn(want, industries) ? 0 : ASKABLE;
}

/** Days late, as a part of a year. */
function by({ availableFrom }: ListingRow, want: string): Shortfall {
	if (availableFrom === null) return undefined;
	return Math.max(0, (Date.parse(availableFrom) - Date.parse(want)) / DAY / 365);
}

/** The age of the last update in days. @param today `YYYY-MM-DD` */
function ageOf(updated: string, today: string): number {
	return (Date.parse(today) - Date.parse(updated)) / DAY;
}

type Judge = (row: ListingRow, wanted: Wanted, today: string) => Shortfall;

const JUDGES: Readonly<Record<RequirementKey, Judge>> = {
	deal: ({ deal }, wanted) => oneOf(deal, wanted.deal, WHOLLY),
	type: ({ type }, wanted) => oneOf(type, wanted.type, WHOLLY),
	place,
	park: ({ park }, wanted) => oneOf(park ?? '', wanted.park, WHOLLY),
	area: onFloor.area,
	rent: onFloor.rent,
	budget: onFloor.budget,
	floor: onFloor.floor,
	height: onFloor.height,
	load: onFloor.load,
	crane: (row, wanted) => crane(row, wanted.crane ?? 0),
	structure: ({ structure }, wanted) => oneOf(structure, wanted.structure, ASKABLE),
	divisible: ({ isDivisible }) => yes(isDivisible, ASKABLE),
	power: ({ power }, wanted) => atLeast(power, wanted.power ?? 0),
	fire: ({ fire }, wanted) => fireStepsShort(fire, wanted.fire ?? 'e') * ASKABLE,
	dock: ({ hasDock }) => yes(hasDock, ASKABLE),
	registrable: ({ isRegistrable }) => yes(isRegistrable, WHOLLY),
	eia: (row, wanted) => eia(row, wanted.eia ?? 'form'),
	industry: (row, wanted) => industry(row, wanted.industry ?? ''),
	by: (row, wanted) => by(row, wanted.by ?? ''),
	verified: ({ verified }) => (verified === 'none' ? ASKABLE : 0),
	updated: ({ updated }, wanted, today) => atMost(ageOf(updated, today), wanted.updated ?? Infinity),
};

/** What a kind of property cannot have, so that saying nothing of it is a no: bare land has no building, an office no crane. */
const CANNOT_HAVE: { readonly [Type in PropertyType]?: readonly RequirementKey[] } = {
	land: ['floor', 'height', 'load', 'crane', 'structure', 'dock'],
	office: ['crane'],
};

/** Whether a listing cannot have what is asked for, by its kind. There is no crane on the upper floors of a research building. */
export function cannotHave({ type, hasGround }: ListingRow, key: RequirementKey): boolean {
	if (type === 'rd' && hasGround === false && key === 'crane') return true;
	return CANNOT_HAVE[type]?.includes(key) ?? false;
}

/** How far a listing is from one requirement. Ask only for one that is wanted. @param today `YYYY-MM-DD` */
export function shortfallOf(row: ListingRow, key: RequirementKey, wanted: Wanted, today: string): Shortfall {
	const missing = JUDGES[key](row, wanted, today);
	return missing === undefined && cannotHave(row, key) ? WHOLLY : missing;
}
