import type { CompareSection, SectionCell, SectionRow } from '../../view/shortlist/compare-sections.ts';
import { letterOf } from '../../view/shortlist/column-letter.ts';
import type { ListingSheet } from '../../view/shortlist/listing-sheet.ts';
import { partOf } from '../site/element-part.ts';
import { newElement } from '../site/new-element.ts';

/** The sign of a result, and the word that is read out. */
const MARKS = {
	fits: ['✓', '符合'],
	misses: ['✗', '不符合'],
	unknown: ['？', '待确认'],
} as const;

/** A second line in a cell. */
function aside(text: string, name: string): (string | HTMLElement)[] {
	return text === '' ? [] : [' ', newElement('small', { class: name }, text)];
}

function cellElement({ state, text, gap, isBest }: SectionCell): HTMLTableCellElement {
	const words = [text, ...aside(gap, 'gap'), ...aside(isBest ? '占优' : '', 'better')];
	if (state === undefined) return newElement('td', isBest ? { class: 'best' } : {}, ...words);
	const [sign, name] = MARKS[state];
	const mark = newElement('span', { 'aria-hidden': 'true' }, sign);
	const said = newElement('span', { class: 'visually-hidden' }, `${name}：`);
	const result = newElement('div', { class: 'mark' }, mark, newElement('span', {}, said, ...words));
	return newElement('td', { class: state }, result);
}

function rowElement({ label, wish, cells, isSame }: SectionRow, isBrief: boolean): HTMLTableRowElement {
	const head = newElement('th', { scope: 'row' }, label, ...aside(wish, 'wish'));
	const name = isSame && isBrief ? { class: 'no-print' } : {};
	return newElement('tr', name, head, ...cells.map(cellElement));
}

function titleRow({ title, note, isTitled }: CompareSection, columns: number): HTMLTableRowElement {
	const words = newElement('span', {}, title, ...aside(note, 'note'));
	const head = newElement('th', { scope: 'rowgroup', colspan: String(columns + 1) }, words);
	return newElement('tr', isTitled ? { class: 'title' } : { class: 'title no-print' }, head);
}

/**
 * Fills the table: a column for each listing, a body for each section.
 * @param isBrief whether paper leaves out rows with equal values
 */
export function fillTable(
	root: HTMLElement,
	sheets: readonly ListingSheet[],
	sections: readonly CompareSection[],
	isBrief: boolean,
): void {
	const table = root.querySelector('table');
	for (const body of [...(table?.tBodies ?? [])]) body.remove();
	const names = sheets.map(({ title }, column) =>
		newElement(
			'th',
			{ scope: 'col' },
			newElement('span', { class: 'visually-hidden' }, `${letterOf(column)} ${title}`),
		),
	);
	partOf(root, 'columns').replaceChildren(newElement('td', {}), ...names);
	for (const section of sections)
		table
			?.createTBody()
			.append(titleRow(section, sheets.length), ...section.rows.map((row) => rowElement(row, isBrief)));
}
