import { DOT } from '../../../domain/phrases.ts';
import { type Suggestion, SUGGESTION_KINDS } from '../../../domain/search/suggestion.ts';
import { newElement } from '../../site/new-element.ts';

const KINDS = { ...SUGGESTION_KINDS, wish: '找符合的房源', list: '房源列表' };

/** A suggestion as an option of the list: the word, its kind or the page it opens, its listings, and the synonym typed. */
export function optionItem(
	{ text, kind, via, count }: Suggestion,
	id: string,
	opensPage: boolean,
): HTMLLIElement {
	const isWord = kind !== 'wish' && kind !== 'list';
	const what = KINDS[kind] + (opensPage && isWord ? '页' : '');
	const listings = count === undefined || !opensPage ? '' : `${DOT}${count} 套${isWord ? '房源' : ''}`;
	const note = what + listings + (via === undefined ? '' : `${DOT}也叫 ${via}`);
	return newElement('li', { id, role: 'option' }, text, ' ', newElement('span', { class: 'muted' }, note));
}
