import { countWords } from '../../domain/search/answer-words.ts';
import type { SearchAnswer } from './search-engine.ts';

/** Finds a part of the search page by its name. */
type PartOf = (name: string) => HTMLElement;

const OTHER_SPELLING = '数字也有别的写法，下面的没有算在结果里：';
/** Only these have another spelling. */
const LONG_NUMBER = /\d{4}|\d,\d/;
const OTHER_SEARCH = '下面不是搜索结果，而是相近的查法：';

function showCounts(words: (type: string) => string): void {
	for (const count of document.querySelectorAll<HTMLElement>('[data-count]'))
		count.replaceChildren(words(count.dataset['count'] ?? ''));
}

/** Takes away all that an answer says beside its hits. */
export function clearNumbers(part: PartOf): void {
	for (const name of ['none', 'offers']) part(name).hidden = true;
	showCounts(() => '');
}

/** Shows the numbers of an answer. */
export function showNumbers(part: PartOf, { terms, total, types, isComplete }: SearchAnswer): void {
	const isAsked = terms.length > 0;
	part('results').dataset['total'] = String(total);
	part('none').hidden = total > 0 || !isAsked || !isComplete;
	part('offers').hidden = true;
	const { article, listing, park } = types;
	const counts = new Map(Object.entries({ all: article + listing + park, article, listing, park }));
	showCounts((type) => (isAsked ? countWords(counts.get(type) ?? 0, isComplete) : ''));
}

/** Offers other queries beside an answer; never among the hits, what is offered is another question. */
export async function showOffers(
	part: PartOf,
	{ terms, total }: SearchAnswer,
	isStill: () => boolean,
): Promise<void> {
	if (total > 0 && !LONG_NUMBER.test(terms.join(' '))) return;
	// Most visitors find something and need no script for this.
	const { looserOffers, offerItems, spellingOffers } = await import('./search-offers.ts');
	const offers = await (total > 0 ? spellingOffers(terms) : looserOffers(terms));
	if (!isStill()) return;
	part('offer-label').textContent = total > 0 ? OTHER_SPELLING : OTHER_SEARCH;
	part('offer-list').replaceChildren(...offerItems(offers));
	part('offers').hidden = offers.length === 0;
}
