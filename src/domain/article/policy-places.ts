import type { Article } from './article.ts';
import type { CalendarDate } from '../units/calendar-date.ts';
import type { Listing } from '../listing/listing.ts';
import type { Park } from '../park/park.ts';
import { policyDays } from '../policy/policy.ts';
import { isLive, policyState } from '../policy/policy-state.ts';
import {
	isForEveryPlace,
	placeOfListing,
	placeOfPark,
	type PolicyPlace,
	type PolicyReach,
	policyReach,
	REACH_KINDS,
	type WithPolicy,
} from './policy-reach.ts';

/** A park or listing that a policy applies to. */
export interface Reached<Place> {
	place: Place;
	reach: PolicyReach;
}

/** The parks and listings that a policy applies to, the closest tie first. */
export interface PolicyPlaces {
	/** True when it applies to all of them. */
	isEverywhere: boolean;
	parks: readonly Reached<Park>[];
	listings: readonly Reached<Listing>[];
}

/** The places that a policy applies to. Those that name one of its industries come before those that name none. */
function reached<Place>(
	each: WithPolicy,
	places: readonly Place[],
	placeOf: (place: Place) => PolicyPlace,
): Reached<Place>[] {
	return places
		.flatMap((place) => {
			const reach = policyReach(each, placeOf(place));
			return reach === undefined ? [] : [{ place, reach }];
		})
		.toSorted(
			({ reach: a }, { reach: b }) =>
				REACH_KINDS.indexOf(a.by) - REACH_KINDS.indexOf(b.by) ||
				Number(b.industries.length > 0) - Number(a.industries.length > 0),
		);
}

/**
 * The other direction of `applicablePolicies`, by the same rule.
 * @param listings those on offer
 * @returns undefined for an article without a policy, and for a policy nobody can apply for now or soon
 */
export function policyPlaces(
	article: Article,
	{ parks, listings }: { parks: readonly Park[]; listings: readonly Listing[] },
	today: CalendarDate,
): PolicyPlaces | undefined {
	const { policy } = article;
	if (policy === undefined || !isLive(policyState(policyDays(policy), today))) return undefined;
	const each = { article, policy };
	return {
		isEverywhere: isForEveryPlace(each),
		parks: reached(each, parks, placeOfPark),
		listings: reached(each, listings, placeOfListing),
	};
}
