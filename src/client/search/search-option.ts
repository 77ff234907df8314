import { type Suggestion, SUGGESTION_KINDS } from '../../domain/search/suggestion.ts';

/** One suggestion as an option of the list: the word, what it is or the page it opens, and the visitor's own word for it. */
export function optionItem({ text, kind, via }: Suggestion, id: string, opensPage: boolean): HTMLLIElement {
	const note = document.createElement('span');
	note.className = 'muted';
	const what = SUGGESTION_KINDS[kind] + (opensPage ? '页' : '');
	note.textContent = via === undefined ? what : `${what} · 也叫 ${via}`;
	const item = document.createElement('li');
	item.id = id;
	item.setAttribute('role', 'option');
	item.append(text, ' ', note);
	return item;
}
