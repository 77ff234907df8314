import type { LeadDialogue } from './lead-dialogue.ts';
import { formKind } from './lead-form-kind.ts';
import { draftKey } from './lead-storage-keys.ts';

/** When the sender is to see that something happens, and when how else to reach us; ms. */
const SOON = 500;
const LATE = 12_000;

/** `<lead-form>` around a form that works as it is: the first touch, or a draft from last time, brings all the rest. */
class LeadForm extends HTMLElement {
	#dialogue: Promise<LeadDialogue> | undefined;
	#said: HTMLElement | undefined;

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (form === null) return;
		// Our own words, all at once, instead of the browser's one bubble after the other.
		form.noValidate = true;
		const start = () =>
			(this.#dialogue ??= import('./lead-dialogue.ts')
				.then(({ openDialogue }) => openDialogue(this, form))
				.catch((error: unknown) => {
					this.#dialogue = undefined;
					throw error;
				}));
		const begin = () => void start().catch(() => {});
		if (this.matches(':focus-within') || hasDraft(form)) begin();
		this.addEventListener('focusin', begin);
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#submit(form, start);
		});
	}

	async #submit(form: HTMLFormElement, start: () => Promise<LeadDialogue>): Promise<void> {
		const said = (this.#said ??= document.createElement('div'));
		said.setAttribute('role', 'status');
		form.append(said);
		const timers = [
			setTimeout(() => said.replaceChildren('正在保存…'), SOON),
			setTimeout(() => said.replaceChildren(...byHand(form)), LATE),
		];
		try {
			await (await start()).submit();
			said.remove();
		} catch {
			// Without the rest, which may not have come through, the form is sent as browsers always could, or by hand.
			if (!form.reportValidity()) said.remove();
			else if (form.hasAttribute('action')) form.submit();
			else said.replaceChildren(...byHand(form));
		} finally {
			timers.forEach(clearTimeout);
		}
	}
}

/** What the form says as text to copy, and where it can go. */
function byHand(form: HTMLFormElement): Node[] {
	const fields = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
		'label :not([type=checkbox])[name]',
	);
	const lines = [...fields].flatMap((field) => {
		const label = field.labels?.[0]?.firstChild?.textContent?.replace('*', '').trim() ?? field.name;
		const text = 'options' in field ? field.options[field.selectedIndex]?.text : field.value;
		return field.value === '' ? [] : [`${label}：${text}`];
	});
	const box = document.createElement('textarea');
	box.readOnly = true;
	box.value = [...lines, location.href].join('\n');
	box.rows = lines.length + 2;
	const label = document.createElement('label');
	label.append('需求文字', box);
	const words = document.createElement('p');
	const call = document.createElement('a');
	call.href = document.querySelector<HTMLAnchorElement>('a[href^="tel:"]')?.href ?? '';
	call.textContent = call.href.replace('tel:', '');
	const wechat = document.querySelector<HTMLElement>('lead-outbox')?.dataset['wechat'] ?? '';
	words.append(`还没有发出。请复制这些文字，用微信发给 ${wechat}，或者直接拨打 `, call);
	return [words, label];
}

function hasDraft(form: HTMLFormElement): boolean {
	try {
		return localStorage.getItem(draftKey(formKind(form))) !== null;
	} catch {
		return false;
	}
}

if (customElements.get('lead-form') === undefined) customElements.define('lead-form', LeadForm);
