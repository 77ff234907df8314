import { countWords } from '../../domain/search/answer-words.ts';
import type { QueryPart } from '../../domain/search/meaning/query-part.ts';
import { searchRequest } from '../../domain/search/meaning/search-request.ts';
import { withoutPart } from '../../domain/search/meaning/understanding.ts';
import { smallerSets } from '../../domain/search/search-fallback.ts';
import { parseQuery } from '../../domain/search/search-query.ts';
import { partOf } from '../site/element-part.ts';
import type { SearchAnswer } from './search-engine.ts';
import type { SearchState } from './search-form.ts';
import { type TextAnswer, understandingOf } from './search-help.ts';
import { resultItem } from './search-result.ts';
import { plainWords } from './search-understanding.ts';
import { search } from './search-thread.ts';

const SHOWN = 5;

/** A query with some of the parts, and its answer. */
interface Fewer {
	text: string;
	parts: readonly QueryPart[];
	answer: SearchAnswer;
}

/** The answer to some parts of a query. The rest of the query stays, such as words that are not wanted. */
async function fewer(
	{ query, understanding }: TextAnswer,
	parts: readonly QueryPart[],
	{ filters, sort }: SearchState,
): Promise<Fewer> {
	const dropped = understanding?.parts.filter((part) => !parts.includes(part)) ?? [];
	// From the end, so that the offsets of the others stay.
	const left = dropped.reduceRight((rest, part) => parseQuery(withoutPart(rest, part)), query);
	const answer = await search(searchRequest(left, await understandingOf(left)), filters, sort);
	return { text: left.text, parts, answer };
}

const hasPlace = ({ parts }: Fewer) => parts.some(({ kind }) => kind === 'place');

/** The answer with the most parts; among equals one with the place, then the narrowest. */
async function bestFewer(found: TextAnswer, state: SearchState): Promise<Fewer | undefined> {
	for (const sets of smallerSets(found.understanding?.parts ?? [])) {
		const answers = await Promise.all(sets.map((parts) => fewer(found, parts, state)));
		const [best] = answers
			.filter(({ answer }) => answer.total > found.answer.total)
			.sort((a, b) => Number(hasPlace(b)) - Number(hasPlace(a)) || a.answer.total - b.answer.total);
		if (best !== undefined) return best;
	}
	return undefined;
}

const quoted = (parts: readonly QueryPart[]) => parts.map((part) => `“${plainWords(part)}”`).join('');

/** The address of the page with another query and the same filters. */
function addressOf(query: string): string {
	const params = new URLSearchParams(location.search);
	params.set('q', query);
	return `?${params.toString()}`;
}

/** Shows hits of the best smaller set of parts under the few hits with all of them, and says which parts they have. */
export async function showFewer(
	root: ParentNode,
	found: TextAnswer,
	state: SearchState,
	labels: DOMStringMap,
	isStill: () => boolean,
): Promise<void> {
	const best = await bestFewer(found, state);
	if (best === undefined) return;
	const { total, isComplete } = best.answer;
	const hits = await best.answer.load(0, SHOWN + found.answer.total);
	if (!isStill()) return;
	const template = partOf(root, 'hit', HTMLTemplateElement);
	const shown = new Set([...partOf(root, 'results').querySelectorAll('a')].map(({ pathname }) => pathname));
	const items = hits
		.flatMap((hit) => hit ?? [])
		.filter(({ url }) => !shown.has(new URL(url, location.href).pathname))
		.slice(0, SHOWN)
		.map((hit) => {
			const terms = [...best.answer.terms, ...best.answer.partTerms];
			return resultItem(template, hit, terms, labels[hit.type] ?? '');
		});
	const all = quoted(found.understanding?.parts ?? []);
	const few = found.answer.total === 0 ? `没有同时包含${all}的内容` : `同时包含${all}的只有这些`;
	const count = countWords(total, isComplete);
	partOf(root, 'fewer-label').textContent = `${few}；下面是包含${quoted(best.parts)}的，共 ${count} 条：`;
	partOf(root, 'fewer-hits').replaceChildren(...items);
	const more = partOf(root, 'fewer-all', HTMLAnchorElement);
	more.href = addressOf(best.text);
	more.textContent = `看全部 ${count} 条`;
	more.hidden = isComplete && items.length === total;
	partOf(root, 'fewer').hidden = items.length === 0;
}
