import type { FoundPage } from '../../../domain/search/search-order.ts';
import { parseQuery } from '../../../domain/search/search-query.ts';
import { intersection } from './page-lookup.ts';
import { type Engine, type FoundResults, newestFirst, type PagefindResult } from './pagefind.ts';
import { pagesOfTerm } from './term-pages.ts';

/** Maximum number of spellings searched for one part. Each one costs files of the index. */
const MOST_SPELLINGS = 4;

/** The pages with any spelling of one part, newest first. */
async function pagesOfPart(
	engine: Engine,
	spellings: readonly string[],
	filters: Record<string, string>,
): Promise<FoundResults> {
	let isComplete = true;
	const answers = await Promise.all(
		spellings.slice(0, MOST_SPELLINGS).map(async (spelling) => {
			const { terms } = parseQuery(spelling);
			const found = await Promise.all(terms.map((term) => pagesOfTerm(engine, term, filters)));
			isComplete &&= found.every((each) => each.isComplete);
			const results = found.map((each) => each.results);
			const ids = new Set(intersection(results).map(({ id }) => id));
			return (results[0] ?? []).filter(({ id }) => ids.has(id));
		}),
	);
	const byId = new Map<string, PagefindResult>();
	for (const result of answers.flat()) if (!byId.has(result.id)) byId.set(result.id, result);
	return { results: [...byId.values()].sort(newestFirst), isComplete };
}

/** Pages that hold every part of a query in any of its spellings, with the results needed to show them. */
export interface PartPages {
	pages: readonly FoundPage[];
	results: ReadonlyMap<string, PagefindResult>;
	/** Whether every file of the index was loaded. */
	isComplete: boolean;
}

/** @param parts spellings of each part, the usual one first */
export async function pagesOfParts(
	engine: Engine,
	parts: readonly (readonly string[])[],
	filters: Record<string, string>,
): Promise<PartPages> {
	if (parts.length === 0) return { pages: [], results: new Map(), isComplete: true };
	const answers = await Promise.all(parts.map((spellings) => pagesOfPart(engine, spellings, filters)));
	const results = answers.map((each) => each.results);
	return {
		pages: intersection(results),
		results: new Map(results.flat().map((result) => [result.id, result])),
		isComplete: answers.every((each) => each.isComplete),
	};
}

/** Ids of the pages that hold any excluded part. Undefined when a file of the index is missing. */
export async function pagesWithAny(
	engine: Engine,
	excluded: readonly (readonly string[])[],
	filters: Record<string, string>,
): Promise<ReadonlySet<string> | undefined> {
	const found = await Promise.all(excluded.map((spellings) => pagesOfPart(engine, spellings, filters)));
	if (!found.every(({ isComplete }) => isComplete)) return undefined;
	return new Set(found.flatMap(({ results }) => results).map(({ id }) => id));
}

/** Ids of the pages of some districts. A file that is missing leaves pages out: they are only fewer to hide. */
export async function pagesInDistricts(
	engine: Engine,
	names: readonly string[],
): Promise<ReadonlySet<string>> {
	const found = await Promise.all(names.map((district) => engine.find(null, { district })));
	return new Set(found.flatMap(({ results }) => results).map(({ id }) => id));
}
