import {
	EMPTY_LEASE,
	leaseFromQuery,
	type LeaseText,
	leaseToQuery,
	readLease,
} from '../../domain/rent/lease-text.ts';
import { rentResult } from '../../view/tools/rent-result.ts';
import { partOf, partsOf } from '../site/element-part.ts';
import { showResult } from './rent-result.ts';
import { newElement } from '../site/new-element.ts';

/** The lease in the form. */
function leaseIn(form: HTMLFormElement): LeaseText {
	const pairs = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
	return leaseFromQuery(new URLSearchParams(pairs).toString()) ?? EMPTY_LEASE;
}

function fillForm(form: HTMLFormElement, lease: LeaseText): void {
	const texts = new Map(Object.entries(lease));
	for (const field of form.elements) {
		if (!(field instanceof HTMLInputElement)) continue;
		const text = texts.get(field.name) ?? '';
		if (field.type !== 'radio') field.value = text;
		// An unknown value selects the first choice.
		else if (field.value === text) field.checked = true;
	}
}

/** The place for the message of a field: below it, and read with it. */
function noteOf(field: HTMLInputElement): HTMLElement {
	const old = field.nextElementSibling;
	if (old instanceof HTMLElement) return old;
	const id = `${field.id}-error`;
	const note = newElement('p', { class: 'error', id });
	field.after(note);
	field.setAttribute('aria-describedby', id);
	return note;
}

/** Shows an error message beside each invalid field. */
function showProblems(form: HTMLFormElement, problems: ReadonlyMap<string, string>): void {
	for (const field of form.elements) {
		if (!(field instanceof HTMLInputElement) || field.type === 'radio') continue;
		const problem = problems.get(field.name);
		const isShown = field.hasAttribute('aria-describedby');
		if (problem === undefined && !isShown) continue;
		const note = noteOf(field);
		note.textContent = problem ?? '';
		note.hidden = problem === undefined;
		if (problem === undefined) field.removeAttribute('aria-invalid');
		else field.setAttribute('aria-invalid', 'true');
	}
}

/** Keeps the lease in the address. Safari refuses more than a hundred changes in half a minute; the next one catches up. */
function writeAddress(query: string): void {
	try {
		history.replaceState(null, '', `${location.pathname}?${query}${location.hash}`);
	} catch {
		// Nothing is lost, because the links on the page hold the lease.
	}
}

/**
 * `<rent-calculator>` around a form and its result: calculates after every keystroke and keeps every link to the
 * lease up to date. With `data-keeps-address` it also keeps the lease in the address of the page.
 */
class RentCalculator extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector('form');
		if (form === null) return;
		const shared = this.#keepsAddress ? leaseFromQuery(location.search) : undefined;
		if (shared !== undefined) fillForm(form, shared);
		form.addEventListener('input', () => {
			this.#update(form);
			if (this.#keepsAddress) writeAddress(leaseToQuery(leaseIn(form)));
		});
		form.addEventListener('change', () => this.#announce(form));
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const wrong = form.querySelector<HTMLElement>('[aria-invalid]');
			(wrong ?? partOf(this, 'result')).focus();
		});
		this.#update(form);
		this.removeAttribute('data-waits');
	}

	get #keepsAddress(): boolean {
		return this.hasAttribute('data-keeps-address');
	}

	#update(form: HTMLFormElement): void {
		const lease = leaseIn(form);
		const { terms, problems } = readLease(lease);
		showProblems(form, problems);
		partOf(this, 'stale').hidden = terms !== undefined;
		if (terms !== undefined) showResult(this, rentResult(terms));
		this.#link(leaseToQuery(lease));
	}

	/** Points every link, copy and share button of the calculator at the lease. */
	#link(query: string): void {
		for (const link of partsOf(this, 'link', HTMLAnchorElement)) {
			const isAddress = link.textContent.includes('://');
			link.search = query;
			if (isAddress) link.textContent = link.href;
		}
		for (const button of this.querySelectorAll<HTMLElement>('copy-button, share-button')) {
			const name = button.localName === 'copy-button' ? 'text' : 'url';
			const address = new URL(button.dataset[name] ?? '', location.href);
			address.search = query;
			button.dataset[name] = address.href;
		}
	}

	/** Announces the new figures to screen readers when a field loses focus. */
	#announce(form: HTMLFormElement): void {
		const { terms } = readLease(leaseIn(form));
		partOf(this, 'status').textContent = terms === undefined ? '有内容需要改正' : rentResult(terms).summary;
	}
}

if (customElements.get('rent-calculator') === undefined)
	customElements.define('rent-calculator', RentCalculator);
