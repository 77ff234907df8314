import type { ComparedRow, Comparison } from '../../view/shortlist/comparison.ts';
import type { ListingSheet } from '../../view/shortlist/listing-sheet.ts';
import { partOf, templateCopy } from '../site/element-part.ts';
import { fillHead } from './sheet-head.ts';

function headCell(scope: string, text: string): HTMLTableCellElement {
	const cell = document.createElement('th');
	cell.scope = scope;
	cell.textContent = text;
	return cell;
}

function rowElement({ label, cells }: ComparedRow): HTMLTableRowElement {
	const row = document.createElement('tr');
	row.append(
		headCell('row', label),
		...cells.map(({ text, isBest }) => {
			const cell = document.createElement('td');
			cell.textContent = text;
			if (!isBest) return cell;
			const mark = document.createElement('span');
			mark.className = 'badge';
			mark.textContent = '占优';
			cell.className = 'best';
			cell.append(' ', mark);
			return cell;
		}),
	);
	return row;
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
		document.createElement('td'),
		...sheets.map((sheet) => columnHead(root, sheet, remove)),
	);
	for (const { name, rows } of groups) {
		const title = headCell('rowgroup', name);
		const spacer = document.createElement('td');
		spacer.colSpan = sheets.length;
		const titleRow = document.createElement('tr');
		titleRow.className = 'no-print';
		titleRow.append(title, spacer);
		table?.createTBody().append(titleRow, ...rows.map(rowElement));
	}
}
