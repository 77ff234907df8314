import { HEADER_SYNONYMS } from './header-synonym.ts';
import { isUnitOf } from './header-unit.ts';
import { ID_HEADER, LISTING_COLUMNS, type ListingColumn } from './listing-column.ts';

/** What a header as written means. */
export interface HeaderName {
	/** The field's own header, or what is written where nobody knows it. */
	header: string;
	/** The unit behind it: 租金(元/㎡/月). */
	unit: string;
	/** Undefined for 编号 and for a header nobody knows. */
	column: ListingColumn | undefined;
}

const COLUMN_BY_HEADER = new Map(LISTING_COLUMNS.map((column) => [plain(column.header), column]));
const SYNONYMS = new Map(Object.entries(HEADER_SYNONYMS).map(([from, to]) => [plain(from), plain(to)]));

/** A header without what does not matter: spaces, full-width letters and brackets, a mark for “required”. */
function plain(header: string): string {
	return header.normalize('NFKC').replaceAll(/[\s*]/g, '').toLowerCase();
}

/** Reads a header. */
export function headerName(written: string): HeaderName {
	const whole = plain(written);
	const known = SYNONYMS.get(whole) ?? whole;
	const named = COLUMN_BY_HEADER.get(known);
	if (named !== undefined || known === ID_HEADER) return { header: known, unit: '', column: named };
	const [, name = whole, unit = ''] = /^(.+?)[([](.+)[)\]]$/.exec(whole) ?? [];
	const header = SYNONYMS.get(name) ?? name;
	return { header, unit, column: COLUMN_BY_HEADER.get(header) };
}

/** Whether a header means 编号. */
export function isIdHeader(written: string): boolean {
	return headerName(written).header === ID_HEADER;
}

/** Whether a header means something. */
export function isKnownHeader(written: string): boolean {
	return written !== '' && (isIdHeader(written) || headerName(written).column !== undefined);
}

/** How many of the cells of a row are column names. */
export function knownNames(cells: readonly string[]): number {
	return cells.filter((cell) => cell.length < 40 && isKnownHeader(cell)).length;
}

/** The header of two cells one above the other: 交通 above 方式, 基本信息 above 标题, 总面积 above ㎡; undefined when it means nothing. */
export function jointHeader(group: string, own: string): string | undefined {
	if (isKnownHeader(`${group}${own}`)) return `${group}${own}`;
	if (isKnownHeader(own)) return own;
	const unit = own.replace(/^单位[:：]?/, '').replace(/^[(（](.*)[)）]$/, '$1');
	const { column } = headerName(group);
	const isUnit = column !== undefined && isUnitOf(column.header, plain(unit), column.schema);
	return isUnit ? `${group}(${unit})` : undefined;
}
