import type { ListingSheet } from '../../view/shortlist/listing-sheet.ts';
import { partOf, templateCopy } from '../site/element-part.ts';
import { fillHead } from './sheet-head.ts';

/** One listing of the visitor's lists, as a copy of the template. @param pick called when its compare checkbox changes */
export function savedListing(
	root: ParentNode,
	sheet: ListingSheet,
	isPicked: boolean,
	pick: (id: string, isPicked: boolean) => void,
): HTMLElement {
	const item = templateCopy(root);
	fillHead(item, sheet);
	partOf(item, 'place').textContent = sheet.place;
	partOf(item, 'facts').textContent = sheet.facts.map(({ label, value }) => `${label} ${value}`).join(' · ');
	item.querySelector('favourite-button')?.setAttribute('data-id', sheet.id);
	const box = partOf(item, 'pick', HTMLInputElement);
	box.checked = isPicked;
	box.value = sheet.id;
	box.setAttribute('aria-label', `对比 ${sheet.title}`);
	box.addEventListener('change', () => pick(sheet.id, box.checked));
	return item;
}
