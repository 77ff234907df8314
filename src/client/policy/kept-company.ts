/** Storage key of the profile; it stays on this device. */
const COMPANY = 'company';

/** Names and values of the fields of a form. */
export function pairsOf(form: HTMLFormElement): [string, string][] {
	return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
}

/** Keeps the profile for the next visit. */
export function keepCompany(pairs: readonly (readonly [string, string])[]): void {
	const given = pairs.filter(([, value]) => value !== '').map(([name, value]) => [name, value]);
	try {
		localStorage.setItem(COMPANY, new URLSearchParams(given).toString());
	} catch {
		// Storage is forbidden or full. The next visit starts with an empty form.
	}
}

/** Fills a form with the profile of the last visit. */
export function fillCompany(form: HTMLFormElement): void {
	let kept: string | null = null;
	try {
		kept = localStorage.getItem(COMPANY);
	} catch {
		return;
	}
	const profile = new URLSearchParams(kept ?? '');
	for (const field of form.elements) {
		if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
		const values = profile.getAll(field.name);
		if (field.type === 'checkbox' && field instanceof HTMLInputElement)
			field.checked = values.includes(field.value);
		else if (values[0] !== undefined) field.value = values[0];
	}
}
