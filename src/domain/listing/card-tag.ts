// † browser
import { freshness } from './freshness.ts';
import { isGone, type ListingStatus, type Verification } from '../schema/listing-facts.ts';

/** Days for which a listing is new, counted from its day of publication: as long as it takes to come back and look. */
const NEW_FOR = 14;
/** Days for which a lower price is news, counted from the day it was written. */
const CHEAPER_FOR = 30;
const DAY = 86_400_000;

/** What the tags of a card depend on. Days are `YYYY-MM-DD`. */
export interface TagFacts {
	status: ListingStatus;
	/** Day of the last check. */
	updated: string;
	/** Day of publication; null when that is no news. */
	published: string | null;
	/** Day on which the price went down to what it is; null when it did not, or that is no news. */
	cheaper: string | null;
	verified: Verification;
	verifiedDate: string | null;
}

/** A tag that is true today. */
export interface CardTag {
	kind: 'new' | 'cheaper' | 'verified';
	/** The day it is about. */
	day: string;
	/** The last day on which it is true; null when it stays true. */
	until: string | null;
}

/** The day some days after another. */
function daysAfter(day: string, days: number): string {
	return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

function news(kind: CardTag['kind'], day: string | null, days: number, today: string): CardTag[] {
	if (day === null) return [];
	const until = daysAfter(day, days);
	return until < today ? [] : [{ kind, day, until }];
}

/**
 * The tags that are true on a day, the most important first. A card shows the first. What is missing is never a tag, what
 * cannot be had any more has none, and facts that must be checked again are not called verified.
 */
export function cardTags(facts: TagFacts, today: string): CardTag[] {
	const { status, updated, published, cheaper, verified, verifiedDate } = facts;
	if (isGone(status) || freshness(updated, today) !== 'fresh') return [];
	return [
		...news('new', published, NEW_FOR, today),
		...news('cheaper', cheaper, CHEAPER_FOR, today),
		...(verified === 'none' || verifiedDate === null
			? []
			: [{ kind: 'verified', day: verifiedDate, until: null } as const]),
	];
}
