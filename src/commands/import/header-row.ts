import { isIdHeader, isKnownHeader, jointHeader, knownNames } from './header-name.ts';
import { ID_HEADER } from './listing-column.ts';
import { cellText, shortText, type SheetRow } from './workbook/sheet-cell.ts';
import { SpreadsheetError } from './workbook/spreadsheet-error.ts';

/** The parsed header rows of a sheet. */
export interface HeaderRow {
	line: number;
	/** The name of each column, '' if it has none. */
	names: readonly string[];
	/** The rows below. */
	body: readonly SheetRow[];
	/** Text rows above the header. */
	notes: readonly string[];
}

/** Maximum number of non-empty rows above the header. */
const SEARCHED = 20;

function texts(row: SheetRow): string[] {
	return row.cells.map(cellText);
}

/** The texts of a row of groups. A merged group is repeated above each of its columns. */
function groups(row: SheetRow): string[] {
	const names = texts(row);
	for (const { from, to } of row.merges) {
		for (let i = from + 1; i <= to; i++) names[i] ||= names[from] ?? '';
	}
	return Array.from(names, (name) => name ?? '');
}

/** Each column's name from two header rows: both combined if that is a known header, otherwise the lower one. */
function joined(upper: readonly string[], lower: readonly string[], isUpperHeader: boolean): string[] {
	return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
		const [group = '', own = ''] = [upper[i], lower[i]];
		if (own === '') return isUpperHeader || isKnownHeader(group) ? group : '';
		return group === own ? own : (jointHeader(group, own) ?? own);
	});
}

/** Whether a row continues the header above it: names below groups, or units. Such a row has no id. */
function isSecondRow(top: SheetRow, next: SheetRow | undefined): boolean {
	if (next === undefined) return false;
	const [upper, lower] = [groups(top), texts(next)];
	const id = upper.findIndex(isIdHeader);
	if ((lower[id] ?? '') !== '' && lower[id] !== upper[id]) return false;
	const own = [...lower.entries()].filter(([i, text]) => (text ?? '') !== '' && text !== upper[i]);
	const known = own.filter(([i, text]) => jointHeader(upper[i] ?? '', text) !== undefined);
	return own.length > 0 && known.length * 2 >= own.length;
}

function idRow(rows: readonly SheetRow[]): number {
	return rows.slice(0, SEARCHED).findIndex((row) => texts(row).some(isIdHeader));
}

/** Whether a sheet has a header with 编号. */
export function hasHeader(rows: readonly SheetRow[]): boolean {
	return idRow(rows) >= 0;
}

/** The error for a sheet without 编号: its rows cannot be identified. */
function missing(rows: readonly SheetRow[]): SpreadsheetError {
	const counted = rows.slice(0, SEARCHED).map((row) => ({ row, count: knownNames(texts(row)) }));
	const best = counted.toSorted((a, b) => b.count - a.count)[0];
	const advice = `请加上这一列，每行写房源的编号，例如 sj-0001`;
	if (best !== undefined && best.count > 0) {
		return new SpreadsheetError(`第 ${best.row.line} 行是列名，里面没有 “${ID_HEADER}” 一列。${advice}`);
	}
	const [first] = rows;
	const seen = shortText(first === undefined ? '' : texts(first).filter(Boolean).join(' '));
	return new SpreadsheetError(
		`没有找到列名：前面的行里没有 “${ID_HEADER}”，也没有别的认得的列名（第 ${first?.line ?? 1} 行写着 “${seen}”）。列名见 docs/listings-template.csv`,
	);
}

/**
 * Finds the header, in one row or two, with or without a title above. Throws a SpreadsheetError if there is no 编号 column.
 */
export function findHeader(rows: readonly SheetRow[]): HeaderRow {
	const at = idRow(rows);
	const top = rows[at];
	if (top === undefined) throw missing(rows);
	const next = rows[at + 1];
	const above = rows[at - 1];
	const isTwoRows = isSecondRow(top, next);
	const own = texts(top);
	const names = isTwoRows
		? joined(groups(top), next === undefined ? [] : texts(next), true)
		: above === undefined
			? own
			: joined(groups(above), own, false);
	const isGroupRow = !isTwoRows && names.some((name, i) => name !== (own[i] ?? ''));
	const skipped = rows.slice(0, isGroupRow ? at - 1 : at).map((row) => {
		const text = shortText([...new Set(texts(row))].filter(Boolean).join(' '));
		return `第 ${row.line} 行在列名上面，没有读：“${text}”`;
	});
	const body = rows.slice(at + (isTwoRows ? 2 : 1));
	const oneLine = Array.from(names, (name) => (name ?? '').replaceAll(/\s*\n\s*/g, ''));
	return { line: top.line, names: oneLine, body, notes: skipped };
}
