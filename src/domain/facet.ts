// † browser
import { FIRE_LADDER } from './fire-class.ts';
import { DEAL_TYPES, PROPERTY_TYPES, STRUCTURES } from './listing-facts.ts';
import type { Named, Vocabulary } from './listing-index.ts';
import { readAddress } from './wanted-address.ts';
import { REQUIREMENT_FIELDS, type RequirementKey } from './requirement-key.ts';
import { EIA_LADDER, FLOOR_WISHES, UPDATED_WISHES, type Wanted } from './wanted.ts';

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

/** Every choice of the form, with what names the visitor's site has. */
export function facetChoices(vocabulary: Vocabulary): FacetChoice[] {
	const { districts, towns, parks, industries } = vocabulary;
	const choice = (key: RequirementKey, ...pairs: [string, string][]): FacetChoice => {
		const params = new URLSearchParams(pairs);
		const { wanted } = readAddress(params, vocabulary);
		const fields = Object.fromEntries(REQUIREMENT_FIELDS[key].map((field) => [field, wanted[field]]));
		const [name, value] = pairs.at(-1) ?? ['', ''];
		return { key, name, value, query: params.toString(), fields };
	};
	const each = (key: RequirementKey, name: string, values: readonly (string | number)[]) =>
		values.map((value) => choice(key, [name, String(value)]));
	const ids = (named: readonly Named[]) => named.map(({ id }) => id);
	return [
		...each('deal', 'deal', Object.keys(DEAL_TYPES)),
		...each('type', 'type', Object.keys(PROPERTY_TYPES)),
		...each('place', 'district', ids(districts)),
		...ids(towns).map((town) => choice('place', ['district', town.split('/')[0] ?? ''], ['town', town])),
		...each('park', 'park', ids(parks)),
		...AREA_STEPS.map(([min, max]) => choice('area', ['areaMin', min], ['areaMax', max])),
		...each('rent', 'rent', STEPS.rent),
		...each('height', 'height', STEPS.height),
		...each('load', 'load', STEPS.load),
		...each('crane', 'crane', STEPS.crane),
		...each('power', 'power', STEPS.power),
		...each('floor', 'floor', Object.keys(FLOOR_WISHES)),
		...each('structure', 'structure', Object.keys(STRUCTURES)),
		...each('fire', 'fire', FIRE_LADDER),
		...each('eia', 'eia', EIA_LADDER),
		...each('industry', 'industry', ids(industries)),
		...each('updated', 'updated', UPDATED_WISHES),
		...FLAGS.flatMap((flag) => each(flag, flag, [1])),
	];
}
