/**
 * Fills in the page and field that a report is about, from the address (`?page=/news/1/&field=面积`). Without one, the page
 * is the one that the reader came from.
 */
export function fillInReport(form: HTMLFormElement): void {
	const given = new URLSearchParams(location.search);
	const own = `${location.origin}/`;
	const before = document.referrer.startsWith(own) ? new URL(document.referrer).pathname : '';
	const texts = { page: given.get('page') ?? before, field: given.get('field') ?? '' };
	for (const [name, text] of Object.entries(texts)) {
		const field = form.elements.namedItem(name);
		if (field instanceof HTMLInputElement && field.value === '') field.value = text;
	}
}
