import { type Suggestion, SUGGESTION_KINDS } from '../../domain/search/suggestion.ts';
import { newElement } from '../site/new-element.ts';

/** A suggestion as an option of the list: the word, its kind or the page it opens, and the synonym the visitor typed. */
export function optionItem({ text, kind, via }: Suggestion, id: string, opensPage: boolean): HTMLLIElement {
	const what = kind === 'wish' ? '找符合的房源' : SUGGESTION_KINDS[kind] + (opensPage ? '页' : '');
	const note = newElement('span', { class: 'muted' }, via === undefined ? what : `${what} · 也叫 ${via}`);
	return newElement('li', { id, role: 'option' }, text, ' ', note);
}
