import { closest } from '../../domain/schema/closest.ts';
import { headerName } from './header-name.ts';
import type { HeaderRow } from './header-row.ts';
import { unitRule } from './header-unit.ts';
import { ID_HEADER, LISTING_COLUMNS, type ListingColumn } from './listing-column.ts';
import type { RowProblem } from './row-problem.ts';
import { cellText, type SheetRow, shortText } from './workbook/sheet-cell.ts';

/** A column of the sheet that fills a field. */
export interface SheetColumn extends ListingColumn {
	/** 0-based position in a row. */
	index: number;
	/** The header as the editor wrote it. */
	written: string;
	/** Unit of a bare number in this column, from the header; '' for the field's own unit. */
	unit: string;
}

/** The known columns of a sheet and its unknown headers. */
export interface SheetHeader {
	idIndex: number;
	columns: readonly SheetColumn[];
	/** Number of columns, including unknown ones. */
	width: number;
	problems: readonly RowProblem[];
}

const HEADERS = [ID_HEADER, ...LISTING_COLUMNS.map(({ header }) => header)];
const FIX = `请改列名，或删去这一列；可以用的列名见 docs/listings-template.csv`;

/** Columns that have data but no name. */
function nameless({ line, names, body }: HeaderRow, isDelimited: boolean): RowProblem[] {
	const firsts = new Map<number, SheetRow>();
	for (const row of body) {
		for (const [index, cell] of row.cells.entries()) {
			// In a text file this means an extra separator, which is reported as a problem of that row.
			if (isDelimited && index >= names.length) break;
			if (cell !== '' && (names[index] ?? '') === '' && !firsts.has(index)) firsts.set(index, row);
		}
	}
	return [...firsts].map(([index, row]) => {
		const held = shortText(cellText(row.cells[index] ?? ''));
		const problem = `这一列没有列名，第 ${row.line} 行写着 “${held}”`;
		return { line, header: '', index, problem, fix: '请写上列名，或清空这一列' };
	});
}

export function readHeader(row: HeaderRow, isDelimited: boolean): SheetHeader {
	const columns: SheetColumn[] = [];
	const problems: RowProblem[] = nameless(row, isDelimited);
	const seen = new Map<string, string>();
	let idIndex = -1;
	for (const [index, written] of row.names.entries()) {
		if (written === '') continue;
		const say = (problem: string, fix: string) =>
			problems.push({ line: row.line, header: written, index, problem, fix });
		const { header, unit, column } = headerName(written);
		const first = seen.get(header);
		if (first !== undefined) {
			say(`和列 “${first}” 是同一项`, '请只留一列');
			continue;
		}
		seen.set(header, written);
		if (header === ID_HEADER) idIndex = index;
		else if (column === undefined) {
			const meant = closest(header, HEADERS);
			say(`不认识的列名 “${written}”`, meant === undefined ? FIX : `是否想写 ${meant}？不是的话${FIX}`);
		} else {
			const rule = unit === '' ? { append: '' } : unitRule(column.header, unit, column.schema);
			if ('append' in rule) columns.push({ ...column, index, written, unit: rule.append });
			else say(rule.problem, rule.fix);
		}
	}
	return { idIndex, columns, width: row.names.length, problems };
}
