import { cellValue } from './cell-value.ts';
import { usableCell } from './row-cell.ts';
import type { RowProblem } from './row-problem.ts';
import { acrossColumns, BLANK, beyond, type Faults, idOf } from './row-shape.ts';
import { type Cell, cellText, type PlainCell, type SheetRow } from './workbook/sheet-cell.ts';
import type { SheetColumn, SheetHeader } from './sheet-header.ts';

/** The values of one listing in a row. */
export interface ImportRow {
	line: number;
	id: string;
	/** Top-level field → value. A group is an object, a list of groups an array of objects. Empty cells are left out. */
	fields: Readonly<Record<string, unknown>>;
	problems: readonly RowProblem[];
}

const BETWEEN_GROUPS = /[、\n]/;
const BETWEEN_WORDS = /[、，,；;\n]/;

/** A column with its value in one row. */
interface FilledColumn {
	column: SheetColumn;
	cell: PlainCell;
}

function placeOf({ written, index }: SheetColumn) {
	return { header: written, index };
}

/** Builds a list of groups from cells with one part per group: 10t、5t next to 已装、预留. */
function groups(cells: readonly FilledColumn[], problems: Faults) {
	const columns = cells.map(({ column, cell }) => ({
		column,
		parts: typeof cell === 'string' ? cell.split(BETWEEN_GROUPS).map((part) => part.trim()) : [cell],
	}));
	const [first] = columns;
	if (first === undefined) return [];
	for (const { column, parts } of columns) {
		if (parts.length === first.parts.length) continue;
		const counts = `有 ${parts.length} 项，“${first.column.written}” 有 ${first.parts.length} 项`;
		problems.push({ ...placeOf(column), problem: counts, fix: '请用顿号 、 隔开，两列的项数要一样' });
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

function words(cell: PlainCell): string[] {
	return String(cell)
		.split(BETWEEN_WORDS)
		.map((word) => word.trim())
		.filter((word) => word !== '');
}

/** 面议 (negotiable) in the price column means that there is no price. */
function isNegotiable({ path }: SheetColumn, cell: PlainCell): boolean {
	return path.join('.') === 'rent.value' && cell === '面议';
}

function fieldsOf(filled: readonly FilledColumn[], problems: Faults) {
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

/**
 * Reads a row below the header. Empty cells change nothing.
 * @param sheet settings for every row of the sheet
 */
export function readRow(
	row: SheetRow,
	header: SheetHeader,
	{ isDelimited, serialShift }: { isDelimited: boolean; serialShift: number },
): ImportRow {
	const { line, cells } = row;
	const problems: Faults = [...acrossColumns(row, header), ...(isDelimited ? beyond(row, header.width) : [])];
	// A text merged across the table has no id either. Report it only once.
	const isAcross = row.merges.some(
		({ from, to }) => from < to && from <= header.idIndex && header.idIndex <= to,
	);
	const { id, faults } = idOf(row, header.idIndex);
	if (!isAcross) problems.push(...faults);
	const filled = header.columns.flatMap((column): FilledColumn[] => {
		const cell: Cell = cells[column.index] ?? '';
		if (isAcross || BLANK.has(cellText(cell))) return [];
		const used = usableCell(cell, column, serialShift);
		if ('problem' in used) problems.push({ ...placeOf(column), ...used });
		return 'problem' in used ? [] : [{ column: { ...column, unit: used.unit }, cell: used.cell }];
	});
	const fields = fieldsOf(filled, problems);
	return { line, id, fields, problems: problems.map((each) => ({ line, ...each })) };
}
