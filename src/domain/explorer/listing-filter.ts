// † browser
import { type Fit, fitOf, type Question } from './fit.ts';
import { inOrder, type SortOrder } from './listing-order.ts';
import type { ListingRow } from './rows/listing-row.ts';

/** The result of a search in the explorer. */
export interface Exploration {
	question: Question;
	/** Proven fits, in the chosen order. */
	hits: readonly Fit[];
	/** Near fits, smallest shortfall first. */
	near: readonly Fit[];
	/**
	 * Listings that miss nothing but have an unknown fact or are under negotiation, in the chosen order. Never among
	 * the hits.
	 */
	unsure: readonly Fit[];
}

/** Compares all rows with a question. */
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
