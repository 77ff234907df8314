import { HEADER_SYNONYMS } from './header-synonym.ts';
import { isUnitOf } from './header-unit.ts';
import { ID_HEADER, LISTING_COLUMNS, type ListingColumn } from './listing-column.ts';

/** The parsed header of a column. */
export interface HeaderName {
	/** The field's own header, or the text as written if it is unknown. */
	header: string;
	/** The unit in brackets: 租金(元/㎡/月). */
	unit: string;
	/** Undefined for 编号 and for an unknown header. */
	column: ListingColumn | undefined;
}

const COLUMN_BY_HEADER = new Map(LISTING_COLUMNS.map((column) => [plain(column.header), column]));
const SYNONYMS = new Map(Object.entries(HEADER_SYNONYMS).map(([from, to]) => [plain(from), plain(to)]));

/** Normalises a header: removes spaces and “required” marks, converts full-width letters and brackets. */
function plain(header: string): string {
	return header.normalize('NFKC').replaceAll(/[\s*]/g, '').toLowerCase();
}

export function headerName(written: string): HeaderName {
	const whole = plain(written);
	const known = SYNONYMS.get(whole) ?? whole;
	const named = COLUMN_BY_HEADER.get(known);
	if (named !== undefined || known === ID_HEADER) return { header: known, unit: '', column: named };
	const [, name = whole, unit = ''] = /^(.+?)[([](.+)[)\]]$/.exec(whole) ?? [];
	const header = SYNONYMS.get(name) ?? name;
	return { header, unit, column: COLUMN_BY_HEADER.get(header) };
}

/** Whether a header means 编号 (the id). */
export function isIdHeader(written: string): boolean {
	return headerName(written).header === ID_HEADER;
}

/** Whether a header is known. */
export function isKnownHeader(written: string): boolean {
	return written !== '' && (isIdHeader(written) || headerName(written).column !== undefined);
}

/** How many cells of a row are known column names. */
export function knownNames(cells: readonly string[]): number {
	return cells.filter((cell) => cell.length < 40 && isKnownHeader(cell)).length;
}

/**
 * Combines two cells, one above the other: 交通 above 方式, 基本信息 above 标题, 总面积 above ㎡. Undefined if the result is
 * unknown.
 */
export function jointHeader(group: string, own: string): string | undefined {
	if (isKnownHeader(`${group}${own}`)) return `${group}${own}`;
	if (isKnownHeader(own)) return own;
	const unit = own.replace(/^单位[:：]?/, '').replace(/^[(（](.*)[)）]$/, '$1');
	const { column } = headerName(group);
	const isUnit = column !== undefined && isUnitOf(column.header, plain(unit), column.schema);
	return isUnit ? `${group}(${unit})` : undefined;
}
