import { type Understanding, withoutPart } from '../../domain/search/meaning/understanding.ts';
import type { QueryPart } from '../../domain/search/meaning/query-part.ts';
import type { SearchQuery } from '../../domain/search/search-query.ts';
import { partOf } from '../site/element-part.ts';
import { newButton, newElement } from '../site/new-element.ts';

/** A function that puts a part into words. */
export type PartWords = (part: QueryPart) => string;

/** A part as it was understood, or as typed. */
export const plainWords: PartWords = ({ meant, text }) => meant ?? text;

/** Parts worth showing. A single word that was not understood adds no information. */
function shownParts({ parts, excluded }: Understanding): QueryPart[] {
	const all = [...parts, ...excluded];
	const [only] = all;
	const isPlain = all.length === 1 && only?.isGuess === false && only.ask.length === 0 && !only.isExcluded;
	return isPlain ? [] : all;
}

/** For example: 不要松江, 最好有行车, 松江（猜的）. */
function chipText(part: QueryPart, wordsOf: PartWords): string {
	const before = part.isExcluded ? '不要' : part.isSoft ? '最好' : '';
	return `${before}${wordsOf(part)}${part.isGuess ? '（猜的）' : ''}`;
}

/** Position of the part that the visitor removed. Its button is gone before the answer comes. */
let removedAt: number | undefined;

/** Focuses the part that took the place of the removed one, or the answer when no part is left. */
function keepFocus(root: ParentNode, buttons: readonly HTMLElement[]): void {
	const at = removedAt;
	removedAt = undefined;
	const isLost = document.activeElement === null || document.activeElement === document.body;
	if (at === undefined || !isLost) return;
	const status = partOf(root, 'status');
	status.tabIndex = -1;
	(buttons[Math.min(at, buttons.length - 1)] ?? status).focus();
}

/** Shows how a query was understood. A tap removes a part. @param onRemove called with the remaining query */
export function showParts(
	root: ParentNode,
	query: SearchQuery,
	understanding: Understanding | undefined,
	wordsOf: PartWords,
	onRemove: (left: string) => void,
): void {
	const place = partOf(root, 'understood');
	const parts = understanding === undefined ? [] : shownParts(understanding);
	const buttons = parts.map((part, i) => {
		const text = chipText(part, wordsOf);
		return newButton(`${text} ×`, { class: 'chip', 'aria-label': `去掉 ${text}` }, () => {
			removedAt = i;
			onRemove(withoutPart(query, part));
		});
	});
	place.replaceChildren(...buttons.map((button) => newElement('li', {}, button)));
	place.hidden = parts.length === 0;
	keepFocus(root, buttons);
}
