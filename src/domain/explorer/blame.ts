// † browser
import { questionOf } from './fit.ts';
import { isHit, meets } from './listing-filter.ts';
import type { ListingRow } from './rows/listing-row.ts';
import { type RequirementKey, without } from './requirement-key.ts';
import type { Wanted } from './wanted.ts';

/** Requirements whose choice changes how others are measured: the floor those of the floor, the area the rent for all of it. */
export function isEntangled(key: RequirementKey, wanted: Wanted): boolean {
	return key === 'floor' || (key === 'area' && wanted.budget !== undefined);
}

/** Rows that fail nothing but, at most, the one requirement they are listed under. */
export function rowsByBlame(rows: readonly ListingRow[], wanted: Wanted, today: string) {
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

/** The one requirement without which most would be proven to fit, and how many; undefined when none helps alone. */
export function bestRemoval(
	rows: readonly ListingRow[],
	wanted: Wanted,
	today: string,
): { key: RequirementKey; count: number } | undefined {
	const rowsFor = rowsByBlame(rows, wanted, today);
	const countWithout = (key: RequirementKey): number => {
		if (!isEntangled(key, wanted)) return rowsFor(key).length;
		const question = questionOf(without(wanted, key), today);
		return rows.filter((row) => isHit(row, question)).length;
	};
	const [best] = questionOf(wanted, today)
		.hard.map((key) => ({ key, count: countWithout(key) }))
		.sort((a, b) => b.count - a.count);
	return best === undefined || best.count === 0 ? undefined : best;
}
