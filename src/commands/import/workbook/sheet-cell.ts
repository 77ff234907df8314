/** The problem of a cell and its fix. */
export interface Advice {
	problem: string;
	fix: string;
}

/** The value of a cell: text, number or boolean; '' if empty. */
export type PlainCell = string | number | boolean;

/** A number with a date format. The typed text may have been something else, such as 1-3. */
export interface CellDay {
	/** YYYY-MM-DD */
	day: string;
	serial: number;
}

/** A number whose format adds text or zeros: 36 shown as 36元/㎡/月, 12 shown as 0012. */
export interface CellAmount {
	amount: number;
	/** The text after the number, '' if there is none. */
	unit: string;
	/** The number as Excel shows it. */
	shown: string;
}

/** A cell whose content cannot be read. */
export interface CellFault {
	fault: Advice;
	/** Short description of the content. */
	held: string;
}

/** A cell of a spreadsheet. Only '' is empty. */
export type Cell = PlainCell | CellDay | CellAmount | CellFault;

/** Cells of a row that are merged in Excel: column indexes from and to, for all non-empty rows from top to bottom. */
export interface RowMerge {
	from: number;
	to: number;
	top: number;
	bottom: number;
}

/** A non-empty row. A vertically merged cell has its value in every row. */
export interface SheetRow {
	/** The row number in Excel, from 1. */
	line: number;
	cells: readonly Cell[];
	merges: readonly RowMerge[];
	isHidden: boolean;
}

/** The rows of a spreadsheet, without the empty ones. */
export interface Sheet {
	rows: readonly SheetRow[];
	/** Hints for the editor: what was read in an unexpected way and what was skipped. */
	notes: readonly string[];
	/** Whether it is a text file. There, an extra separator shifts all following cells. */
	isDelimited: boolean;
	/** Days to add to a serial number without a date format: 1462 for the 1904 date system. */
	serialShift: number;
	hiddenColumns: ReadonlySet<number>;
}

/** A cell as text. */
export function cellText(cell: Cell): string {
	if (typeof cell !== 'object') return String(cell);
	if ('day' in cell) return cell.day;
	return 'fault' in cell ? cell.held : cell.shown;
}

/** The letters of a column in Excel. @param index from 0 */
export function columnLetters(index: number): string {
	const last = String.fromCodePoint(65 + (index % 26));
	return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** The text of a cell, trimmed of spaces and invisible characters, with \n as line end. */
export function cleanText(text: string): string {
	return text.replaceAll(/\r\n?/g, '\n').replaceAll(/^[\s\u200B\u2060\uFEFF]+|[\s\u200B\u2060\uFEFF]+$/g, '');
}

/** A text cut to the length of a message. */
export function shortText(text: string): string {
	const line = text.replaceAll(/\s+/g, ' ');
	return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}
