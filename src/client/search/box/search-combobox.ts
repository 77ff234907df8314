import { SEARCHING } from '../../../domain/search/answer-words.ts';
import { type Suggestion, suggestedPage, withSuggestion } from '../../../domain/search/suggestion.ts';
import { loadWords } from '../../site/known-words.ts';
import { warmEngine } from '../search-thread.ts';
import { offerSuggestions } from './offered-suggestions.ts';
import { activateOption, attachList, showSuggestions, type SuggestionList } from './suggestion-list.ts';

/** A field with its list. On the search page, choosing a suggestion never leaves the page. */
interface Combobox extends SuggestionList {
	staysHere: boolean;
	/** Counts events of the field, so that a stale response can be dropped. */
	run: number;
}

function pageOf({ input, staysHere }: Combobox, suggestion: Suggestion): string | undefined {
	return staysHere ? undefined : suggestedPage(input.value, suggestion);
}

function show(box: Combobox, suggestions: readonly Suggestion[]): void {
	box.run += 1;
	showSuggestions(box, suggestions, (each) => pageOf(box, each));
}

async function update(box: Combobox): Promise<void> {
	box.run += 1;
	const run = box.run;
	await offerSuggestions(box.input.value, box.staysHere, (suggestions) => {
		// Suggestions come too late if the visitor typed on, or if an option is active.
		const isLate = run !== box.run || box.active >= 0;
		if (!isLate) showSuggestions(box, suggestions, (each) => pageOf(box, each));
		return !isLate;
	});
}

function choose(box: Combobox, index: number): void {
	const suggestion = box.shown[index];
	if (suggestion === undefined) return;
	const page = pageOf(box, suggestion);
	if (page === undefined) box.input.value = withSuggestion(box.input.value, suggestion);
	show(box, []);
	if (page === undefined) box.input.form?.querySelector<HTMLElement>('[type=submit]')?.click();
	else location.assign(page);
}

/** Closes the list, or empties the field if the list is closed. Returns false if there is nothing to do. */
function onEscape(box: Combobox): boolean {
	const isOpen = box.shown.length > 0;
	if (!isOpen && box.input.value === '') return false;
	if (!isOpen) box.input.value = '';
	show(box, []);
	// Other code listens to the field too.
	if (!isOpen) box.input.dispatchEvent(new Event('input', { bubbles: true }));
	return true;
}

/**
 * The option a key leads to. The arrow keys cycle through the options and the field (-1). The other keys stay inside the
 * list.
 */
function optionAfter({ active, shown }: Combobox, key: string): number | undefined {
	const places = shown.length + 1;
	if (key === 'ArrowDown') return ((active + 2) % places) - 1;
	if (key === 'ArrowUp') return ((active + places) % places) - 1;
	if (active < 0) return undefined;
	return { Home: 0, End: shown.length - 1 }[key];
}

/** Handles a key. Returns true if the list used it. */
function onKey(box: Combobox, { key }: KeyboardEvent): boolean {
	if (key === 'Escape') return onEscape(box);
	if (box.shown.length === 0) {
		if (key === 'ArrowDown') void update(box);
		return key === 'ArrowDown';
	}
	const next = optionAfter(box, key);
	if (next !== undefined) activateOption(box, next);
	else if (key === 'Enter' && box.active >= 0) choose(box, box.active);
	else return false;
	return true;
}

/** Says on the button that the search page is on its way, until the visitor is back. */
function sayOnTheWay({ input: { form } }: Combobox): void {
	const button = form?.querySelector('[type=submit]');
	if (!form || !button) return;
	const words = button.textContent;
	const reset = () => button.replaceChildren(words ?? '');
	form.addEventListener('submit', () => {
		button.replaceChildren(SEARCHING);
		addEventListener('pageshow', reset, { once: true });
		form.addEventListener('input', reset, { once: true });
	});
}

/** Turns the field in `host` into an ARIA combobox with suggestions while typing, and preloads the search engine. */
export function makeCombobox(host: HTMLElement): void {
	const input = host.querySelector('input');
	if (input === null) return;
	void warmEngine().catch(() => undefined);
	void loadWords().catch(() => undefined);
	const box: Combobox = {
		...attachList(host, input),
		staysHere: host.closest('search-page') !== null,
		run: 0,
	};
	const close = () => show(box, []);
	input.addEventListener('input', (event) => {
		if (!(event instanceof InputEvent && event.isComposing)) void update(box);
	});
	// During a composition the input method owns the keys and the text.
	input.addEventListener('compositionstart', close);
	input.addEventListener('compositionend', () => void update(box));
	input.addEventListener('keydown', (event) => {
		// Safari ends the composition first and marks the key that ended it only with key code 229 (WebKit bug 165004).
		const isComposing = event.isComposing || Reflect.get(event, 'keyCode') === 229;
		if (!isComposing && onKey(box, event)) event.preventDefault();
	});
	input.addEventListener('blur', close);
	input.form?.addEventListener('submit', close);
	if (!box.staysHere) sayOnTheWay(box);
	// Without this the field would lose focus, which closes the list before the click arrives.
	box.list.addEventListener('mousedown', (event) => event.preventDefault());
	box.list.addEventListener('click', (event) => {
		const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
		if (option !== null) choose(box, [...box.list.children].indexOf(option));
	});
	if (document.activeElement === input && input.value !== '') void update(box);
}
