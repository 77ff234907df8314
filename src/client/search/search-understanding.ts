import { type Understanding, withoutPart } from '../../domain/search/meaning/understanding.ts';
import type { QueryPart } from '../../domain/search/meaning/query-part.ts';
import type { SearchQuery } from '../../domain/search/search-query.ts';
import type { FitCard, Offer } from '../../view/explorer/explorer-answer.ts';
import { cardItem, showTicks } from '../explorer/listing-card.ts';
import { partOf, say } from '../site/element-part.ts';
import { newButton, newElement } from '../site/new-element.ts';
import { type ListingAnswer, partWords } from './listing-answer.ts';

/** Parts worth showing: a single word that was not understood says nothing new. */
function shownParts({ parts, excluded }: Understanding): QueryPart[] {
	const all = [...parts, ...excluded];
	const [only] = all;
	const isPlain = all.length === 1 && only?.isGuess === false && only.ask.length === 0 && !only.isExcluded;
	return isPlain ? [] : all;
}

/** 不要松江, 松江（猜的）. */
function chipText(part: QueryPart, offer: Offer | undefined): string {
	const words = partWords(part, offer);
	return `${part.isExcluded ? '不要' : ''}${words}${part.isGuess ? '（猜的）' : ''}`;
}

/** Says how a query was understood; each part is taken away by one tap. @param onRemove with the query that is left */
export function showParts(
	root: ParentNode,
	query: SearchQuery,
	understanding: Understanding | undefined,
	offer: Offer | undefined,
	onRemove: (left: string) => void,
): void {
	const place = partOf(root, 'understood');
	const parts = understanding === undefined ? [] : shownParts(understanding);
	place.replaceChildren(
		...parts.map((part) => {
			const text = chipText(part, offer);
			const remove = () => onRemove(withoutPart(query, part));
			return newElement(
				'li',
				{},
				newButton(`${text} ×`, { class: 'chip', 'aria-label': `去掉 ${text}` }, remove),
			);
		}),
	);
	place.hidden = parts.length === 0;
}

function showCards(root: ParentNode, name: string, cards: readonly FitCard[]): void {
	const template = partOf(root, 'card', HTMLTemplateElement);
	const place = partOf(root, name);
	place.hidden = cards.length === 0;
	place.querySelector('ul')?.replaceChildren(
		...cards.map((card) => {
			const item = cardItem(template, card);
			showTicks(item, card.ticks);
			return item;
		}),
	);
}

/** Shows the listings that fit, or hides their place. */
export function showListings(root: ParentNode, answer: ListingAnswer | undefined): void {
	partOf(root, 'listings').hidden = answer === undefined;
	showCards(root, 'fits', answer?.fits ?? []);
	showCards(root, 'near', answer?.near ?? []);
	say(root, 'listing-headline', answer?.headline ?? '');
	const link = partOf(root, 'explore', HTMLAnchorElement);
	if (answer === undefined) return;
	link.href = answer.href;
	link.textContent =
		answer.total > answer.fits.length ? `看全部 ${answer.total} 套，继续筛选` : '用这些条件继续筛选';
}
