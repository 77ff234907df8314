import type { HeaderRow } from './header-row.ts';
import { columnLetters, type Sheet } from './workbook/sheet-cell.ts';
import type { SheetHeader } from './sheet-header.ts';

/** Maximum number of places in a note. */
const NAMED = 10;

function listed(places: readonly string[]): string {
	const more = places.length > NAMED ? ` 等 ${places.length} 处` : '';
	return `${places.slice(0, NAMED).join('、')}${more}`;
}

/** For example 3、5–7 for lines 3, 5, 6 and 7. */
function ranges(lines: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const line of lines) {
		const run = runs.at(-1);
		if (run !== undefined && run[1] === line - 1) run[1] = line;
		else runs.push([line, line]);
	}
	return listed(runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)));
}

/** Values filled in from merged cells, by column. */
function mergedDown({ body }: HeaderRow, { columns }: SheetHeader): string[] {
	const places = columns.flatMap(({ index, written }) => {
		const byTop = Map.groupBy(
			body.filter(({ merges }) => merges.some(({ from }) => from === index)),
			({ merges }) => merges.find(({ from }) => from === index)?.top ?? 0,
		);
		return [...byTop].flatMap(([top, rows]) => {
			const last = rows.at(-1)?.line ?? top;
			return last > top ? [`${written}（${columnLetters(index)} 列第 ${top}–${last} 行）`] : [];
		});
	});
	return places.length === 0 ? [] : [`向下合并的格子，每一行都用了合并格里的内容：${listed(places)}`];
}

/** Hints that are not mistakes: skipped data, and hidden data that was imported. */
export function sheetNotes(sheet: Sheet, top: HeaderRow, header: SheetHeader): string[] {
	const hiddenRows = top.body.filter(({ isHidden }) => isHidden).map(({ line }) => line);
	const hiddenColumns = header.columns
		.filter(({ index }) => sheet.hiddenColumns.has(index))
		.map(({ index, written }) => `${written}（${columnLetters(index)} 列）`);
	return [
		...sheet.notes,
		...top.notes,
		...mergedDown(top, header),
		...(hiddenRows.length === 0
			? []
			: [`隐藏或被筛选掉的行也读了：第 ${ranges(hiddenRows)} 行。不要的话，请在 Excel 里删去这些行`]),
		...(hiddenColumns.length === 0
			? []
			: [`隐藏的列也读了：${listed(hiddenColumns)}。不要的话，请在 Excel 里删去这些列`]),
	];
}
