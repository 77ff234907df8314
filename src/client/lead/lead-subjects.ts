import {
	askedListings,
	type LeadListing,
	listingsField,
	MOST_LISTINGS,
} from '../../domain/lead/lead-listing.ts';
import { newButton, newElement } from '../site/new-element.ts';
import { loadSheets } from '../shortlist/listing-sheets.ts';

/** Words about the part of a link that is not asked about. */
function dropped(strange: readonly string[], more: number): string[] {
	return [
		...(strange.length > 0 ? [`没有这些房源，已去掉：${strange.join('、')}。`] : []),
		...(more > 0 ? [`一次最多咨询 ${MOST_LISTINGS} 套，后面 ${more} 套没有带上。`] : []),
	];
}

/** Keeps the listings that are left in the address, so that a reload asks about the same. */
function keepInAddress(listings: readonly LeadListing[]): void {
	const url = new URL(location.href);
	url.searchParams.delete('listings');
	const ids = listings.map(({ id }) => id).join(',');
	const query = [url.searchParams.toString(), ids === '' ? '' : `listings=${ids}`].filter(
		(part) => part !== '',
	);
	url.search = query.join('&');
	history.replaceState(history.state, '', url);
}

/**
 * Shows the listings that the address asks about (`?listings=sj-0001,qp-0002`) in a form, each with a button that removes
 * it. What is shown is what is sent: at first the ids, with their titles as soon as these are loaded.
 */
export function showSubjects(form: HTMLFormElement): void {
	const { ids, strange, more } = askedListings(location.search);
	// A listing's own page has its subject already.
	if (form.elements.namedItem('listings') !== null || ids.length + strange.length === 0) return;
	let listings: readonly LeadListing[] = ids.map((id) => ({ id }));
	const field = newElement('input', { type: 'hidden', name: 'listings' });
	const title = newElement('strong', {});
	const list = newElement('ul', { class: 'lead-subjects' });
	const status = newElement('p', { class: 'muted', role: 'status' }, ...dropped(strange, more));
	const section = newElement(
		'section',
		{ class: 'flow', 'aria-label': '要咨询的房源' },
		title,
		list,
		status,
		field,
	);

	function remove(id: string): void {
		const place = listings.findIndex((each) => each.id === id);
		listings = listings.filter((each) => each.id !== id);
		keepInAddress(listings);
		draw();
		const buttons = list.querySelectorAll('button');
		(
			buttons[Math.min(place, buttons.length - 1)] ?? form.querySelector<HTMLElement>('select, input')
		)?.focus();
	}

	function draw(): void {
		field.value = listingsField(listings);
		title.textContent = listings.length > 1 ? `一起咨询 ${listings.length} 套房源` : '咨询这套房源';
		list.replaceChildren(
			...listings.map(({ id, title: name = id }) =>
				newElement(
					'li',
					{},
					newElement('span', {}, name, ...(name === id ? [] : [newElement('small', {}, id)])),
					newButton('✕', { class: 'button', 'aria-label': `去掉 ${name}` }, () => remove(id)),
				),
			),
		);
		title.hidden = listings.length === 0;
		section.hidden = listings.length === 0 && status.textContent === '';
	}

	async function nameThem(): Promise<void> {
		const { found, gone } = await loadSheets(ids);
		const titles = new Map(found.map((sheet) => [sheet.id, sheet.title]));
		listings = listings
			.filter(({ id }) => !gone.includes(id))
			.map(({ id }) => ({ id, title: titles.get(id) }))
			.map(({ id, title: name }) => (name === undefined ? { id } : { id, title: name }));
		status.textContent = dropped([...strange, ...gone], more).join('');
		draw();
	}

	draw();
	form.prepend(section);
	const need = form.elements.namedItem('need');
	if (need instanceof HTMLSelectElement && need.value === '') need.value = 'rent';
	void nameThem();
}
