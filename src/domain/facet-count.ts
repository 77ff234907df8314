// † browser
import type { FacetChoice } from './facet.ts';
import { questionOf } from './fit.ts';
import { isHit, meets } from './listing-filter.ts';
import type { ListingRow } from './listing-row.ts';
import { type RequirementKey, withSoftness } from './requirement-key.ts';
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

/** Requirements whose choice changes how others are measured: the floor those of the floor, the area the rent for all of it. */
function isEntangled(key: RequirementKey, wanted: Wanted): boolean {
	return key === 'floor' || (key === 'area' && wanted.budget !== undefined);
}

/** Rows that fail nothing but, at most, the one requirement they are listed under. */
function rowsByBlame(rows: readonly ListingRow[], wanted: Wanted, today: string) {
	const { hard } = questionOf(wanted, today);
	const free: ListingRow[] = [];
	const blamed = new Map<RequirementKey, ListingRow[]>(hard.map((key) => [key, []]));
	for (const row of rows) {
		let failed: RequirementKey | undefined;
		let count = 0;
		for (const key of hard) {
			if (meets(row, key, wanted, today)) continue;
			failed = key;
			count += 1;
			if (count > 1) break;
		}
		if (failed === undefined) free.push(row);
		else if (count === 1) blamed.get(failed)?.push(row);
	}
	const joined = new Map([...blamed].map(([key, own]) => [key, [...free, ...own]]));
	return (key: RequirementKey) => joined.get(key) ?? free;
}

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
