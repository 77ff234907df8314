// † browser
import { isEntangled, rowsByBlame } from './blame.ts';
import type { FacetChoice } from './facet.ts';
import { questionOf } from './fit.ts';
import { isHit, meets } from './listing-filter.ts';
import type { ListingRow } from './rows/listing-row.ts';
import { withSoftness } from './requirement-key.ts';
import type { Wanted } from './wanted.ts';

/** Fields with one value a listing and many choices are tallied in one go. What a row does not say is tallied as nothing. */
const TALLIED: Readonly<Record<string, (row: ListingRow) => string>> = {
	deal: ({ deal }) => deal,
	type: ({ type }) => type,
	district: ({ district }) => district,
	town: ({ district, town }) => `${district}/${town ?? ''}`,
	park: ({ park }) => park ?? '',
	structure: ({ structure }) => structure ?? '',
};

/**
 * How many proven fits there would be with each choice, if only that requirement changed: to this choice alone, and hard.
 * @param today `YYYY-MM-DD` @returns by the query of the choice
 */
export function facetCounts(
	rows: readonly ListingRow[],
	choices: readonly FacetChoice[],
	wanted: Wanted,
	today: string,
): ReadonlyMap<string, number> {
	const rowsFor = rowsByBlame(rows, wanted, today);
	const tallies = new Map<string, ReadonlyMap<string, number>>();
	const tallyOf = (choice: FacetChoice, valueOf: (row: ListingRow) => string) => {
		const known = tallies.get(choice.name) ?? tally(rowsFor(choice.key), valueOf);
		tallies.set(choice.name, known);
		return known;
	};
	const count = (choice: FacetChoice): number => {
		const valueOf = TALLIED[choice.name];
		if (valueOf !== undefined) return tallyOf(choice, valueOf).get(choice.value) ?? 0;
		const { key, fields } = choice;
		const changed = withSoftness({ ...wanted, ...fields }, key, false);
		if (!isEntangled(key, wanted))
			return rowsFor(key).filter((row) => meets(row, key, changed, today)).length;
		const question = questionOf(changed, today);
		return rows.filter((row) => isHit(row, question)).length;
	};
	return new Map(choices.map((choice) => [choice.query, count(choice)]));
}

function tally(rows: readonly ListingRow[], valueOf: (row: ListingRow) => string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const value = valueOf(row);
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}
