// † browser
import type { Verdict } from '../../domain/explorer/fit.ts';
import type { Wanted } from '../../domain/explorer/requirements/requirements.ts';
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';
import { PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';

/** The result of a requirement for a listing, with figures. */
export interface Tick {
	state: 'fits' | 'misses' | 'unknown';
	/** 层高 7.5 m，差 0.5 m */
	text: string;
}

/** The result of one requirement, in words. */
export function tickOf(row: ListingRow, wanted: Wanted, { requirement, missing }: Verdict): Tick {
	const { name, tick, unknown, cannotHave } = requirement;
	if (missing === undefined) return { state: 'unknown', text: unknown(row, wanted) };
	if (missing === 0) return { state: 'fits', text: tick(row, wanted, true) };
	const text = cannotHave(row) ? `${PROPERTY_TYPES[row.type]}没有${name}` : tick(row, wanted, false);
	return { state: 'misses', text };
}

/** The result of each requirement in words. A fit that the card already shows is left out. */
export function ticks(row: ListingRow, wanted: Wanted, verdicts: readonly Verdict[]): Tick[] {
	return verdicts
		.filter(({ requirement, missing }) => missing !== 0 || !requirement.isOnCard)
		.map((verdict) => tickOf(row, wanted, verdict));
}
