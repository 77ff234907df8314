import { isDemoPage } from '../site/demo-page.ts';
import type { ListingSheet } from '../../view/shortlist/listing-sheet.ts';
import { partOf, say } from '../site/element-part.ts';

/** Fills a copy of the template with the head of a listing: link, prices and warnings. */
export function fillHead(
	root: HTMLElement,
	{ title, href, price, isSample, isAvailable, isGone, status }: ListingSheet,
): void {
	const link = partOf(root, 'link');
	link.textContent = title;
	link.setAttribute('href', href);
	partOf(root, 'sample').hidden = !isSample || isDemoPage();
	say(root, 'unavailable', isAvailable || isGone ? '' : status);
	root.toggleAttribute('data-gone', isGone);
	partOf(root, 'amount').textContent = price.amount;
	partOf(root, 'unit').textContent = price.unit;
	say(root, 'other', price.other);
}
