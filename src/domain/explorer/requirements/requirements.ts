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

/** All a listing can be measured by, in the order of an address and of each group of the form. */
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

/** What a visitor needs: an empty list, undefined and false mean "does not matter". */
export type Wanted = WishesOf<Site['fields'][number]> & {
	/** Keys of requirements that count for the fit and leave nothing out. */
	readonly soft: readonly string[];
	/** Whether listings that do not say what is asked are shown, apart from those that are proven to fit. */
	readonly isUnknownIncluded: boolean;
};

/** A requirement that can be asked of what is wanted on the site. What works on a list of them takes any such list. */
export type AnyRequirement = Requirement<string, WishField, Wanted>;
