import { DOT } from '../../domain/phrases.ts';
import type { ListingSheet } from '../../view/shortlist/listing-sheet.ts';
import { partOf, templateCopy } from '../site/element-part.ts';
import { fillHead } from './sheet-head.ts';

/** One listing of the visitor's lists, as a copy of the template. */
export function savedListing(root: ParentNode, sheet: ListingSheet): HTMLElement {
	const item = templateCopy(root);
	fillHead(item, sheet);
	partOf(item, 'place').textContent = sheet.place;
	partOf(item, 'facts').textContent = sheet.facts.map(({ label, value }) => `${label} ${value}`).join(DOT);
	item.querySelector('favourite-button')?.setAttribute('data-id', sheet.id);
	return item;
}
