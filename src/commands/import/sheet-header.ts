import { closest } from '../../domain/closest.ts';
import { HEADER_SYNONYMS } from './header-synonym.ts';
import { unitRule } from './header-unit.ts';
import { ID_HEADER, LISTING_COLUMNS, type ListingColumn } from './listing-column.ts';
import type { RowProblem } from './row-problem.ts';
import { type SheetRow, SpreadsheetError } from './spreadsheet.ts';

/** A column of the sheet that fills a field. */
export interface SheetColumn extends ListingColumn {
	/** Its place in a row, from 0. */
	index: number;
	/** The header as the editor wrote it. */
	written: string;
	/** Unit of a bare number in this column, from the header; '' when the field's own. */
	unit: string;
}

/** The columns of a sheet, and the headers that mean nothing. */
export interface SheetHeader {
	idIndex: number;
	columns: readonly SheetColumn[];
	problems: readonly RowProblem[];
}

const COLUMN_BY_HEADER = new Map(LISTING_COLUMNS.map((column) => [plain(column.header), column]));
const SYNONYMS = new Map(Object.entries(HEADER_SYNONYMS).map(([from, to]) => [plain(from), plain(to)]));
const HEADERS = [ID_HEADER, ...LISTING_COLUMNS.map(({ header }) => header)];
const FIX = `请改列名，或删去这一列；可以用的列名见 docs/listings-template.csv`;

/** A header without what does not matter: spaces, full-width letters and brackets, a mark for “required”. */
function plain(header: string): string {
	return header.normalize('NFKC').replaceAll(/[\s*]/g, '').toLowerCase();
}

/** The field's own header for a header as written, and the unit behind it: 租金(元/㎡/月). */
function split(written: string): { header: string; unit: string } {
	const whole = plain(written);
	const known = SYNONYMS.get(whole) ?? whole;
	if (COLUMN_BY_HEADER.has(known) || known === ID_HEADER) return { header: known, unit: '' };
	const [, name = whole, unit = ''] = /^(.+?)[([](.+)[)\]]$/.exec(whole) ?? [];
	return { header: SYNONYMS.get(name) ?? name, unit };
}

/** Reads the first row. Throws a SpreadsheetError when there is no column 编号: no row could be told from another. */
export function readHeader(row: SheetRow): SheetHeader {
	const columns: SheetColumn[] = [];
	const problems: RowProblem[] = [];
	const seen = new Map<string, string>();
	let idIndex = -1;
	for (const [index, cell] of row.cells.entries()) {
		const written = String(cell);
		if (written === '') continue;
		const say = (problem: string, fix: string) =>
			problems.push({ line: row.line, header: written, problem, fix });
		const { header, unit } = split(written);
		const first = seen.get(header);
		if (first !== undefined) {
			say(`和列 “${first}” 是同一项`, '请只留一列');
			continue;
		}
		seen.set(header, written);
		const column = COLUMN_BY_HEADER.get(header);
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
	if (idIndex < 0) {
		throw new SpreadsheetError(
			`第 ${row.line} 行是列名，里面没有 “${ID_HEADER}” 一列。请加上这一列，每行写房源的编号，例如 sj-0001`,
		);
	}
	return { idIndex, columns, problems };
}
