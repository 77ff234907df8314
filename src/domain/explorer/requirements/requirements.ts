// † browser
import { BUILDING } from './building.ts';
import { DEAL } from './deal.ts';
import { EQUIPMENT } from './equipment.ts';
import { FLOOR } from './floor.ts';
import { MONEY } from './money.ts';
import { PERMIT } from './permit.ts';
import { PLACE } from './place.ts';
import type { Requirement, WishesOf, WishField } from './requirement.ts';
import { SIZE } from './size.ts';
import { STATE } from './state.ts';

/** All requirements, in the order of the address and of each group of the form. */
export const REQUIREMENTS = [
	...DEAL,
	...PLACE,
	...SIZE,
	...MONEY,
	...FLOOR,
	...EQUIPMENT,
	...BUILDING,
	...PERMIT,
	...STATE,
];

type Site = (typeof REQUIREMENTS)[number];
export type RequirementKey = Site['key'];

/** The wishes of a visitor. An empty list, undefined and false mean "does not matter". */
export type Wanted = WishesOf<Site['fields'][number]> & {
	/** Keys of soft requirements: they count for the score but exclude nothing. */
	readonly soft: readonly string[];
	/** Whether listings with unknown facts are shown, in a separate list from proven fits. */
	readonly isUnknownIncluded: boolean;
};

/** Any requirement of this site. Code that works on a list of requirements accepts a list of these. */
export type AnyRequirement = Requirement<string, WishField, Wanted>;
