import type { SearchAnswer } from './search-engine.ts';
import { fillForm, type SearchState, stateOf, writeAddress } from './search-form.ts';
import {
	answerTo,
	fittingListings,
	looseNote,
	looserOffers,
	offerItems,
	spellingOffers,
	type TextAnswer,
	understandingOf,
} from './search-help.ts';
import { plainWords, showParts } from './search-understanding.ts';
import { type HitList, openHitList } from './search-hits.ts';
import { warmEngine } from './search-thread.ts';
import { partOf } from '../site/element-part.ts';
import { withNotices } from '../site/slow-notice.ts';

/** After the last keystroke, in milliseconds. */
const PAUSE = 200;
const OTHER_SPELLING = '数字也有别的写法，下面的没有算在结果里：';
const OTHER_SEARCH = '下面不是搜索结果，而是相近的查法：';
const SEARCHING = '正在搜索…';
const TROUBLE = '搜索暂时打不开。';
const NO_MORE = '更多结果暂时读不到，请检查网络后再试。';

/** `<search-page>`: answers the form it holds; the address keeps the state, so that a search can be shared and gone back to. */
class SearchPage extends HTMLElement {
	#answer: SearchAnswer | undefined;
	#hits: HitList | undefined;
	/** Counts searches, so that the answer of an older one is dropped. */
	#run = 0;
	/** The texts answered before the words of the site had come. */
	#isHurried = false;
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
		// What was to be searched in a moment would find the field half composed.
		form.addEventListener('compositionstart', () => clearTimeout(this.#timer));
		form.addEventListener('compositionend', () => this.#later());
		form.addEventListener('focusin', () => void warmEngine().catch(() => undefined), { once: true });
		const template = partOf(this, 'hit', HTMLTemplateElement);
		const [results, more] = [partOf(this, 'results'), partOf(this, 'more')];
		const onTrouble = () => this.#say(NO_MORE);
		this.#hits = openHitList({ results, more, template, labels: this.dataset, onTrouble });
		addEventListener('popstate', () => this.#readAddress());
		this.#readAddress();
		this.removeAttribute('data-waits');
	}

	get #form(): HTMLFormElement {
		const form = this.querySelector('form');
		if (form === null) throw new Error('search-page needs its form');
		return form;
	}

	#say(text: string): void {
		partOf(this, 'status').textContent = text;
	}

	#later(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#search(false), PAUSE);
	}

	#readAddress(): void {
		fillForm(this.#form);
		if (stateOf(this.#form).query.text !== '' || this.#answer !== undefined) void this.#search(false);
	}

	async #search(isStep: boolean): Promise<void> {
		clearTimeout(this.#timer);
		this.#run += 1;
		const run = this.#run;
		this.#isHurried = false;
		const state = stateOf(this.#form);
		writeAddress(state, isStep);
		partOf(this, 'results').setAttribute('aria-busy', 'true');
		try {
			void this.#answerByFacts(state, run);
			const found = await withNotices(
				answerTo(state),
				() => run === this.#run && this.#say(SEARCHING),
				() => run === this.#run && this.#fail(),
			);
			if (run !== this.#run) return;
			this.removeAttribute('data-failed');
			this.#isHurried = found.understanding === undefined;
			await this.#show(found, state);
			// An offer that does not come is not missed.
			if (run === this.#run) await this.#offer(found).catch(() => undefined);
		} catch {
			if (run === this.#run) this.#fail();
		} finally {
			if (run === this.#run) partOf(this, 'results').setAttribute('aria-busy', 'false');
		}
	}

	/** Nothing that is shown answers what stands in the field: the page says so, and where else to go. */
	#fail(): void {
		this.#answer = undefined;
		this.#hits?.clear();
		for (const name of ['none', 'offers', 'listings', 'understood']) partOf(this, name).hidden = true;
		for (const count of this.querySelectorAll('[data-count]')) count.replaceChildren();
		this.#say(TROUBLE);
		this.setAttribute('data-failed', '');
	}

	/** The listings that fit, beside the texts that say the words. */
	async #answerByFacts({ query, filters }: SearchState, run: number): Promise<void> {
		const understanding = await understandingOf(query);
		const listings = await fittingListings(understanding);
		if (run !== this.#run) return;
		// The texts did not wait for the words: they are asked again with them.
		if (understanding !== undefined && this.#isHurried) void this.#search(false);
		showParts(this, query, understanding, listings?.wordsOf ?? plainWords, (left) => this.#searchFor(left));
		partOf(this, 'listings').hidden = true;
		if (filters.type === undefined || filters.type === 'listing') listings?.show(this);
	}

	#searchFor(text: string): void {
		const field = this.querySelector('input[name=q]');
		if (field instanceof HTMLInputElement) field.value = text;
		void this.#search(true);
	}

	async #show({ answer, note }: TextAnswer, { query, isAll }: SearchState): Promise<void> {
		const isAsked = answer.terms.length > 0;
		this.#answer = answer;
		partOf(this, 'results').dataset['total'] = String(answer.total);
		partOf(this, 'none').hidden = answer.total > 0 || !isAsked;
		partOf(this, 'offers').hidden = true;
		this.#say(isAsked ? `“${query.text}” 共 ${answer.total} 条结果${looseNote(answer)}${note}` : '');
		const { article, listing, park, page } = answer.types;
		const counts = { all: article + listing + park + page, article, listing, park };
		for (const [name, count] of Object.entries(counts)) {
			this.querySelector(`[data-count=${name}]`)?.replaceChildren(isAsked ? String(count) : '');
		}
		await this.#hits?.show(answer, isAll);
	}

	/** Never among the hits: what is offered is another question. */
	async #offer({ answer, understanding }: TextAnswer): Promise<void> {
		const { terms, total } = answer;
		const parts = understanding?.parts.map(({ text }) => text) ?? [];
		const offers = await (total > 0 ? spellingOffers(terms) : looserOffers(parts.length > 1 ? parts : terms));
		if (answer !== this.#answer) return;
		partOf(this, 'offer-label').textContent = total > 0 ? OTHER_SPELLING : OTHER_SEARCH;
		partOf(this, 'offer-list').replaceChildren(...offerItems(offers));
		partOf(this, 'offers').hidden = offers.length === 0;
	}
}

customElements.define('search-page', SearchPage);
