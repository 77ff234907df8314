import {
	lastSearch,
	type LastSearch,
	changesSince,
	readLastSearch,
} from '../../domain/explorer/last-search.ts';
import { readAddress } from '../../domain/explorer/wanted-address.ts';
import { listingsUrl, listingUrl } from '../../domain/urls.ts';
import { explorerAnswer, type ExplorerAnswer } from '../../view/explorer/explorer-answer.ts';
import type { Offer } from '../../view/explorer/offer.ts';
import { sinceWords } from '../../view/explorer/since-words.ts';
import { LAST_SEARCH } from './last-search-key.ts';
import { newElement } from '../site/new-element.ts';
import { partOf } from '../site/element-part.ts';

/** The search of the visit before this one, read once per visit, because this visit overwrites it. */
function searchBefore(): LastSearch | undefined {
	try {
		const kept = sessionStorage.getItem(LAST_SEARCH) ?? localStorage.getItem(LAST_SEARCH) ?? '';
		sessionStorage.setItem(LAST_SEARCH, kept);
		return readLastSearch(kept);
	} catch {
		return undefined;
	}
}

/** Keeps the filters and what fits them for the next visit. Nothing is kept when nothing is asked. */
export function keepSearch(query: string, { chips, words, exploration }: ExplorerAnswer): void {
	if (chips.length === 0) return;
	try {
		localStorage.setItem(LAST_SEARCH, JSON.stringify(lastSearch(query, words, exploration.hits)));
	} catch {
		// Storage is forbidden or full. The next visit shows no changes.
	}
}

const linkTo = (href: string, text: string) => newElement('li', {}, newElement('a', { href }, text));

/** Shows what changed for the filters of the last visit. @param query the filters shown now */
export function showChanges(root: ParentNode, offer: Offer, query: string): void {
	const place = partOf(root, 'since', HTMLDetailsElement);
	const before = searchBefore();
	place.hidden = true;
	if (before === undefined || (query !== '' && query !== before.query)) return;
	const { problems: _, ...state } = readAddress(new URLSearchParams(before.query), offer.names);
	const { hits } = explorerAnswer(offer, state).exploration;
	const changes = changesSince(before, hits, new Set(offer.rows.map(({ id }) => id)));
	const words = sinceWords(changes);
	if (words === '' && query !== '') return;
	place.hidden = false;
	const asked = query === '' ? `上次找的是：${before.words}${words === '' ? '' : '。'}` : '';
	place.querySelector('summary')?.replaceChildren(asked, words);
	place
		.querySelector('ul')
		?.replaceChildren(
			...(query === '' ? [linkTo(`${listingsUrl()}?${before.query}`, '接着用这些条件找')] : []),
			...changes.fresh.map(({ id, title }) => linkTo(listingUrl(id), `新出：${title}`)),
			...changes.cheaper.map(({ row, before: then }) =>
				linkTo(
					listingUrl(row.id),
					`降价：${row.title}，${then.rent ?? then.salePrice} → ${row.rent ?? row.salePrice}`,
				),
			),
			...changes.gone.map(({ title }) => newElement('li', {}, `已租出或下架：${title}`)),
		);
}
