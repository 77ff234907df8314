// † browser
import { isHit, meets, type Question, reworded } from './fit.ts';
import type { AnyRequirement } from './requirements/requirements.ts';
import type { ListingRow } from './rows/listing-row.ts';
import { without } from './wanted.ts';

/** For each requirement, the rows that fail no other one. */
export function rowsByBlame(rows: readonly ListingRow[], { hard, wanted, today }: Question) {
	const free: ListingRow[] = [];
	const blamed = new Map<string, ListingRow[]>(hard.map(({ key }) => [key, []]));
	for (const row of rows) {
		let failed: AnyRequirement | undefined;
		let count = 0;
		for (const requirement of hard) {
			if (meets(row, requirement, wanted, today)) continue;
			failed = requirement;
			count += 1;
			if (count > 1) break;
		}
		if (failed === undefined) free.push(row);
		else if (count === 1) blamed.get(failed.key)?.push(row);
	}
	const joined = new Map([...blamed].map(([key, own]) => [key, [...free, ...own]]));
	return ({ key }: AnyRequirement) => joined.get(key) ?? free;
}

/**
 * The single requirement whose removal gives the most proven fits, with their number; undefined when no single removal
 * helps.
 */
export function bestRemoval(
	rows: readonly ListingRow[],
	question: Question,
): { requirement: AnyRequirement; count: number } | undefined {
	const { hard, wanted } = question;
	const rowsFor = rowsByBlame(rows, question);
	const countWithout = (requirement: AnyRequirement): number => {
		if (!requirement.isEntangled(wanted)) return rowsFor(requirement).length;
		const other = reworded(question, without(wanted, requirement));
		return rows.filter((row) => isHit(row, other)).length;
	};
	const [best] = hard
		.map((requirement) => ({ requirement, count: countWithout(requirement) }))
		.sort((a, b) => b.count - a.count);
	return best === undefined || best.count === 0 ? undefined : best;
}
