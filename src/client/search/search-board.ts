import { countWords } from '../../domain/search/answer-words.ts';
import { partOf } from '../site/element-part.ts';
import type { SearchAnswer } from './search-engine.ts';
import type { SearchState } from './search-form.ts';
import type { TextAnswer } from './search-help.ts';

/** With fewer hits than this, hits with only some of the parts follow. */
const ENOUGH = 3;
const OTHER_SPELLING = '数字也有别的写法，下面的没有算在结果里：';
/** Only such numbers have another spelling. */
const LONG_NUMBER = /\d{4}|\d,\d/;
const OTHER_SEARCH = '下面不是搜索结果，而是相近的查法：';

function showCounts(words: (type: string) => string): void {
	for (const count of document.querySelectorAll<HTMLElement>('[data-count]'))
		count.replaceChildren(words(count.dataset['count'] ?? ''));
}

function hideOffers(root: ParentNode): void {
	for (const name of ['offers', 'fewer']) partOf(root, name).hidden = true;
}

/** Clears the numbers and offers of an answer. */
export function clearNumbers(root: ParentNode): void {
	hideOffers(root);
	partOf(root, 'none').hidden = true;
	showCounts(() => '');
}

export function showNumbers(root: ParentNode, { terms, total, types, isComplete }: SearchAnswer): void {
	const isAsked = terms.length > 0;
	partOf(root, 'results').dataset['total'] = String(total);
	partOf(root, 'none').hidden = total > 0 || !isAsked || !isComplete;
	hideOffers(root);
	const { article, listing, park, page } = types;
	const counts = new Map(Object.entries({ all: article + listing + park + page, article, listing, park }));
	showCounts((type) => (isAsked ? countWords(counts.get(type) ?? 0, isComplete) : ''));
}

/**
 * Shows what else may help: hits with fewer parts, or other queries. They never stand among the hits, because they answer a
 * different question.
 */
export async function showOffers(
	root: HTMLElement,
	found: TextAnswer,
	state: SearchState,
	isStill: () => boolean,
): Promise<void> {
	const { terms, total, exact } = found.answer;
	const isPhraseFound = terms.length === 1 && exact > 0;
	// Most visitors find something and do not need these scripts.
	if (total < ENOUGH && !isPhraseFound && (found.understanding?.parts.length ?? 0) > 1) {
		const { showFewer } = await import('./fewer-parts.ts');
		return showFewer(root, found, state, root.dataset, isStill);
	}
	if (total > 0 && !LONG_NUMBER.test(terms.join(' '))) return;
	const { looserOffers, offerItems, spellingOffers } = await import('./search-offers.ts');
	const offers = await (total > 0 ? spellingOffers(terms) : looserOffers(terms));
	if (!isStill()) return;
	partOf(root, 'offer-label').textContent = total > 0 ? OTHER_SPELLING : OTHER_SEARCH;
	partOf(root, 'offer-list').replaceChildren(...offerItems(offers));
	partOf(root, 'offers').hidden = offers.length === 0;
}
