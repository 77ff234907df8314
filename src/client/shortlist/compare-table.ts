import type { ComparedRow, Comparison } from '../../view/shortlist/comparison.ts';
import type { ListingSheet } from '../../view/shortlist/listing-sheet.ts';
import { partOf, templateCopy } from '../site/element-part.ts';
import { newElement } from '../site/new-element.ts';
import { fillHead } from './sheet-head.ts';

function headCell(scope: string, text: string): HTMLTableCellElement {
	return newElement('th', { scope }, text);
}

function rowElement({ label, cells }: ComparedRow): HTMLTableRowElement {
	return newElement(
		'tr',
		{},
		headCell('row', label),
		...cells.map(({ text, isBest }) =>
			isBest
				? newElement('td', { class: 'best' }, text, ' ', newElement('span', { class: 'badge' }, '占优'))
				: newElement('td', {}, text),
		),
	);
}

function columnHead(root: ParentNode, sheet: ListingSheet, remove: (id: string) => void): HTMLElement {
	const head = templateCopy(root);
	fillHead(head, sheet);
	const button = partOf(head, 'remove');
	button.setAttribute('aria-label', `移除 ${sheet.title}`);
	button.addEventListener('click', () => remove(sheet.id));
	return head;
}

/** Fills the table: a column for each listing, a body for each group of facts. */
export function fillTable(
	root: HTMLElement,
	sheets: readonly ListingSheet[],
	groups: Comparison['groups'],
	remove: (id: string) => void,
): void {
	const table = root.querySelector('table');
	for (const body of [...(table?.tBodies ?? [])]) body.remove();
	partOf(root, 'heads').replaceChildren(
		newElement('td', {}),
		...sheets.map((sheet) => columnHead(root, sheet, remove)),
	);
	for (const { name, rows } of groups) {
		const title = headCell('rowgroup', name);
		const spacer = newElement('td', { colspan: String(sheets.length) });
		const titleRow = newElement('tr', { class: 'no-print' }, title, spacer);
		table?.createTBody().append(titleRow, ...rows.map(rowElement));
	}
}
