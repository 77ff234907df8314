import type { LeadDialogue } from './lead-dialogue.ts';

/** `<lead-form>` around a form that works as it is: the first touch, or a draft from last time, brings all the rest. */
class LeadForm extends HTMLElement {
	#dialogue: Promise<LeadDialogue> | undefined;

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (form === null) return;
		// Our own words, all at once, instead of the browser's one bubble after the other.
		form.noValidate = true;
		const start = () =>
			(this.#dialogue ??= import('./lead-dialogue.ts').then(({ openDialogue }) => openDialogue(this, form)));
		const begin = () => void start().catch(() => (this.#dialogue = undefined));
		if (this.matches(':focus-within') || hasDraft(form)) begin();
		this.addEventListener('focusin', begin);
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			// Without the rest, which may not have come through, the form is sent as browsers always could.
			void start()
				.then(({ submit }) => submit())
				.catch(() => form.reportValidity() && form.hasAttribute('action') && form.submit());
		});
	}
}

function hasDraft({ elements }: HTMLFormElement): boolean {
	const name = elements.namedItem('kind') === null ? 'enquiry' : 'offer';
	try {
		return localStorage.getItem(`lead-draft-${name}`) !== null;
	} catch {
		return false;
	}
}

if (customElements.get('lead-form') === undefined) customElements.define('lead-form', LeadForm);
