import { type Cell, cellText, type RowMerge, shortText, type SheetRow } from './sheet-cell.ts';

/** Cells that are one cell: rows from 1, columns from 0, both ends included. */
export interface MergedArea {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

interface OwnRow {
	line: number;
	cells: Cell[];
	isHidden: boolean;
}

/** A cell below the first of a merged area. What it may hold itself nobody can see in Excel. */
function filled(shown: Cell, own: Cell): Cell {
	if (own === '' || cellText(own) === cellText(shown)) return shown;
	const held = shortText(cellText(own));
	const fix = '请取消合并，每一行各填各的内容';
	return { held, fault: { problem: `合并的格子下面还藏着 “${held}”，不知道该用哪一个`, fix } };
}

/** Those of the sorted rows that an area covers. */
function rowsBetween(rows: readonly OwnRow[], top: number, bottom: number): readonly OwnRow[] {
	const from = rows.findIndex(({ line }) => line >= top);
	if (from < 0) return [];
	const end = rows.findIndex(({ line }, i) => i >= from && line > bottom);
	return rows.slice(from, end < 0 ? undefined : end);
}

/** Gives every row its share of the merged areas: the value in the first column, and how far it reaches. */
export function mergedRows(rows: readonly OwnRow[], areas: readonly MergedArea[]): SheetRow[] {
	const byLine = new Map(rows.map((row) => [row.line, row]));
	const merges = new Map<number, RowMerge[]>();
	for (const { top, bottom, left, right } of areas) {
		const shown = byLine.get(top)?.cells[left] ?? '';
		if (shown === '') continue;
		const covered = rowsBetween(rows, top, bottom);
		const last = covered.at(-1)?.line ?? top;
		for (const { line, cells } of covered) {
			while (cells.length < left) cells.push('');
			cells[left] = filled(shown, cells[left] ?? '');
			merges.set(line, [...(merges.get(line) ?? []), { from: left, to: right, top, bottom: last }]);
		}
	}
	return rows.map((row) => ({ ...row, merges: merges.get(row.line) ?? [] }));
}
