import { singleQueries } from '../../../domain/search/search-single.ts';
import type { SearchTerm } from '../../../domain/search/search-query.ts';
import { type Engine, type FoundResults, newestFirst, type PagefindResult } from './pagefind.ts';

/** The pages with a term, newest first. Throws like the engine. */
export async function pagesOfTerm(
	engine: Engine,
	term: SearchTerm,
	filters: Record<string, string>,
): Promise<FoundResults> {
	const [own, ...regions] = await Promise.all([
		engine.find(term.engine, filters),
		...singleQueries(term.text).map(async ({ engine: phrase, position }) => {
			const found = await engine.find(phrase, filters);
			return { ...found, results: found.results.map((result) => ({ ...result, words: [position] })) };
		}),
	]);
	if (regions.length === 0) return own;
	const byId = new Map<string, PagefindResult>();
	// The phrase finds it where it makes no pair. Its true position may be before the one of the region.
	for (const result of [...regions.flatMap(({ results }) => results), ...own.results]) {
		const known = byId.get(result.id);
		const isBefore = known === undefined || (result.words[0] ?? 0) < (known.words[0] ?? 0);
		if (isBefore) byId.set(result.id, result);
	}
	return {
		results: [...byId.values()].sort(newestFirst),
		isComplete: [own, ...regions].every(({ isComplete }) => isComplete),
	};
}
