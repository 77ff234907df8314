import { newElement } from '../site/new-element.ts';
import { formKind } from './lead-form-kind.ts';
import { rememberedWanted } from '../explorer/wanted-memory.ts';

/** Adds the search requirements of the visitor to the form. The visitor sees them and can leave them out. */
export function showWanted(form: HTMLFormElement): void {
	const text = rememberedWanted().trim();
	const before = form.querySelector<HTMLInputElement>('input[type=checkbox][name=wanted]');
	if (before?.value === text || formKind(form) !== 'enquiry') return;
	before?.closest('label')?.remove();
	form.querySelector('input[type=hidden][name=wanted]')?.remove();
	if (text === '') return;
	const box = newElement('input', { type: 'checkbox', name: 'wanted', value: text, checked: '' });
	const label = newElement(
		'label',
		{ class: 'lead-wanted' },
		box,
		newElement('span', {}, `附上找房条件：${text}`),
	);
	form.querySelector('[name=consent]')?.closest('label')?.before(label);
}
