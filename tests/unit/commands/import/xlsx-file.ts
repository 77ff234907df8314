import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../../../../src/commands/import/workbook/sheet-cell.ts';

/** A cell of a workbook: text, number, boolean, empty, or XML where `@` stands for its address and style. */
export type TestCell = string | number | boolean | null | { xml: string } | { value: number; format: string };

interface TestSheet {
	rows: readonly (readonly TestCell[])[];
	name?: string;
	state?: 'hidden' | 'veryHidden';
	/** For example R2:R4. */
	merges?: readonly string[];
	/** Row numbers, from 1. */
	hiddenRows?: readonly number[];
	/** Column number, from 1. */
	hiddenColumn?: number;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function cellXml(cell: TestCell, at: string, style: (format: string) => number): string {
	if (cell === null) return '';
	if (typeof cell === 'string')
		return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
	if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
	if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
	if ('xml' in cell) return cell.xml.replace('@', at);
	return `<c r="${at}" s="${style(cell.format)}"><v>${cell.value}</v></c>`;
}

/** An Excel error, with or without its formula. */
export function errorCell(error: string): TestCell {
	return { xml: `<c r="@" t="e"><v>${error}</v></c>` };
}

/** A formula written by a program that cannot calculate, so its value is empty. */
export const FORMULA: TestCell = { xml: '<c r="@"><f>SUM(K2:L2)</f><v></v></c>' };

/** A workbook as bytes. @param workbookXml inserted into workbook.xml before the sheets */
export function xlsx(
	sheets: readonly TestSheet[],
	{
		before = '',
		after = '',
		strings = [],
	}: { before?: string; after?: string; strings?: readonly string[] } = {},
): Uint8Array {
	const formats: string[] = [];
	const style = (format: string) => {
		if (!formats.includes(format)) formats.push(format);
		return formats.indexOf(format) + 1;
	};
	const parts = sheets.map(({ rows, merges = [], hiddenRows = [], hiddenColumn }) => {
		const body = rows.map((cells, i) => {
			const hidden = hiddenRows.includes(i + 1) ? ' hidden="1"' : '';
			const row = cells.map((cell, j) => cellXml(cell, `${columnLetters(j)}${i + 1}`, style)).join('');
			return `<row r="${i + 1}"${hidden}>${row}</row>`;
		});
		const cols =
			hiddenColumn === undefined
				? ''
				: `<cols><col min="${hiddenColumn}" max="${hiddenColumn}" hidden="1"/></cols>`;
		const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
		return `<worksheet>${cols}<sheetData>${body.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
	});
	const listed = sheets.map(
		({ name = '房源', state = 'visible' }, i) =>
			`<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`,
	);
	const numFmts = formats.map((code, i) => `<numFmt numFmtId="${176 + i}" formatCode="${escaped(code)}"/>`);
	const xfs = formats.map((_, i) => `<xf numFmtId="${176 + i}"/>`);
	const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const relation = (id: string, kind: string, target: string) =>
		`<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
	const relations = [
		...sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
		relation('rId90', 'styles', 'styles.xml'),
		relation('rId91', 'sharedStrings', 'sharedStrings.xml'),
	];
	const files = {
		'_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
		'xl/workbook.xml': `<workbook>${before}<sheets>${listed.join('')}</sheets>${after}</workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
		'xl/styles.xml': `<styleSheet><numFmts>${numFmts.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
		'xl/sharedStrings.xml': `<sst>${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`,
		...Object.fromEntries(parts.map((part, i) => [`xl/worksheets/sheet${i + 1}.xml`, part])),
	};
	return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
