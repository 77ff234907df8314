import { type Cell, cellText, type RowMerge, shortText, type SheetRow } from '../sheet-cell.ts';

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

/** Gives every row its share of the merged areas: the value in the first column, and how far it reaches. */
export function mergedRows(rows: readonly OwnRow[], areas: readonly MergedArea[]): SheetRow[] {
	const byLine = new Map(rows.map((row) => [row.line, row]));
	const merges = new Map<number, RowMerge[]>();
	const last = rows.at(-1)?.line ?? 0;
	for (const { top, bottom, left, right } of areas) {
		const shown = byLine.get(top)?.cells[left] ?? '';
		if (shown === '') continue;
		for (let line = top; line <= Math.min(bottom, last); line++) {
			const cells = byLine.get(line)?.cells;
			if (cells === undefined) continue;
			while (cells.length < left) cells.push('');
			cells[left] = filled(shown, cells[left] ?? '');
			merges.set(line, [...(merges.get(line) ?? []), { from: left, to: right, top }]);
		}
	}
	return rows.map((row) => ({ ...row, merges: merges.get(row.line) ?? [] }));
}
