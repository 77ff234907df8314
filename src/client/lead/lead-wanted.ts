import { formKind } from './lead-form-kind.ts';
import { rememberedWanted } from './wanted-memory.ts';

/** Lets the requirements a visitor searched by travel with his lead: he sees them, and can leave them out. */
export function showWanted(form: HTMLFormElement): void {
	const text = rememberedWanted().trim();
	const before = form.querySelector<HTMLInputElement>('input[type=checkbox][name=wanted]');
	if (before?.value === text || formKind(form) === 'offer') return;
	before?.closest('label')?.remove();
	form.querySelector('input[type=hidden][name=wanted]')?.remove();
	if (text === '') return;
	const label = document.createElement('label');
	const box = document.createElement('input');
	label.style.display = 'flex';
	label.style.gap = 'var(--space-xs)';
	box.style.flex = 'none';
	box.type = 'checkbox';
	box.name = 'wanted';
	box.value = text;
	box.checked = true;
	const words = document.createElement('span');
	words.textContent = `附上找房条件：${text}`;
	label.append(box, words);
	form.querySelector('[name=consent]')?.closest('label')?.before(label);
}
