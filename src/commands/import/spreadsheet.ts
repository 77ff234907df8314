import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';

/** A cell of a spreadsheet: text, or what Excel keeps as a number or a yes and no. A day is text, YYYY-MM-DD; empty is ''. */
export type Cell = string | number | boolean;

/** A row with something in it. */
export interface SheetRow {
	/** The number in front of the row in Excel, from 1. */
	line: number;
	cells: readonly Cell[];
}

/** A spreadsheet that cannot be used at all; the message is for the editor. */
export class SpreadsheetError extends Error {}

const ZIP = [0x50, 0x4b];
/** The old binary format of Excel 97. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
	return magic.every((byte, i) => bytes[i] === byte);
}

/** Text of a CSV file: UTF-8 with or without its mark, else GB18030, which is what a Chinese Excel saves as “CSV”. */
function decode(bytes: Uint8Array): string {
	for (const encoding of ['utf-8', 'gb18030']) {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(bytes);
		} catch {
			// Not in this encoding; the next one.
		}
	}
	throw new SpreadsheetError(
		'文件的编码看不懂。请在 Excel 里 “另存为”，类型选 “CSV UTF-8” 或 “Excel 工作簿 .xlsx”',
	);
}

function csvRows(bytes: Uint8Array): string[][] {
	const text = decode(bytes);
	try {
		return parse(text, { relax_column_count: true, skip_empty_lines: false });
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = error['lines'];
		const place = typeof line === 'number' ? `第 ${line} 行` : '文件里';
		throw new SpreadsheetError(`${place}的英文双引号没有成对。请在 Excel 里打开这个文件，重新另存一次`, {
			cause: error,
		});
	}
}

async function xlsxRows(bytes: Buffer) {
	try {
		return await readSheet(bytes);
	} catch (error) {
		throw new SpreadsheetError('这个 .xlsx 文件打不开，可能已经损坏或加了密码。请用 Excel 重新另存一次', {
			cause: error,
		});
	}
}

function cellOf(value: unknown): Cell {
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	return typeof value === 'string' ? value.trim() : '';
}

/**
 * The rows of a spreadsheet, without the empty ones: a CSV file, or the first sheet of an .xlsx file. What it is shows in its
 * first bytes, not in its name. Throws a SpreadsheetError.
 */
export async function readSpreadsheet(path: string): Promise<SheetRow[]> {
	const bytes = await readFile(path).catch((error: unknown) => {
		throw new SpreadsheetError(`找不到或打不开文件 ${path}，请核对文件名和文件夹`, { cause: error });
	});
	if (startsWith(bytes, OLE)) {
		throw new SpreadsheetError(
			'这是旧格式 .xls（或加了密码）。请在 Excel 里 “另存为”，类型选 “Excel 工作簿 .xlsx”',
		);
	}
	const rows = startsWith(bytes, ZIP) ? await xlsxRows(bytes) : csvRows(bytes);
	return rows
		.map((cells, i) => ({ line: i + 1, cells: cells.map(cellOf) }))
		.filter(({ cells }) => cells.some((cell) => cell !== ''));
}
