import type { Suggestion } from '../../../domain/search/suggestion.ts';
import { adoptStyles } from '../../site/adopted-styles.ts';
import { newElement } from '../../site/new-element.ts';
import { optionItem } from './search-option.ts';
import listStyles from './suggestion-list.css?inline';

/** The list under a search field and its status line (ARIA combobox): the words shown and the active option. */
export interface SuggestionList {
	input: HTMLInputElement;
	list: HTMLElement;
	/** Live region: screen readers announce each change. */
	status: HTMLElement;
	shown: readonly Suggestion[];
	/** Index of the option selected with the keyboard, -1 for none. */
	active: number;
}

/** Adds a closed list to a field. */
export function attachList(host: HTMLElement, input: HTMLInputElement): SuggestionList {
	// Safari before 16.4 shows the list without these styles.
	if ('adoptedStyleSheets' in document) adoptStyles(listStyles);
	const id = `suggestions-${document.querySelectorAll('[role=listbox]').length}`;
	const list = newElement('ul', { id, role: 'listbox', 'aria-label': '建议的搜索词', hidden: '' });
	const status = newElement('span', { class: 'visually-hidden', role: 'status' });
	host.append(list, status);
	const states = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' };
	for (const [name, value] of Object.entries(states)) input.setAttribute(name, value);
	input.setAttribute('aria-controls', list.id);
	return { input, list, status, shown: [], active: -1 };
}

/** Makes an option active, or none (-1). */
export function activateOption(list: SuggestionList, index: number): void {
	list.active = index;
	for (const [i, option] of [...list.list.children].entries()) {
		option.setAttribute('aria-selected', String(i === index));
		if (i !== index) continue;
		option.scrollIntoView({ block: 'nearest' });
		list.input.setAttribute('aria-activedescendant', option.id);
	}
	if (index < 0) list.input.removeAttribute('aria-activedescendant');
}

/** Shows new words. An empty list closes it. @param pageOf the page that opens when a word is chosen */
export function showSuggestions(
	list: SuggestionList,
	shown: readonly Suggestion[],
	pageOf: (suggestion: Suggestion) => string | undefined,
): void {
	const isOpen = shown.length > 0;
	list.shown = shown;
	list.list.replaceChildren(
		...shown.map((each, i) => optionItem(each, `${list.list.id}-${i}`, pageOf(each) !== undefined)),
	);
	list.list.hidden = !isOpen;
	list.input.setAttribute('aria-expanded', String(isOpen));
	list.status.textContent = isOpen ? `${shown.length} 个建议，用上下键选择` : '';
	activateOption(list, -1);
}
