// † browser
import { UNKNOWN } from '../../domain/units/format.ts';
import type { ListingSheet, SheetFact } from './listing-sheet.ts';

/** Maximum columns on a sheet of paper. */
export const MAX_COMPARED = 4;

/** One fact for all listings, in the order of the listings. */
export interface ComparedRow {
	label: string;
	cells: readonly { text: string; isBest: boolean }[];
	/** Whether all listings have the same value. */
	isSame: boolean;
}

export interface Comparison {
	groups: readonly { name: string; rows: readonly ComparedRow[] }[];
	/** Names of facts that none of the listings states. */
	unstated: readonly string[];
}

/**
 * Merges lists of labels and keeps the order of each. A label that is only in a later list goes after its neighbour
 * there.
 */
function mergedLabels(lists: readonly (readonly string[])[]): string[] {
	const merged: string[] = [];
	for (const list of lists) {
		let at = 0;
		for (const label of list) {
			const known = merged.indexOf(label);
			if (known < 0) merged.splice(at, 0, label);
			at = (known < 0 ? at : known) + 1;
		}
	}
	return merged;
}

/** The highest rank, if at least two listings have different ranks. */
function bestRank(facts: readonly (SheetFact | undefined)[]): number | undefined {
	const ranks = new Set(facts.flatMap((fact) => fact?.rank ?? []));
	return ranks.size < 2 ? undefined : Math.max(...ranks);
}

function rowOf(label: string, facts: readonly (SheetFact | undefined)[]): ComparedRow {
	const best = bestRank(facts);
	const cells = facts.map((fact) => ({
		text: fact?.value ?? UNKNOWN,
		isBest: best !== undefined && fact?.rank === best,
	}));
	return { label, cells, isSame: new Set(cells.map(({ text }) => text)).size < 2 };
}

/** Listings side by side. Rows are matched by name, because a visitor's cache can hold a sheet of an older build. */
export function compareSheets(sheets: readonly ListingSheet[]): Comparison {
	const factsOf = (sheet: ListingSheet, name: string) =>
		sheet.groups.find((group) => group.name === name)?.facts ?? [];
	const names = mergedLabels(sheets.map(({ groups }) => groups.map(({ name }) => name)));
	const groups = names.map((name) => {
		const lists = sheets.map((sheet) => factsOf(sheet, name));
		const labels = mergedLabels(lists.map((facts) => facts.map(({ label }) => label)));
		const rows = labels.map((label) =>
			rowOf(
				label,
				lists.map((facts) => facts.find((fact) => fact.label === label)),
			),
		);
		return { name, rows };
	});
	const isStated = ({ cells }: ComparedRow) => cells.some(({ text }) => text !== UNKNOWN);
	return {
		groups: groups
			.map(({ name, rows }) => ({ name, rows: rows.filter(isStated) }))
			.filter(({ rows }) => rows.length > 0),
		unstated: groups.flatMap(({ rows }) => rows.filter((row) => !isStated(row)).map(({ label }) => label)),
	};
}
