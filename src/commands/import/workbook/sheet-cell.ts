/** What is wrong with a cell, and what to do about it. */
export interface Advice {
	problem: string;
	fix: string;
}

/** What a cell says: text, or what Excel keeps as a number or a yes and no; empty is ''. */
export type PlainCell = string | number | boolean;

/** A number with the format of a day. What was typed may have been something else, such as 1-3. */
export interface CellDay {
	/** YYYY-MM-DD */
	day: string;
	serial: number;
}

/** A number whose format adds words or zeros: 36 shown as 36元/㎡/月, 12 shown as 0012. */
export interface CellAmount {
	amount: number;
	/** The words behind the number, '' when there are none. */
	unit: string;
	/** The number as Excel shows it. */
	shown: string;
}

/** A cell that holds something that cannot be read. */
export interface CellFault {
	fault: Advice;
	/** What the cell holds, in a few words. */
	held: string;
}

/** A cell of a spreadsheet. Only '' is empty. */
export type Cell = PlainCell | CellDay | CellAmount | CellFault;

/** Cells of a row that are one cell in Excel, from and to an index, in all rows with something in them from top to bottom. */
export interface RowMerge {
	from: number;
	to: number;
	top: number;
	bottom: number;
}

/** A row with something in it. A cell merged down has its value in every row. */
export interface SheetRow {
	/** The number in front of the row in Excel, from 1. */
	line: number;
	cells: readonly Cell[];
	merges: readonly RowMerge[];
	isHidden: boolean;
}

/** The rows of a spreadsheet, without the empty ones. */
export interface Sheet {
	rows: readonly SheetRow[];
	/** What the editor should know about what was read and what was not. */
	notes: readonly string[];
	/** A text file with separators: a separator too many moves all cells behind it. */
	isDelimited: boolean;
	/** Days to add to a serial number that has no date format: 1462 where the workbook counts from 1904. */
	serialShift: number;
	hiddenColumns: ReadonlySet<number>;
}

/** A cell in words. */
export function cellText(cell: Cell): string {
	if (typeof cell !== 'object') return String(cell);
	if ('day' in cell) return cell.day;
	return 'fault' in cell ? cell.held : cell.shown;
}

/** The letters above a column in Excel. @param index from 0 */
export function columnLetters(index: number): string {
	const last = String.fromCodePoint(65 + (index % 26));
	return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** The text of a cell with one kind of line end and nothing invisible around it. */
export function cleanText(text: string): string {
	return text.replaceAll(/\r\n?/g, '\n').replaceAll(/^[\s\u200B\u2060\uFEFF]+|[\s\u200B\u2060\uFEFF]+$/g, '');
}

/** A long text cut for a message. */
export function shortText(text: string): string {
	const line = text.replaceAll(/\s+/g, ' ');
	return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}
