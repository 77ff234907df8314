import { cleanQuery, parseQuery, type SearchQuery } from '../../domain/search/search-query.ts';
import type { SearchFilters } from './search-engine.ts';

const FILTERS = ['type', 'district', 'category', 'year'] as const;

/** What a visitor asks for; the form, the address and the engine all say the same. */
export interface SearchState {
	query: SearchQuery;
	filters: SearchFilters;
	sort: 'best' | 'date';
	/** `?all=1`: every hit at once. */
	isAll: boolean;
}

/** Reads the form; `?all=1` comes from the address, there is no field for it. */
export function stateOf(form: HTMLFormElement): SearchState {
	const data = new FormData(form);
	const value = (name: string) => String(data.get(name) ?? '');
	const chosen = FILTERS.map((name) => [name, value(name)] as const).filter(([, text]) => text !== '');
	return {
		query: parseQuery(value('q')),
		filters: Object.fromEntries(chosen),
		sort: value('sort') === 'date' ? 'date' : 'best',
		isAll: new URLSearchParams(location.search).has('all'),
	};
}

/** Fills the form from the address. A value that is no choice of a field leaves it at "all". */
export function fillForm(form: HTMLFormElement): void {
	const address = new URLSearchParams(location.search);
	for (const field of form.elements) {
		if (field instanceof HTMLInputElement && field.type === 'radio') {
			field.checked = field.value === (address.get(field.name) ?? '');
		} else if (field instanceof HTMLInputElement) {
			field.value = cleanQuery(address.get(field.name) ?? '');
		} else if (field instanceof HTMLSelectElement) {
			field.value = address.get(field.name) ?? '';
			if (field.selectedIndex < 0) field.value = '';
		}
	}
}

/** Keeps the state in the address. @param isStep whether "back" should return to the state before */
export function writeAddress({ query, filters, sort, isAll }: SearchState, isStep: boolean): void {
	const state = new URLSearchParams(query.text === '' ? {} : { q: query.text });
	for (const [name, value] of Object.entries(filters)) state.set(name, value);
	if (sort === 'date') state.set('sort', sort);
	if (isAll) state.set('all', '1');
	const text = state.toString();
	const search = text === '' ? '' : `?${text}`;
	if (search === location.search) return;
	if (isStep) history.pushState(null, '', location.pathname + search);
	else history.replaceState(null, '', location.pathname + search);
}

/** Why the page searches: `step` by Enter, `place` by its address, `typing`, `retry` because something did not come. */
export type Reason = 'step' | 'place' | 'typing' | 'retry';

/** After the last keystroke, in milliseconds. */
const PAUSE = 200;

/** What a visitor does to the form. */
interface FormHandlers {
	/** What stands in it is about to be another question. */
	onChange(): void;
	/** It is to be answered: at once after Enter, else after a pause. */
	onQuestion(reason: 'step' | 'typing'): void;
}

/** Tells of what the visitor does to the form; what an input method composes is its own until it is done. */
export function listenToForm(form: HTMLFormElement, { onChange, onQuestion }: FormHandlers): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const pause = () => {
		clearTimeout(timer);
		onChange();
	};
	const later = () => {
		pause();
		timer = setTimeout(() => onQuestion('typing'), PAUSE);
	};
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		pause();
		onQuestion('step');
	});
	form.addEventListener('input', (event) => {
		if (!(event instanceof InputEvent && event.isComposing)) later();
	});
	// What was to be searched in a moment would find the field half composed.
	form.addEventListener('compositionstart', pause);
	form.addEventListener('compositionend', later);
}
