/** Where the page that finds listings leaves what was wanted there, in words, until the browser is closed. */
const KEY = 'wanted';

function wanted(): string {
	try {
		return sessionStorage.getItem(KEY) ?? '';
	} catch {
		return '';
	}
}

/** Lets the requirements a visitor searched by travel with his lead: he sees them, and can leave them out. */
export function addWanted(form: HTMLFormElement): void {
	const text = wanted().trim();
	if (text === '' || form.elements.namedItem('kind') !== null) return;
	form.querySelector('[name=wanted]')?.remove();
	const label = document.createElement('label');
	const box = document.createElement('input');
	label.style.display = 'flex';
	label.style.gap = 'var(--space-xs)';
	box.type = 'checkbox';
	box.name = 'wanted';
	box.value = text;
	box.checked = true;
	const words = document.createElement('span');
	words.textContent = `附上找房条件：${text}`;
	label.append(box, words);
	form.querySelector('[name=consent]')?.closest('label')?.before(label);
}
