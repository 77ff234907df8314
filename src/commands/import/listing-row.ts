import { idProblem } from '../../domain/entry-id.ts';
import { textProblems } from '../../domain/source-text.ts';
import { cellValue } from './cell-value.ts';
import type { RowProblem } from './row-problem.ts';
import type { SheetColumn, SheetHeader } from './sheet-header.ts';
import type { Cell, SheetRow } from './spreadsheet.ts';

/** What a row says about one listing. */
export interface ListingRow {
	line: number;
	id: string;
	/** Top-level field → value; a group is an object, a list of groups an array of objects. Only what is filled in. */
	fields: Readonly<Record<string, unknown>>;
	problems: readonly RowProblem[];
}

/** What people put into a cell to say that there is nothing. */
const BLANK = new Set(['', '-', '—', '——', '/']);
const EXCEL_ERROR = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;
const BETWEEN_GROUPS = /[、\n]/;
const BETWEEN_WORDS = /[、，,；;\n]/;

/** Why a cell cannot be used whatever its field is. */
function cellProblem(cell: Cell): { problem: string; fix: string } | undefined {
	const text = String(cell);
	if (text.startsWith('=')) {
		return { problem: `“${text}” 是公式，不是内容`, fix: '请在 Excel 里复制这一格，“选择性粘贴” 为数值' };
	}
	if (EXCEL_ERROR.test(text))
		return { problem: `${text} 是 Excel 算错的结果`, fix: '请改正公式，或直接填内容' };
	const [wrong] = textProblems('', text);
	return wrong && { problem: wrong.problem, fix: wrong.fix };
}

/** Why a row has no usable id, or undefined when it has one. A number has lost its leading zeros, if it had any. */
function idFault(cell: Cell): { problem: string; fix: string } | undefined {
	if (cell === '') return { problem: '没有编号', fix: '请填编号，例如 sj-0001' };
	if (typeof cell === 'number') {
		const fix = `请把这一列的格式设为 “文本”，再填完整的编号，例如 sj-0001`;
		return { problem: `编号 ${cell} 是数字，开头的 0 可能已经丢了`, fix };
	}
	const wrong = idProblem(String(cell));
	return wrong && { problem: wrong.problem, fix: wrong.fix.replace('换一个文件名', '换一个编号') };
}

/** The groups of a list, from cells with one part for each group: 10t、5t beside 已装、预留. */
function groups(cells: readonly { column: SheetColumn; cell: Cell }[], problems: Omit<RowProblem, 'line'>[]) {
	const columns = cells.map(({ column, cell }) => ({
		column,
		parts: typeof cell === 'string' ? cell.split(BETWEEN_GROUPS).map((part) => part.trim()) : [cell],
	}));
	const [first] = columns;
	if (first === undefined) return [];
	for (const { column, parts } of columns) {
		if (parts.length === first.parts.length) continue;
		const counts = `有 ${parts.length} 项，“${first.column.written}” 有 ${first.parts.length} 项`;
		problems.push({ header: column.written, problem: counts, fix: '请用顿号 、 隔开，两列的项数要一样' });
	}
	return first.parts.map((_, i) =>
		Object.fromEntries(
			columns.flatMap(({ column, parts }) => {
				const part = parts[i];
				const [, key = ''] = column.path;
				return part === undefined || part === '' ? [] : [[key, cellValue(part, column.schema, column.unit)]];
			}),
		),
	);
}

function words(cell: Cell): string[] {
	return String(cell)
		.split(BETWEEN_WORDS)
		.map((word) => word.trim())
		.filter((word) => word !== '');
}

/** 面议 in the column of the price means that there is no price. */
function isNegotiable({ path }: SheetColumn, cell: Cell): boolean {
	return path.join('.') === 'rent.value' && cell === '面议';
}

function fieldsOf(
	filled: readonly { column: SheetColumn; cell: Cell }[],
	problems: Omit<RowProblem, 'line'>[],
) {
	const byField = Map.groupBy(filled, ({ column }) => column.path[0] ?? '');
	return Object.fromEntries(
		[...byField].map(([field, cells]): [string, unknown] => {
			const [first] = cells;
			if (first?.column.kind === 'words') return [field, words(first.cell)];
			if (first?.column.kind === 'groups') return [field, groups(cells, problems)];
			const values = cells.map(({ column, cell }): [string, unknown] =>
				isNegotiable(column, cell)
					? ['negotiable', true]
					: [column.path[1] ?? '', cellValue(cell, column.schema, column.unit)],
			);
			return [field, first?.column.path.length === 1 ? values[0]?.[1] : Object.fromEntries(values)];
		}),
	);
}

/** Reads a row below the header. Empty cells say nothing. */
export function readRow({ line, cells }: SheetRow, { idIndex, columns }: SheetHeader): ListingRow {
	const problems: Omit<RowProblem, 'line'>[] = [];
	const idCell = cells[idIndex] ?? '';
	const wrongId = idFault(idCell);
	if (wrongId !== undefined) problems.push({ header: '编号', ...wrongId });
	const filled = columns.flatMap((column) => {
		const cell = cells[column.index] ?? '';
		if (BLANK.has(String(cell))) return [];
		const wrong = cellProblem(cell);
		if (wrong !== undefined) problems.push({ header: column.written, ...wrong });
		return wrong === undefined ? [{ column, cell }] : [];
	});
	const fields = fieldsOf(filled, problems);
	return { line, id: String(idCell), fields, problems: problems.map((each) => ({ line, ...each })) };
}
