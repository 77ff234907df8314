import {
	amountFix,
	NO_CERTIFICATE,
	readCompany,
	readCompanyAmount,
} from '../../domain/policy/company-profile.ts';
import { type ConditionState, byFit, policyFit } from '../../domain/policy/company-fit.ts';
import { readCondition } from '../../domain/policy/condition-data.ts';
import { CONDITION_UNITS } from '../../domain/policy/condition-field.ts';
import { fitSummary } from '../../view/policy/fit-summary.ts';
import { codesOf } from '../../domain/schema/code-label.ts';
import { partOf } from '../site/element-part.ts';
import { fillCompany, keepCompany, pairsOf } from './kept-company.ts';

const MARKS: Readonly<Record<ConditionState, string>> = { met: '✓', missed: '✗', unknown: '？' };
const SPOKEN: Readonly<Record<ConditionState, string>> = { met: '符合', missed: '不符', unknown: '未知' };

/** Marks the amounts that cannot be read, beside their fields. */
function showProblems(form: HTMLFormElement): void {
	for (const field of codesOf(CONDITION_UNITS)) {
		const input = form.querySelector(`#company-${field}`);
		const note = form.querySelector(`#company-${field}-error`);
		if (!(input instanceof HTMLInputElement) || !(note instanceof HTMLElement)) continue;
		const isWrong = input.value.trim() !== '' && readCompanyAmount(field, input.value) === undefined;
		note.textContent = isWrong ? amountFix(field) : '';
		note.hidden = !isWrong;
		if (isWrong) input.setAttribute('aria-invalid', 'true');
		else input.removeAttribute('aria-invalid');
	}
}

/** Takes away the answers that a choice of “none” or of a certificate contradicts. */
function settleNone(form: HTMLFormElement, changed: EventTarget | null): void {
	if (!(changed instanceof HTMLInputElement) || changed.type !== 'checkbox' || !changed.checked) return;
	const isNone = changed.value === NO_CERTIFICATE;
	for (const other of form.querySelectorAll<HTMLInputElement>(`input[name="${changed.name}"]`))
		if (other !== changed && (isNone || other.value === NO_CERTIFICATE)) other.checked = false;
}

/** `<company-fit>` around a form about a company and a list of policies: ticks every condition as the visitor types. */
class CompanyFit extends HTMLElement {
	/** Cards in the order of the page. */
	#cards: readonly HTMLElement[] = [];
	#hasOpened = false;

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (form === null) return;
		this.#cards = [...partOf(this, 'list').children].filter((each) => each instanceof HTMLElement);
		fillCompany(form);
		form.addEventListener('input', ({ target }) => {
			settleNone(form, target);
			this.#compare(form);
		});
		form.addEventListener('submit', (event) => event.preventDefault());
		// The fields are empty only after the event.
		form.addEventListener('reset', () => setTimeout(() => this.#compare(form)));
		// The visitor's day decides which policies are shown and counted.
		void customElements.whenDefined('policy-state').then(() => {
			for (const card of this.#cards) card.hidden = card.querySelector('policy-state > .closed') !== null;
			if (pairsOf(form).some(([, value]) => value !== '')) this.#compare(form);
		});
		this.removeAttribute('data-waits');
	}

	/** Opens the best policy once, so that a visitor sees what a comparison looks like. */
	#openFirst(): void {
		if (this.querySelector('details[open]') !== null || this.#hasOpened) return;
		this.#hasOpened = true;
		const first = this.querySelector('li:not([hidden]) > details');
		if (first instanceof HTMLDetailsElement) first.open = true;
	}

	#compare(form: HTMLFormElement): void {
		const pairs = pairsOf(form);
		keepCompany(pairs);
		showProblems(form);
		const company = readCompany(pairs);
		const judged = this.#cards.map((card) => {
			const lines = [...card.querySelectorAll<HTMLElement>('[data-field]')];
			const fit = policyFit(
				lines.map((line) => readCondition(line.dataset)),
				company,
			);
			for (const [at, line] of lines.entries()) {
				const { state, words } = fit.fits[at] ?? { state: 'unknown', words: '' };
				line.dataset['state'] = state;
				const mark = partOf(line, 'mark');
				mark.textContent = MARKS[state];
				mark.setAttribute('role', 'img');
				mark.setAttribute('aria-label', SPOKEN[state]);
				partOf(line, 'value').textContent = `（${words}）`;
			}
			partOf(card, 'outcome').textContent = fit.words;
			return { card, fit };
		});
		judged.sort((a, b) => byFit(a.fit, b.fit));
		partOf(this, 'list').append(...judged.map(({ card }) => card));
		this.#openFirst();
		const shown = judged.filter(({ card }) => !card.hidden).map(({ fit }) => fit);
		partOf(this, 'summary').textContent = fitSummary(shown);
	}
}

if (customElements.get('company-fit') === undefined) customElements.define('company-fit', CompanyFit);
