import { cleanQuery, parseQuery, type SearchQuery } from '../../domain/search/search-query.ts';
import type { SearchFilters } from './search-engine.ts';

const FILTERS = ['type', 'district', 'category', 'year'] as const;

/** A search as the form, the address and the engine share it. */
export interface SearchState {
	query: SearchQuery;
	filters: SearchFilters;
	sort: 'best' | 'date';
	/** `?all=1`: shows every hit at once. */
	isAll: boolean;
}

/** Reads the form. `?all=1` comes from the address, because the form has no field for it. */
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

/** Fills the form from the address. A value that is not an option leaves its field at "all". */
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

/** Writes the state to the address. @param isStep whether the change gets its own history entry for "back" */
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

/** The reason for a search: `step` is Enter, `place` a changed address, `typing` the debounce, `retry` a failed load. */
export type Reason = 'step' | 'place' | 'typing' | 'retry';

/** Debounce after the last keystroke, in milliseconds. */
const PAUSE = 200;

/** Callbacks for changes to the form. */
interface FormHandlers {
	/** The form is changing, so the shown answer is about to be stale. */
	onChange(): void;
	/** The form is ready for a search: at once after Enter, otherwise after the debounce. */
	onQuestion(reason: 'step' | 'typing'): void;
}

/** Reports changes to the form. Text in an input method composition is ignored until the composition ends. */
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
	// A pending search would read a half composed text.
	form.addEventListener('compositionstart', pause);
	form.addEventListener('compositionend', later);
}

/** Puts another query into the form and submits it. */
export function submitQuery(form: HTMLFormElement, query: string): void {
	const field = form.querySelector('input[name=q]');
	if (field instanceof HTMLInputElement) field.value = query;
	// Safari 15 has no requestSubmit().
	form.dispatchEvent(new Event('submit', { cancelable: true }));
}
