// † browser
import { FIRE_LADDER } from '../schema/fire-class.ts';
import { DEAL_TYPES, PROPERTY_TYPES, STRUCTURES } from '../schema/listing-facts.ts';
import type { Vocabulary } from './rows/listing-index.ts';
import { readAddress } from './wanted-address.ts';
import { REQUIREMENT_FIELDS, type RequirementKey } from './requirement-key.ts';
import { FLOOR_WISHES } from './rows/floor-figures.ts';
import { EIA_LADDER, UPDATED_WISHES, type Wanted } from './wanted.ts';

/** Something a visitor can choose with one tap. */
export interface FacetChoice {
	key: RequirementKey;
	/** The field of the form, and its value. */
	name: string;
	value: string;
	/** What the choice sets, as in an address: `height=8`. */
	query: string;
	/** The fields of the requirement with this choice and no other. */
	fields: Partial<Wanted>;
}

/** Figures that are asked for often, offered beside the field; in the unit of the field. */
export const STEPS = {
	rent: [0.8, 1, 1.2, 1.5, 2, 3],
	height: [4.5, 6, 8, 10],
	load: [1000, 2000, 3000, 5000],
	crane: [3, 5, 10, 20],
	power: [200, 500, 1000, 2000],
} as const;

/** Areas that are asked for often: from, to, in ㎡. */
export const AREA_STEPS: readonly [string, string][] = [
	['', '1000'],
	['1000', '3000'],
	['3000', '5000'],
	['5000', '10000'],
	['10000', ''],
];

const FLAGS = ['dock', 'divisible', 'registrable', 'verified'] as const;

const NO_NAMES: Vocabulary = { districts: [], towns: [], parks: [], industries: [] };

/** @param names those the choice names, and no others: every choice is read as an address once */
function choice(
	key: RequirementKey,
	pairs: [string, string][],
	names: Partial<Vocabulary> = {},
): FacetChoice {
	const params = new URLSearchParams(pairs);
	const { wanted } = readAddress(params, { ...NO_NAMES, ...names });
	const fields = Object.fromEntries(REQUIREMENT_FIELDS[key].map((field) => [field, wanted[field]]));
	const [name, value] = pairs.at(-1) ?? ['', ''];
	return { key, name, value, query: params.toString(), fields };
}

/** Choices of a field that has the name of its requirement. */
function each(key: RequirementKey, values: readonly (string | number)[]): FacetChoice[] {
	return values.map((value) => choice(key, [[key, String(value)]]));
}

/** Every choice of the form, with what names the visitor's site has. */
export function facetChoices({ districts, towns, parks, industries }: Vocabulary): FacetChoice[] {
	return [
		...each('deal', Object.keys(DEAL_TYPES)),
		...each('type', Object.keys(PROPERTY_TYPES)),
		...districts.map((named) => choice('place', [['district', named.id]], { districts: [named] })),
		...towns.map((town) => {
			const district = { id: town.id.slice(0, town.id.indexOf('/')), name: '' };
			const pairs: [string, string][] = [
				['district', district.id],
				['town', town.id],
			];
			return choice('place', pairs, { districts: [district], towns: [town] });
		}),
		...parks.map((park) => choice('park', [['park', park.id]], { parks: [park] })),
		...AREA_STEPS.map(([min, max]) =>
			choice('area', [
				['areaMin', min],
				['areaMax', max],
			]),
		),
		...each('rent', STEPS.rent),
		...each('height', STEPS.height),
		...each('load', STEPS.load),
		...each('crane', STEPS.crane),
		...each('power', STEPS.power),
		...each('floor', Object.keys(FLOOR_WISHES)),
		...each('structure', Object.keys(STRUCTURES)),
		...each('fire', FIRE_LADDER),
		...each('eia', EIA_LADDER),
		...industries.map((named) => choice('industry', [['industry', named.id]], { industries: [named] })),
		...each('updated', UPDATED_WISHES),
		...FLAGS.flatMap((flag) => each(flag, [1])),
	];
}
