import type { LeadProblem } from '../../domain/lead/lead.ts';
import { partsOf } from '../site/element-part.ts';
import { newElement } from '../site/new-element.ts';

/** Removes all error messages from a form. */
export function clearProblems(form: HTMLFormElement): void {
	for (const each of partsOf(form, 'problem', HTMLElement)) each.remove();
	for (const field of form.querySelectorAll('[aria-invalid]')) {
		field.removeAttribute('aria-invalid');
		field.removeAttribute('aria-describedby');
	}
}

/** Shows an error message beside a field and returns a link to the field. */
function complainAt(control: HTMLElement, message: string, id: string): HTMLAnchorElement {
	control.id ||= id;
	control.setAttribute('aria-invalid', 'true');
	const beside = { id: `${control.id}-problem`, class: 'lead-problem', 'data-part': 'problem' };
	control.setAttribute('aria-describedby', beside.id);
	control.closest('label')?.after(newElement('p', beside, message));
	const link = newElement('a', { href: `#${control.id}` }, message);
	link.addEventListener('click', (event) => {
		event.preventDefault();
		control.focus();
	});
	return link;
}

/** Shows an error message beside each field, and a focused error summary with links above the form. */
export function showProblems(form: HTMLFormElement, problems: readonly LeadProblem[]): void {
	clearProblems(form);
	const items = problems.map(({ field, message }) => {
		const control = form.elements.namedItem(field);
		const id = `lead-${field.replaceAll('.', '-')}-${form.elements.length}`;
		return newElement('li', {}, control instanceof HTMLElement ? complainAt(control, message, id) : message);
	});
	const summary = newElement(
		'div',
		{ class: 'notice flow', role: 'alert', tabindex: '-1', 'data-part': 'problem' },
		newElement('p', {}, `还有 ${problems.length} 处要改，改好再提交：`),
		newElement('ul', {}, ...items),
	);
	form.prepend(summary);
	summary.focus();
}
