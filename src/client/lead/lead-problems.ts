import type { LeadProblem } from '../../domain/lead/lead.ts';

const MARK = 'data-lead-problem';

/** Takes all complaints off a form. */
export function clearProblems(form: HTMLFormElement): void {
	for (const each of form.querySelectorAll(`[${MARK}]`)) each.remove();
	for (const field of form.querySelectorAll<HTMLElement>('[aria-invalid]')) {
		field.style.removeProperty('border-color');
		field.removeAttribute('aria-invalid');
		field.removeAttribute('aria-describedby');
	}
}

function note(tag: string, text: string): HTMLElement {
	const element = document.createElement(tag);
	element.setAttribute(MARK, '');
	element.textContent = text;
	return element;
}

/** Says what is wrong beside each field and, above the form, in a summary that takes the focus and leads to the fields. */
export function showProblems(form: HTMLFormElement, problems: readonly LeadProblem[]): void {
	clearProblems(form);
	const summary = note('div', '');
	summary.className = 'notice flow';
	summary.tabIndex = -1;
	summary.setAttribute('role', 'alert');
	const title = document.createElement('p');
	title.textContent = `还有 ${problems.length} 处要改，改好再提交：`;
	const list = document.createElement('ul');
	for (const { field, message } of problems) {
		const item = document.createElement('li');
		const control = form.elements.namedItem(field);
		if (control instanceof HTMLElement) {
			control.id ||= `lead-${field.replaceAll('.', '-')}-${form.elements.length}`;
			control.setAttribute('aria-invalid', 'true');
			const beside = note('p', message);
			// Said here and not in the styles, which every page would carry for the few that need it.
			beside.style.color = 'var(--accent)';
			control.style.borderColor = 'var(--accent)';
			beside.id = `${control.id}-problem`;
			control.setAttribute('aria-describedby', beside.id);
			control.closest('label')?.after(beside);
			const link = document.createElement('a');
			link.href = `#${control.id}`;
			link.textContent = message;
			link.addEventListener('click', (event) => {
				event.preventDefault();
				control.focus();
			});
			item.append(link);
		} else item.textContent = message;
		list.append(item);
	}
	summary.append(title, list);
	form.prepend(summary);
	summary.focus();
}
