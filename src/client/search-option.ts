import { type Suggestion, SUGGESTION_KINDS } from '../domain/suggestion.ts';

/** One suggestion as an option of the list: the word, what it is, and the visitor's own word for it. */
export function optionItem({ text, kind, via }: Suggestion, id: string): HTMLLIElement {
	const note = document.createElement('span');
	note.className = 'muted';
	note.textContent = via === undefined ? SUGGESTION_KINDS[kind] : `${SUGGESTION_KINDS[kind]} · 也叫 ${via}`;
	const item = document.createElement('li');
	item.id = id;
	item.setAttribute('role', 'option');
	item.append(text, ' ', note);
	return item;
}
