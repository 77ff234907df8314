import type { ListingWish } from './listing-wish.ts';

/** What a person means by a query: listings by their facts, or pages that mention things. */
export type MeaningQuestion = {
	kind: string;
	query: string;
} & (
	| { wants: ListingWish }
	/** For each thing, the ways in which a page may say it. @see textGrade */
	| { mentions: readonly (readonly string[])[]; without?: readonly string[] }
);

/** Words of the trade that ask for one thing. Their precision is measured by itself. */
export const FEATURE_WORD = 'single feature word';
