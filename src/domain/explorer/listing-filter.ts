// † browser
import { type Fit, fitOf, type Question } from './fit.ts';
import { inOrder, type SortOrder } from './listing-order.ts';
import type { ListingRow } from './rows/listing-row.ts';

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

/** Compares everything on offer with what is wanted. */
export function explore(rows: readonly ListingRow[], question: Question, order: SortOrder): Exploration {
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
