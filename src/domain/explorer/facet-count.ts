// † browser
import { rowsByBlame } from './blame.ts';
import type { FacetChoice } from './facet.ts';
import { isHit, meets, type Question, reworded } from './fit.ts';
import type { ListingRow } from './rows/listing-row.ts';
import { withSoftness } from './wanted.ts';

type RowValue = (row: ListingRow) => string | readonly string[];

/**
 * The number of proven fits for each choice, if only its requirement is set to this choice alone, as a hard one.
 * @returns by the query of the choice
 */
export function facetCounts(
	rows: readonly ListingRow[],
	choices: readonly FacetChoice[],
	question: Question,
): ReadonlyMap<string, number> {
	const { wanted, today } = question;
	const rowsFor = rowsByBlame(rows, question);
	const tallies = new Map<string, ReadonlyMap<string, number>>();
	const tallyOf = ({ name, requirement }: FacetChoice, rowValue: RowValue) => {
		const known = tallies.get(name) ?? tally(rowsFor(requirement), rowValue);
		tallies.set(name, known);
		return known;
	};
	const count = (choice: FacetChoice): number => {
		const { requirement, fields, rowValue } = choice;
		if (rowValue !== undefined) return tallyOf(choice, rowValue).get(choice.value) ?? 0;
		const changed = withSoftness({ ...wanted, ...fields }, requirement, false);
		if (!requirement.isEntangled(wanted))
			return rowsFor(requirement).filter((row) => meets(row, requirement, changed, today)).length;
		const other = reworded(question, changed);
		return rows.filter((row) => isHit(row, other)).length;
	};
	return new Map(choices.map((choice) => [choice.query, count(choice)]));
}

function tally(rows: readonly ListingRow[], rowValue: RowValue): Map<string, number> {
	const counts = new Map<string, number>();
	for (const value of rows.flatMap(rowValue)) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
