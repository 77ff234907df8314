import type { LeadDialogue } from './lead-dialogue.ts';
import { formKind } from './lead-form-kind.ts';
import { draftKey } from './lead-storage-keys.ts';

/** Delays before the progress notice and before the fallback channels appear, ms. */
const SOON = 500;
const LATE = 12_000;

/** `<lead-form>` around a form that works without script. The first interaction or a stored draft loads the enhancement. */
class LeadForm extends HTMLElement {
	#dialogue: Promise<LeadDialogue> | undefined;
	#said: HTMLElement | undefined;

	connectedCallback(): void {
		const form = this.querySelector('form');
		// A sheet that takes the form in connects it again.
		if (form === null || form.noValidate) return;
		// Our messages show all problems at once. The browser shows one bubble at a time.
		form.noValidate = true;
		const start = () =>
			(this.#dialogue ??= import('./lead-dialogue.ts')
				.then(({ openDialogue }) => openDialogue(this, form))
				.catch((error: unknown) => {
					this.#dialogue = undefined;
					throw error;
				}));
		const begin = () => void start().catch(() => {});
		// The script knows what a report is about, and the address of a contact page may say what is asked about.
		const isTold =
			formKind(form) === 'report' || (location.search !== '' && location.pathname.includes('/contact/'));
		if (isTold || this.matches(':focus-within') || hasDraft(form)) begin();
		this.addEventListener('focusin', begin);
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#submit(form, start);
		});
		if (!location.pathname.includes('/contact/')) openFromCallBar();
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
			// If the enhancement failed to load, the fallback is a native form submission or the copied text.
			if (!form.reportValidity()) said.remove();
			else if (form.hasAttribute('action')) form.submit();
			else said.replaceChildren(...byHand(form));
		} finally {
			timers.forEach(clearTimeout);
		}
	}
}

/** The call bar of a phone opens the form over the page. The contact pages are about the form, and scroll to it. */
function openFromCallBar(): void {
	const section = document.getElementById('lead');
	document.querySelector('nav a[href="#lead"]')?.addEventListener('click', (event) => {
		event.preventDefault();
		import('./lead-sheet.ts')
			.then(({ openSheet }) => section && openSheet(section))
			.catch(() => section?.scrollIntoView());
	});
}

/** The fallback: the form input as text to copy, with the contact channels. */
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
