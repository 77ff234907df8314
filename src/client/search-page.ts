import type { SearchAnswer } from './search-engine.ts';
import { fillForm, type SearchState, stateOf, writeAddress } from './search-form.ts';
import { looserOffers, offerItems, simplifiedQuery, spellingOffers } from './search-help.ts';
import { resultItem } from './search-result.ts';
import { search, warmEngine } from './search-thread.ts';

/** What a phone shows at first; each hit costs its fragment, and the first ones come sooner without the rest. */
const FIRST = 6;
const STEP = 10;
/** So many hits come by scrolling, the others by the button: the foot of the page stays within reach. */
const BY_SCROLL = 20;
/** After the last keystroke, in milliseconds. */
const PAUSE = 200;
const OTHER_SPELLING = '数字也有别的写法，下面的没有算在结果里：';
const OTHER_SEARCH = '下面不是搜索结果，而是相近的查法：';
const TROUBLE = '搜索暂时打不开，请稍后再试，或直接拨打热线。';

/** `<search-page>`: answers the form it holds; the address keeps the state, so that a search can be shared and gone back to. */
class SearchPage extends HTMLElement {
	#answer: SearchAnswer | undefined;
	#shown = 0;
	/** Whose hits are on their way. */
	#loading: SearchAnswer | undefined;
	/** Counts searches, so that the answer of an older one is dropped. */
	#run = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** On a busy phone several changes come at once: the last one is how it stands. */
	readonly #atEnd = new IntersectionObserver((changes) => {
		if (changes.at(-1)?.isIntersecting === true && this.#shown < BY_SCROLL) void this.#showMore(STEP);
	});

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
		// What was to be searched in a moment would find the field half composed.
		form.addEventListener('compositionstart', () => clearTimeout(this.#timer));
		form.addEventListener('compositionend', () => this.#later());
		form.addEventListener('focusin', () => void warmEngine().catch(() => undefined), { once: true });
		this.#part('more').addEventListener('click', () => void this.#showMore(STEP));
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
		fillForm(this.#form);
		if (stateOf(this.#form).query !== '' || this.#answer !== undefined) void this.#search(false);
	}

	async #search(isStep: boolean): Promise<void> {
		clearTimeout(this.#timer);
		this.#run += 1;
		const run = this.#run;
		const state = stateOf(this.#form);
		writeAddress(state, isStep);
		this.#part('results').setAttribute('aria-busy', 'true');
		try {
			const found = await this.#find(state);
			if (run !== this.#run) return;
			await this.#show(found.answer, state, found.note);
			if (run === this.#run) await this.#offer(found.answer);
		} catch {
			if (run === this.#run) this.#part('status').textContent = TROUBLE;
		} finally {
			if (run === this.#run) this.#part('results').setAttribute('aria-busy', 'false');
		}
	}

	/** The answer; for a query in traditional characters that finds nothing, that of the simplified one, said so. */
	async #find({ query, filters, sort }: SearchState): Promise<{ answer: SearchAnswer; note: string }> {
		const answer = await search(query, filters, sort);
		if (answer.total > 0 || answer.terms.length === 0) return { answer, note: '' };
		const simplified = await simplifiedQuery(query);
		if (simplified === undefined) return { answer, note: '' };
		return { answer: await search(simplified, filters, sort), note: `（按简体 “${simplified}” 搜索）` };
	}

	async #show(answer: SearchAnswer, { query, isAll }: SearchState, note: string): Promise<void> {
		const results = this.#part('results');
		const isAsked = answer.terms.length > 0;
		this.#answer = answer;
		this.#shown = 0;
		results.replaceChildren();
		this.#part('more').hidden = true;
		results.dataset['total'] = String(answer.total);
		this.#part('none').hidden = answer.total > 0 || !isAsked;
		this.#part('offers').hidden = true;
		this.#part('status').textContent = isAsked ? `“${query}” 共 ${answer.total} 条结果${note}` : '';
		const { article, listing, park } = answer.types;
		const counts = { all: article + listing + park, article, listing, park };
		for (const [name, count] of Object.entries(counts)) {
			this.querySelector(`[data-count=${name}]`)?.replaceChildren(isAsked ? String(count) : '');
		}
		await this.#showMore(isAll ? answer.total : FIRST);
	}

	/** Never among the hits: what is offered is another question. */
	async #offer({ terms, total }: SearchAnswer): Promise<void> {
		const offers = await (total > 0 ? spellingOffers(terms) : looserOffers(terms));
		if (terms !== this.#answer?.terms) return;
		this.#part('offer-label').textContent = total > 0 ? OTHER_SPELLING : OTHER_SEARCH;
		this.#part('offer-list').replaceChildren(...offerItems(offers));
		this.#part('offers').hidden = offers.length === 0;
	}

	async #showMore(count: number): Promise<void> {
		const answer = this.#answer;
		if (answer === undefined || answer === this.#loading) return;
		this.#loading = answer;
		const hits = await answer.load(this.#shown, count).finally(() => {
			if (this.#loading === answer) this.#loading = undefined;
		});
		if (answer !== this.#answer) return;
		this.#shown += hits.length;
		const template = this.querySelector('template');
		if (template === null) throw new Error('search-page needs its template');
		const items = hits.map((hit) => resultItem(template, hit, answer.terms, this.dataset[hit.type] ?? ''));
		this.#part('results').append(...items);
		const more = this.#part('more');
		more.hidden = this.#shown >= answer.total;
		// Who scrolls on before the next frame leaves the end and comes back unnoticed: it is looked at anew.
		this.#atEnd.unobserve(more);
		this.#atEnd.observe(more);
	}
}

customElements.define('search-page', SearchPage);
