import { type Cell, cellText, type RowMerge, shortText, type SheetRow } from './sheet-cell.ts';

/** A merged area: rows from 1, columns from 0, both ends included. */
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

/** A lower cell of a merged area. Excel hides its own content, so different content is a fault. */
function filled(shown: Cell, own: Cell): Cell {
	if (own === '' || cellText(own) === cellText(shown)) return shown;
	const held = shortText(cellText(own));
	const fix = '请取消合并，每一行各填各的内容';
	return { held, fault: { problem: `合并的格子下面还藏着 “${held}”，不知道该用哪一个`, fix } };
}

/** The rows inside an area. The rows must be sorted. */
function rowsBetween(rows: readonly OwnRow[], top: number, bottom: number): readonly OwnRow[] {
	const from = rows.findIndex(({ line }) => line >= top);
	if (from < 0) return [];
	const end = rows.findIndex(({ line }, i) => i >= from && line > bottom);
	return rows.slice(from, end < 0 ? undefined : end);
}

/** Applies merged areas to each row: the value goes into the first column, with the extent of the merge. */
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
