import { isDemoPage } from '../site/demo-page.ts';
import { letterOf } from '../../view/shortlist/column-letter.ts';
import type { ListingSheet } from '../../view/shortlist/listing-sheet.ts';
import { partOf, say, templateCopy } from '../site/element-part.ts';
import { newButton } from '../site/new-element.ts';

function headOf(root: ParentNode, sheet: ListingSheet, column: number): HTMLElement {
	const { title, short, href, price, isSample, isAvailable, isGone, status } = sheet;
	const head = templateCopy(root);
	partOf(head, 'link').setAttribute('href', href);
	partOf(head, 'letter').textContent = letterOf(column);
	partOf(head, 'short').textContent = short;
	partOf(head, 'title').textContent = title;
	partOf(head, 'amount').textContent = price.amount;
	const unit = partOf(head, 'unit');
	unit.textContent = price.unit;
	// The corner of a narrow table names the usual unit once.
	unit.classList.toggle('unit', price.unit === partOf(root, 'corner').textContent?.trim());
	say(head, 'other', price.other);
	partOf(head, 'sample').hidden = !isSample || isDemoPage();
	say(head, 'unavailable', isAvailable || isGone ? '' : status);
	head.toggleAttribute('data-gone', isGone);
	return head;
}

/** Fills the heads of the columns, and the buttons that remove a column. */
export function fillHeads(
	root: HTMLElement,
	sheets: readonly ListingSheet[],
	remove: (id: string) => void,
): void {
	const corner = partOf(root, 'corner');
	const heads = sheets.map((sheet, column) => headOf(root, sheet, column));
	partOf(root, 'heads').replaceChildren(corner, ...heads);
	root.style.setProperty('--columns', String(sheets.length));
	const buttons = sheets.map(({ id, short }, column) =>
		newButton(`移除 ${letterOf(column)} ${short}`, { class: 'button' }, () => remove(id)),
	);
	partOf(root, 'removal').replaceChildren(...buttons);
}

/**
 * Keeps heads and table at the same column. The heads are outside the scrolled table, so that they can stay at the top of
 * the window. Says so when columns have to be swiped.
 */
export function followSwipes(root: HTMLElement): void {
	const region = partOf(root, 'region');
	const strip = partOf(root, 'strip');
	let followed = 0;
	const follow = () => {
		strip.scrollLeft = region.scrollLeft;
		followed = strip.scrollLeft;
	};
	region.addEventListener('scroll', follow, { passive: true });
	// Keyboard focus scrolls the heads. An answer to its own movement would stop a swipe.
	const lead = () => {
		if (strip.scrollLeft !== followed) region.scrollLeft = strip.scrollLeft;
	};
	strip.addEventListener('scroll', lead, { passive: true });
	const observer = new ResizeObserver(() => {
		partOf(root, 'hint').hidden = region.scrollWidth <= region.clientWidth + 1;
	});
	observer.observe(region);
	for (const table of region.querySelectorAll('table')) observer.observe(table);
}
