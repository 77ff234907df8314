import { cleanQuery } from '../domain/search-query.ts';
import { search, type SearchAnswer, warmEngine } from './search-engine.ts';
import { resultItem } from './search-result.ts';

const PER_PAGE = 10;
const FILTERS = ['type', 'district', 'category', 'year'] as const;
/** After the last keystroke, in milliseconds. */
const PAUSE = 200;

/** `<search-page>`: answers the form it holds; the address keeps the state, so that a search can be shared and gone back to. */
class SearchPage extends HTMLElement {
	#answer: SearchAnswer | undefined;
	#shown = 0;
	/** Counts searches, so that the answer of an older one is dropped. */
	#run = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	connectedCallback(): void {
		const form = this.#form;
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#search(true);
		});
		form.addEventListener('input', (event) => {
			if (event instanceof InputEvent && event.isComposing) return;
			this.#later();
		});
		form.addEventListener('compositionend', () => this.#later());
		form.addEventListener('focusin', () => void warmEngine().catch(() => undefined), { once: true });
		this.#part('more').addEventListener('click', () => void this.#showMore(PER_PAGE));
		addEventListener('popstate', () => this.#readAddress());
		this.#readAddress();
	}

	get #form(): HTMLFormElement {
		const form = this.querySelector('form');
		if (form === null) throw new Error('search-page needs its form');
		return form;
	}

	#part(name: string): HTMLElement {
		const part = this.querySelector(`[data-search-${name}]`);
		if (!(part instanceof HTMLElement)) throw new Error(`search-page needs [data-search-${name}]`);
		return part;
	}

	#later(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#search(false), PAUSE);
	}

	#readAddress(): void {
		const address = new URLSearchParams(location.search);
		for (const field of this.#form.elements) {
			if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
				const value = address.get(field.name) ?? '';
				field.value = field.name === 'q' ? cleanQuery(value) : value;
			}
		}
		if (this.#query() !== '') void this.#search(false);
	}

	#value(name: string): string {
		return String(new FormData(this.#form).get(name) ?? '');
	}

	#query(): string {
		return cleanQuery(this.#value('q'));
	}

	#writeAddress(isStep: boolean): void {
		const state = new URLSearchParams({ q: this.#query() });
		for (const name of [...FILTERS, 'sort']) {
			const value = this.#value(name);
			if (value !== '') state.set(name, value);
		}
		if (new URLSearchParams(location.search).has('all')) state.set('all', '1');
		const url = `${location.pathname}?${state.toString()}`;
		if (url === location.pathname + location.search) return;
		if (isStep) history.pushState(null, '', url);
		else history.replaceState(null, '', url);
	}

	async #search(isStep: boolean): Promise<void> {
		clearTimeout(this.#timer);
		this.#run += 1;
		const run = this.#run;
		this.#writeAddress(isStep);
		this.#part('results').setAttribute('aria-busy', 'true');
		const chosen = FILTERS.map((name) => [name, this.#value(name)] as const);
		const filters = Object.fromEntries(chosen.filter(([, value]) => value !== ''));
		try {
			const sort = this.#value('sort') === 'date' ? 'date' : 'best';
			const answer = await search(this.#query(), filters, sort);
			if (run !== this.#run) return;
			await this.#show(answer);
		} catch {
			if (run === this.#run)
				this.#part('status').textContent = '搜索暂时打不开，请稍后再试，或直接拨打热线。';
		} finally {
			if (run === this.#run) this.#part('results').setAttribute('aria-busy', 'false');
		}
	}

	async #show(answer: SearchAnswer): Promise<void> {
		const results = this.#part('results');
		this.#answer = answer;
		this.#shown = 0;
		results.replaceChildren();
		results.dataset['total'] = String(answer.total);
		this.#part('none').hidden = answer.total > 0 || answer.terms.length === 0;
		this.#part('status').textContent =
			answer.terms.length === 0 ? '' : `“${this.#query()}” 共 ${answer.total} 条结果`;
		const isAll = new URLSearchParams(location.search).has('all');
		await this.#showMore(isAll ? answer.total : PER_PAGE);
	}

	async #showMore(count: number): Promise<void> {
		const answer = this.#answer;
		if (answer === undefined) return;
		const hits = await answer.load(this.#shown, count);
		if (answer !== this.#answer) return;
		this.#shown += hits.length;
		const template = this.querySelector('template');
		if (template === null) throw new Error('search-page needs its template');
		const label = (type: string) => this.dataset[type] ?? '';
		const items = hits.map((hit) => resultItem(template, hit, answer.terms, label(hit.type)));
		this.#part('results').append(...items);
		this.#part('more').hidden = this.#shown >= answer.total;
	}
}

customElements.define('search-page', SearchPage);
