import { readFile } from 'node:fs/promises';
import { readDelimited } from './delimited-text.ts';
import { fileKind } from './file-kind.ts';
import { hasHeader } from './header-row.ts';
import type { Sheet } from './workbook/sheet-cell.ts';
import { SpreadsheetError } from './workbook/spreadsheet-error.ts';
import { readWorkbook } from './workbook/workbook.ts';

function workbookOf(bytes: Uint8Array) {
	try {
		return readWorkbook(bytes);
	} catch (error) {
		if (error instanceof SpreadsheetError) throw error;
		throw new SpreadsheetError('这个 .xlsx 文件打不开，可能已经损坏。请用 Excel 重新另存一次', {
			cause: error,
		});
	}
}

/** The first visible sheet with a header, otherwise the first visible sheet, with notes on the other sheets. */
function sheetOf(bytes: Uint8Array): Sheet {
	const { sheets, serialShift } = workbookOf(bytes);
	const filled = sheets.filter(({ rows }) => rows.length > 0);
	const visible = filled.filter(({ isHidden }) => !isHidden);
	const named = filled.filter(({ rows }) => hasHeader(rows));
	const chosen = visible.find((sheet) => named.includes(sheet)) ?? visible[0];
	const [hidden] = visible.length === 0 ? filled : named.some((sheet) => !sheet.isHidden) ? [] : named;
	if (hidden !== undefined) {
		throw new SpreadsheetError(
			`看得见的工作表里没有房源，有内容的 “${hidden.name}” 是隐藏的。请在 Excel 里取消隐藏，再导入`,
		);
	}
	if (named.length === 0 && visible.length > 1) {
		const names = visible.map(({ name }) => `“${name}”`).join('、');
		throw new SpreadsheetError(
			`几张工作表（${names}）都没有 “编号” 一列。请在房源表里加上这一列，每行写房源的编号，例如 sj-0001`,
		);
	}
	if (chosen === undefined) {
		return { rows: [], notes: [], isDelimited: false, serialShift, hiddenColumns: new Set() };
	}
	const others = filled
		.filter((sheet) => sheet !== chosen)
		.map(({ name, isHidden }) => {
			const kind = [
				isHidden ? '隐藏的' : '',
				named.some(({ name: each }) => each === name) ? '也有 “编号” 一列' : '',
			].filter(Boolean);
			return kind.length === 0 ? `“${name}”` : `“${name}”（${kind.join('，')}）`;
		});
	const note = `读的是工作表 “${chosen.name}”；没有读：${others.join('、')}。要导入别的工作表，请在 Excel 里把它移到最前面，再导入一次`;
	const notes = others.length === 0 ? [] : [note];
	return { ...chosen, notes, isDelimited: false, serialShift };
}

/**
 * Reads the rows of a text file with separators or of one sheet of an .xlsx file. The format is detected from the first
 * bytes, not from the file name. Throws a SpreadsheetError.
 */
export async function readSpreadsheet(path: string): Promise<Sheet> {
	const bytes = await readFile(path).catch((error: unknown) => {
		throw new SpreadsheetError(`找不到或打不开文件 ${path}，请核对文件名和文件夹`, { cause: error });
	});
	return fileKind(bytes) === 'zip' ? sheetOf(bytes) : readDelimited(bytes);
}
