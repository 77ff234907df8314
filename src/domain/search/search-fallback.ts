// † browser
import { piecesOf } from './search-text.ts';

/** Maximum number of queries tried after a search without hits. */
const MAX_TRIES = 12;

/** A number in its other spelling: 3000 becomes 3,000 and the other way round. */
function otherSpelling(term: string): string | undefined {
	if (/\d,\d{3}/.test(term)) return term.replaceAll(/(\d),(?=\d{3})/g, '$1');
	const long = term.replaceAll(/[\d.]+/g, (number) =>
		/^\d{4,}$/.test(number) ? number.replaceAll(/\B(?=(\d{3})+$)/g, ',') : number,
	);
	return long === term ? undefined : long;
}

/** The parts of a term, longest first. Each has at least two pieces. */
function partsOf(term: string): string[] {
	const pieces = piecesOf(term).map(({ text }) => text);
	const lengths = Array.from({ length: Math.max(0, pieces.length - 2) }, (_, i) => pieces.length - 1 - i);
	return lengths.flatMap((length) =>
		Array.from({ length: pieces.length - length + 1 }, (_, at) => pieces.slice(at, at + length).join('')),
	);
}

/** The query with its numbers in their other spelling (3000㎡ for 3,000㎡), or undefined if no number has one. */
export function respelledQuery(terms: readonly string[]): string | undefined {
	const respelled = terms.map((term) => otherSpelling(term) ?? term).join(' ');
	return respelled === terms.join(' ') ? undefined : respelled;
}

/**
 * The smaller sets of some things, grouped by size, largest first, without the full and the empty one. If there are too
 * many to try, single things come last.
 */
export function smallerSets<T>(all: readonly T[]): T[][][] {
	const groups: T[][][] = [];
	let group: T[][] = [[...all]];
	for (let left = MAX_TRIES; left > 0 && (group[0]?.length ?? 0) > 1; left -= group.length) {
		const sets = group.flatMap((set) => set.map((_, dropped) => set.filter((_each, i) => i !== dropped)));
		// A set is the same in any order of dropping, and filter() keeps the order of its items.
		const keys = sets.map((set) => set.map((each) => all.indexOf(each)).join());
		group = sets.filter((_, i) => keys.indexOf(keys[i] ?? '') === i).slice(0, left);
		groups.push(group);
	}
	if ((group[0]?.length ?? 0) > 1) groups.push(all.slice(0, MAX_TRIES).map((each) => [each]));
	return groups;
}

/**
 * Fallback queries when no page holds all terms, most similar first: a number in its other spelling, all terms but one, or
 * the longest parts of a single term. They are guesses and are shown as such.
 */
export function looserQueries(terms: readonly string[]): string[] {
	const respelled = respelledQuery(terms) ?? '';
	const fewer =
		terms.length > 1
			? terms.map((_, left) => terms.filter((_term, i) => i !== left).join(' '))
			: partsOf(terms[0] ?? '');
	return [...new Set([respelled, ...fewer])]
		.filter((query) => query !== '' && query !== terms.join(' '))
		.slice(0, MAX_TRIES);
}
