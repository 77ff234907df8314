import {
	type SuggestionEntry,
	type Suggestion,
	suggestionsFor,
	withSuggestion,
} from '../domain/suggestion.ts';
import { suggestionsUrl } from '../domain/urls.ts';
import { warmEngine } from './pagefind.ts';
import { optionItem } from './search-option.ts';

const LIMIT = 8;

async function loadEntries(): Promise<readonly SuggestionEntry[]> {
	const response = await fetch(suggestionsUrl());
	return response.ok ? response.json() : [];
}

/** What the visitor sees of one list of suggestions. */
interface Popup {
	input: HTMLInputElement;
	list: HTMLElement;
	status: HTMLElement;
	shown: readonly Suggestion[];
	/** Index of the option the arrow keys stand on, -1 for none. */
	active: number;
}

function activate(popup: Popup, index: number): void {
	popup.active = index;
	for (const [i, option] of [...popup.list.children].entries()) {
		option.setAttribute('aria-selected', String(i === index));
		if (i !== index) continue;
		option.scrollIntoView({ block: 'nearest' });
		popup.input.setAttribute('aria-activedescendant', option.id);
	}
	if (index < 0) popup.input.removeAttribute('aria-activedescendant');
}

function show(popup: Popup, suggestions: readonly Suggestion[]): void {
	const isOpen = suggestions.length > 0;
	popup.shown = suggestions;
	popup.list.replaceChildren(...suggestions.map((each, i) => optionItem(each, `${popup.list.id}-${i}`)));
	popup.list.hidden = !isOpen;
	popup.input.setAttribute('aria-expanded', String(isOpen));
	popup.status.textContent = isOpen ? `${suggestions.length} 个建议，用上下键选择` : '';
	activate(popup, -1);
}

function choose(popup: Popup, index: number): void {
	const suggestion = popup.shown[index];
	if (suggestion === undefined) return;
	popup.input.value = withSuggestion(popup.input.value, suggestion);
	show(popup, []);
	popup.input.form?.requestSubmit();
}

function onKey(popup: Popup, event: KeyboardEvent): void {
	const count = popup.shown.length;
	// The keys belong to the input method while it composes.
	if (event.isComposing || count === 0) return;
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (step !== undefined) activate(popup, ((popup.active + 1 + step + count + 1) % (count + 1)) - 1);
	else if (event.key === 'Escape') show(popup, []);
	else if (event.key === 'Enter' && popup.active >= 0) choose(popup, popup.active);
	else return;
	event.preventDefault();
}

function buildPopup(host: HTMLElement, input: HTMLInputElement): Popup {
	const list = document.createElement('ul');
	list.id = `suggestions-${document.querySelectorAll('[role=listbox]').length}`;
	list.setAttribute('role', 'listbox');
	list.setAttribute('aria-label', '建议的搜索词');
	list.hidden = true;
	const status = document.createElement('span');
	status.className = 'visually-hidden';
	status.setAttribute('role', 'status');
	host.append(list, status);
	const states = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' };
	for (const [name, value] of Object.entries(states)) input.setAttribute(name, value);
	input.setAttribute('aria-controls', list.id);
	return { input, list, status, shown: [], active: -1 };
}

/** Makes the field in `host` offer words while the visitor types (ARIA combobox with a list), and warms the search engine. */
export async function makeCombobox(host: HTMLElement): Promise<void> {
	const input = host.querySelector('input');
	if (input === null) return;
	void warmEngine().catch(() => undefined);
	const popup = buildPopup(host, input);
	const entries = await loadEntries().catch(() => []);
	const update = () => show(popup, suggestionsFor(input.value, entries, LIMIT));
	input.addEventListener('input', (event) => {
		if (!(event instanceof InputEvent && event.isComposing)) update();
	});
	input.addEventListener('compositionend', update);
	input.addEventListener('keydown', (event) => onKey(popup, event));
	input.addEventListener('blur', () => show(popup, []));
	input.form?.addEventListener('submit', () => show(popup, []));
	// Before the field loses focus, which would close the list.
	popup.list.addEventListener('pointerdown', (event) => event.preventDefault());
	popup.list.addEventListener('click', (event) => {
		const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
		if (option !== null) choose(popup, [...popup.list.children].indexOf(option));
	});
	if (document.activeElement === input) update();
}
