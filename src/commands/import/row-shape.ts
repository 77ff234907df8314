import { rowId } from './row-cell.ts';
import type { RowProblem } from './row-problem.ts';
import { cellText, columnLetters, type SheetRow, shortText } from './workbook/sheet-cell.ts';
import type { SheetHeader } from './sheet-header.ts';

/** Problems of a row, before its line number is added. */
export type Faults = Omit<RowProblem, 'line'>[];

/** Cell texts that mean “empty”. */
export const BLANK: ReadonlySet<string> = new Set(['', '-', '—', '——', '/']);

/**
 * Cells merged across columns. The value could belong to any of the columns. A merge is accepted only if it covers at most
 * one known column, at its start.
 */
export function acrossColumns({ merges, cells }: SheetRow, { idIndex, columns }: SheetHeader): Faults {
	return merges.flatMap(({ from, to }) => {
		const text = shortText(cellText(cells[from] ?? ''));
		const covered = columns.filter(({ index }) => index >= from && index <= to);
		const isId = idIndex >= from && idIndex <= to;
		const isCertain = from === to || covered.length + (isId ? 1 : 0) === 0 || BLANK.has(text);
		if (isCertain || (!isId && covered.length === 1 && covered[0]?.index === from)) return [];
		const place = `${columnLetters(from)} 到 ${columnLetters(to)} 列合并成了一格`;
		const problem = `${place}，写着 “${text}”，看不出是哪一列的内容`;
		const fix = '请取消合并，写到该写的那一列；这一行只是标题或说明的话，请删去';
		return [{ header: covered[0]?.written ?? '编号', index: from, problem, fix }];
	});
}

/** Cells after the last column. In a text file, an unquoted separator has shifted the cells. */
export function beyond({ cells }: SheetRow, width: number): Faults {
	const extra = cells.findIndex((cell, index) => index >= width && cell !== '');
	if (extra < 0) return [];
	const problem = `这一行比列名多出了内容 “${shortText(cellText(cells[extra] ?? ''))}”，各格可能都错了位`;
	const fix = '多半是内容里有分隔符（例如 12,000 的逗号）：请用英文双引号括起这一格，或另存为 .xlsx';
	return [{ header: '', index: extra, problem, fix }];
}

/** The id of a row, or why it is missing. */
export function idOf(row: SheetRow, idIndex: number): { id: string; faults: Faults } {
	const cell = row.cells[idIndex] ?? '';
	const merge = row.merges.find(({ from }) => from === idIndex);
	if (merge !== undefined && merge.top < merge.bottom) {
		const problem = `第 ${merge.top}–${merge.bottom} 行的编号合并成了一格`;
		const fix = '每行是一套房源，请取消合并，每行填自己的编号';
		return { id: '', faults: [{ header: '编号', index: idIndex, problem, fix }] };
	}
	const read = rowId(cell);
	return 'id' in read
		? { id: read.id, faults: [] }
		: { id: cellText(cell), faults: [{ header: '编号', index: idIndex, ...read }] };
}
