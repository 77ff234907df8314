// † browser
import { type Fit, fitOf, type Question, questionOf } from './fit.ts';
import { inOrder, type SortOrder } from './listing-order.ts';
import type { ListingRow } from './rows/listing-row.ts';
import { shortfallOf } from './requirement.ts';
import type { RequirementKey } from './requirement-key.ts';
import type { Wanted } from './wanted.ts';

/** What a visitor's wishes come to. */
export interface Exploration {
	question: Question;
	/** What is proven to fit, in the order asked for. */
	hits: readonly Fit[];
	/** What nearly fits, the least missing first. */
	near: readonly Fit[];
	/** What misses nothing, but does not say all that is asked or has it under negotiation: never among the hits, in the same order. */
	unsure: readonly Fit[];
}

/** Compares everything on offer with what is wanted. @param today `YYYY-MM-DD`, the visitor's own day */
export function explore(
	rows: readonly ListingRow[],
	wanted: Wanted,
	order: SortOrder,
	today: string,
): Exploration {
	const question = questionOf(wanted, today);
	const fits = rows.flatMap((row) => fitOf(row, question) ?? []);
	const possible = fits.filter(({ missing }) => missing === 0);
	const near = fits.filter(({ missing }) => missing > 0);
	return {
		question,
		hits: inOrder(
			possible.filter(({ unknown }) => unknown === 0),
			order,
		),
		near: near.sort(
			(a, b) => a.missing - b.missing || a.unknown - b.unknown || (a.row.id < b.row.id ? -1 : 1),
		),
		unsure: inOrder(
			possible.filter(({ unknown }) => unknown > 0),
			order,
		),
	};
}

/** Whether a listing belongs to the results. */
export function isHit(row: ListingRow, { wanted, hard, today }: Question): boolean {
	return hard.every((key) => meets(row, key, wanted, today));
}

/** Whether a listing is proven to meet one requirement. */
export function meets(row: ListingRow, key: RequirementKey, wanted: Wanted, today: string): boolean {
	return shortfallOf(row, key, wanted, today) === 0;
}
