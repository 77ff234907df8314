import { type ImportWorld, type ListingChange, planChange } from './listing-change.ts';
import { entryFiles } from './listing-file.ts';
import { type ImportRow, readRow } from './import-row.ts';
import { type RowProblem, rowProblem } from './row-problem.ts';
import { findHeader } from './header-row.ts';
import type { Sheet } from './workbook/sheet-cell.ts';
import { readHeader } from './sheet-header.ts';
import { sheetNotes } from './sheet-note.ts';
import { SpreadsheetError } from './workbook/spreadsheet-error.ts';

/** The planned import. Nothing is written yet. */
export interface ImportPlan {
	changes: readonly ListingChange[];
	problems: readonly RowProblem[];
	/** Hints about data that was skipped or read in an unexpected way. */
	notes: readonly string[];
	/** How many rows are left out because of problems. */
	badRows: number;
}

/** Ids that are used twice in the sheet, and ids that several files claim. */
function idProblems(
	row: ImportRow,
	taken: ReadonlyMap<string, number>,
	files: readonly string[],
	idIndex: number,
): RowProblem[] {
	const first = taken.get(row.id);
	const at = { line: row.line, header: '编号', index: idIndex };
	return [
		...(first === undefined || row.id === ''
			? []
			: [
					{
						...at,
						problem: `编号 “${row.id}” 和第 ${first} 行重复`,
						fix: '每个编号只能有一行，请删去一行或改编号',
					},
				]),
		...(files.length < 2
			? []
			: [
					{
						...at,
						problem: `编号 “${row.id}” 有几个文件：${files.join('、')}`,
						fix: '请只留一个文件，再导入',
					},
				]),
	];
}

/**
 * Plans the import of a sheet. Unknown headers are reported and their columns skipped. Rows with problems are reported and
 * skipped. All other rows are imported. Throws a SpreadsheetError if no row can be read.
 */
export async function planImport(root: string, sheet: Sheet, world: ImportWorld): Promise<ImportPlan> {
	const empty = '表格是空的。第一行写列名，从第二行起每行一套房源；样子见 docs/listings-template.csv';
	if (sheet.rows.length === 0) throw new SpreadsheetError(empty);
	const top = findHeader(sheet.rows);
	if (top.body.length === 0) throw new SpreadsheetError(`第 ${top.line} 行是列名，下面${empty}`);
	const header = readHeader(top, sheet.isDelimited);
	const problems: RowProblem[] = [...header.problems];
	const files = await entryFiles(root, 'listings');
	const taken = new Map<string, number>();
	const changes: ListingChange[] = [];
	let badRows = 0;
	for (const sheetRow of top.body) {
		const row = readRow(sheetRow, header, sheet);
		const found = files.get(row.id) ?? [];
		const wrong = [...row.problems, ...idProblems(row, taken, found, header.idIndex)];
		if (!taken.has(row.id)) taken.set(row.id, row.line);
		if (wrong.length === 0) {
			const planned = await planChange(root, row, found[0], world);
			if (planned.change !== undefined) changes.push(planned.change);
			wrong.push(...planned.problems.map((each) => rowProblem(row.line, each, header.columns)));
		}
		if (wrong.length > 0) badRows += 1;
		problems.push(...wrong);
	}
	return { changes, problems, notes: sheetNotes(sheet, top, header), badRows };
}
