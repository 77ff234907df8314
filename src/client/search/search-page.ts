import { answerWords, NO_MORE, SEARCHING, troubleWords } from '../../domain/search/answer-words.ts';
import { watchLength } from './long-query.ts';
import type { SearchAnswer } from './search-engine.ts';
import {
	fillForm,
	listenToForm,
	type Reason,
	type SearchState,
	stateOf,
	submitQuery,
	writeAddress,
} from './search-form.ts';
import { clearNumbers, showNumbers, showOffers } from './search-board.ts';
import { answerTo, type TextAnswer } from './search-help.ts';
import { hideFacts, showFacts } from './shown-facts.ts';
import { partOf } from '../site/element-part.ts';
import { type HitList, openHitList } from './search-hits.ts';
import { keepPlace, keptPlace, type Place } from './search-place.ts';
import { openRetry } from './search-retry.ts';
import { warmEngine } from './search-thread.ts';
import { sayState, startWaiting, stopWaiting } from './search-wait.ts';
import { withNotices } from '../site/slow-notice.ts';

/** After Enter the visitor sees a reaction within this time, ms. */
const AT_ONCE = 50;

/**
 * `<search-page>`: answers its form. The address keeps the state, so that a search can be shared and the back button works.
 */
class SearchPage extends HTMLElement {
	#answer: SearchAnswer | undefined;
	#hits: HitList | undefined;
	/** Counts searches, so that a stale response can be dropped. */
	#run = 0;
	/** True when the text search ran before the word list was loaded. */
	#isHurried = false;
	/** The scroll position to restore after the visitor came back. */
	#place: Place | undefined;
	#isCut = () => false;
	#retry: ReturnType<typeof openRetry>;

	constructor() {
		super();
		// Not as a field: Safari 15 mistakes the variable of a field's first value.
		this.#retry = openRetry(() => void this.#search('retry'));
	}

	connectedCallback(): void {
		const form = this.#form;
		listenToForm(form, {
			onChange: () => this.#retry.stop(),
			onQuestion: (reason) => void this.#search(reason),
		});
		form.addEventListener('focusin', () => void warmEngine().catch(() => undefined), { once: true });
		const input = form.querySelector('input');
		if (input === null) throw new Error('search-page needs its field');
		this.#isCut = watchLength(input);
		const [results, more] = [partOf(this, 'results'), partOf(this, 'more')];
		this.#hits = openHitList({
			results,
			more,
			template: partOf(this, 'hit', HTMLTemplateElement),
			labels: this.dataset,
			onTrouble: () => sayState(this, NO_MORE),
			onLost: () => this.#retry.plan(),
		});
		keepPlace(results, () => this.#hits?.shown() ?? 0);
		addEventListener('popstate', () => this.#readAddress());
		this.#readAddress();
		this.removeAttribute('data-waits');
	}

	get #form(): HTMLFormElement {
		return partOf(this, 'form', HTMLFormElement);
	}

	#readAddress(): void {
		fillForm(this.#form);
		this.#place = keptPlace();
		if (stateOf(this.#form).query.text !== '' || this.#run > 0) void this.#search('place');
	}

	async #search(reason: Reason): Promise<void> {
		if (reason !== 'retry') this.#retry.stop();
		this.#run += 1;
		const run = this.#run;
		this.#isHurried = false;
		const isLast = () => run === this.#run;
		const isSeen = reason === 'retry' && this.#answer !== undefined;
		const state = stateOf(this.#form);
		writeAddress(state, reason === 'step');
		partOf(this, 'results').setAttribute('aria-busy', 'true');
		if (reason === 'place' && this.#answer === undefined) startWaiting(this);
		try {
			// The text search does not wait for the word list. It runs again once the list is loaded.
			const onWords = () => this.#isHurried && void this.#search('retry');
			const texts = answerTo(state);
			const facts = showFacts(texts, this, state, isLast, onWords, (left) => submitQuery(this.#form, left));
			const [found] = await withNotices(
				Promise.all([texts, facts]),
				() => isLast() && this.#wait(reason),
				() => isLast() && !isSeen && this.#fail(),
				reason === 'typing' ? undefined : AT_ONCE,
			);
			if (!isLast()) return;
			this.removeAttribute('data-failed');
			const { answer } = found;
			this.#isHurried = found.understanding === undefined;
			await this.#show(found, state, isSeen);
			if (!isLast()) return;
			if (answer.isComplete && this.#hits?.areSomeLost() !== true) this.#retry.stop();
			else this.#retry.plan();
			const isStill = () => answer === this.#answer;
			// Offers are optional, so a failure is ignored.
			if (answer.isComplete) await showOffers(this, found, state, isStill).catch(() => {});
		} catch {
			if (!isLast()) return;
			// Incomplete hits that are marked as such are better than none.
			if (!isSeen) this.#fail();
			this.#retry.plan();
		} finally {
			if (isLast()) partOf(this, 'results').setAttribute('aria-busy', 'false');
		}
	}

	#wait(reason: Reason): void {
		if (reason !== 'retry') sayState(this, SEARCHING);
		if (reason === 'step' || reason === 'place') this.#clear();
	}

	#clear(): void {
		this.#answer = undefined;
		this.#hits?.clear();
		clearNumbers(this);
	}

	/** Clears the hits and shows the error with other ways to go on. The old hits do not answer the current query. */
	#fail(): void {
		this.#clear();
		stopWaiting(this);
		hideFacts(this);
		sayState(this, troubleWords(navigator.onLine));
		this.setAttribute('data-failed', '');
	}

	/** @param isSeen whether part of the same answer is already shown */
	async #show(
		{ answer, note }: TextAnswer,
		{ query: { text }, isAll }: SearchState,
		isSeen: boolean,
	): Promise<void> {
		const isAsked = answer.terms.length > 0;
		const { total, isComplete } = answer;
		// The old hits are a part of the new ones. The same total means the same hits.
		const isKnown = isSeen && total === this.#answer?.total && this.#hits?.areSomeLost() === false;
		this.#answer = answer;
		stopWaiting(this);
		if (!isSeen) this.#hits?.clear();
		showNumbers(this, answer);
		const [isOnline, isCut] = [navigator.onLine, this.#isCut()];
		sayState(this, answerWords({ query: text, isAsked, total, isComplete, isOnline, isCut, note }));
		if (isKnown) return;
		const place = this.#place;
		this.#place = undefined;
		await this.#hits?.show(answer, isAll, isSeen ? this.#hits.shown() : (place?.shown ?? 0));
		if (place !== undefined) scrollTo({ top: place.top, behavior: 'instant' });
	}
}

customElements.define('search-page', SearchPage);
