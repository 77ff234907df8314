import { parseQuery } from '../../domain/search/search-query.ts';
import type { SearchAnswer } from './search-engine.ts';
import type { SearchState } from './search-form.ts';
import { search } from './search-thread.ts';

/** The query in simplified characters, or undefined when it already is. */
async function simplifiedQuery(query: string): Promise<string | undefined> {
	const { simplify } = await import('../../domain/search/traditional-characters.ts');
	const simplified = simplify(query);
	return simplified === query ? undefined : simplified;
}

/** The answer; for a query in traditional characters that finds nothing, that of the simplified one, said so. */
export async function answerTo({
	query,
	filters,
	sort,
}: SearchState): Promise<{ answer: SearchAnswer; note: string }> {
	const answer = await search(query, filters, sort);
	if (answer.total > 0 || answer.terms.length === 0 || !answer.isComplete) return { answer, note: '' };
	const simplified = await simplifiedQuery(query.text);
	if (simplified === undefined) return { answer, note: '' };
	return {
		answer: await search(parseQuery(simplified), filters, sort),
		note: `（按简体 “${simplified}” 搜索）`,
	};
}
