// † browser
import type { FacetChoice } from '../../domain/explorer/facet.ts';
import type { Vocabulary } from '../../domain/explorer/rows/listing-index.ts';
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';
import { freshness } from '../../domain/listing/freshness.ts';

/** The data that the explorer searches. */
export interface Offer {
	names: Vocabulary;
	/** Without stale listings. */
	rows: readonly ListingRow[];
	/** Number of stale listings that are left out. */
	stale: number;
	choices: readonly FacetChoice[];
	/** The visitor's day, `YYYY-MM-DD`. */
	today: string;
}

/** Leaves out listings that are stale on a day. */
export function offerOn(
	today: string,
	names: Vocabulary,
	rows: readonly ListingRow[],
	choices: readonly FacetChoice[],
): Offer {
	const fresh = rows.filter(({ updated }) => freshness(updated, today) !== 'stale');
	return { names, rows: fresh, stale: rows.length - fresh.length, choices, today };
}
