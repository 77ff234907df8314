import { countWords } from '../../domain/search/answer-words.ts';
import { partOf } from '../site/element-part.ts';
import type { SearchAnswer } from './search-engine.ts';
import type { TextAnswer } from './search-help.ts';

const OTHER_SPELLING = '数字也有别的写法，下面的没有算在结果里：';
/** Only such numbers have another spelling. */
const LONG_NUMBER = /\d{4}|\d,\d/;
const OTHER_SEARCH = '下面不是搜索结果，而是相近的查法：';

function showCounts(words: (type: string) => string): void {
	for (const count of document.querySelectorAll<HTMLElement>('[data-count]'))
		count.replaceChildren(words(count.dataset['count'] ?? ''));
}

/** Clears the numbers and offers of an answer. */
export function clearNumbers(root: ParentNode): void {
	for (const name of ['none', 'offers']) partOf(root, name).hidden = true;
	showCounts(() => '');
}

export function showNumbers(root: ParentNode, { terms, total, types, isComplete }: SearchAnswer): void {
	const isAsked = terms.length > 0;
	partOf(root, 'results').dataset['total'] = String(total);
	partOf(root, 'none').hidden = total > 0 || !isAsked || !isComplete;
	partOf(root, 'offers').hidden = true;
	const { article, listing, park, page } = types;
	const counts = new Map(Object.entries({ all: article + listing + park + page, article, listing, park }));
	showCounts((type) => (isAsked ? countWords(counts.get(type) ?? 0, isComplete) : ''));
}

/** Shows other queries beside the hits. They never stand among the hits, because they answer a different question. */
export async function showOffers(
	root: ParentNode,
	{ answer: { terms, total }, understanding }: TextAnswer,
	isStill: () => boolean,
): Promise<void> {
	if (total > 0 && !LONG_NUMBER.test(terms.join(' '))) return;
	// Most visitors find something and do not need this script.
	const { looserOffers, offerItems, spellingOffers } = await import('./search-offers.ts');
	const parts = understanding?.parts.map(({ text }) => text) ?? [];
	const offers = await (total > 0 ? spellingOffers(terms) : looserOffers(parts.length > 1 ? parts : terms));
	if (!isStill()) return;
	partOf(root, 'offer-label').textContent = total > 0 ? OTHER_SPELLING : OTHER_SEARCH;
	partOf(root, 'offer-list').replaceChildren(...offerItems(offers));
	partOf(root, 'offers').hidden = offers.length === 0;
}
