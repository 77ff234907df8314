// † browser
import { type Column, packColumn, unpackColumn } from './column.ts';
import { BLANK_ROW, LISTING_FIELDS, type ListingRow } from './listing-row.ts';

/** An id or slug with its name. */
export interface Named {
	id: string;
	name: string;
}

/** A city or province with its districts that are in use. */
export interface Area extends Named {
	districts: readonly string[];
}

/** The names for the slugs and ids of the rows. Only those in use. */
export interface Vocabulary {
	/** By district code, with the short name: 松江. */
	districts: readonly Named[];
	/** Cities and provinces. Absent while all listings lie in Shanghai. */
	areas?: readonly Area[];
	/** The id includes the district: `songjiang/新桥镇`, since two districts can have towns of the same name. */
	towns: readonly Named[];
	parks: readonly Named[];
	industries: readonly Named[];
	/** Metro lines. The id is the number. */
	metros: readonly Named[];
}

/** The name of an id or slug; the id itself when unknown. */
export function nameOf(named: readonly Named[], id: string): string {
	return named.find((each) => each.id === id)?.name ?? id;
}

type Columns = { readonly [Field in keyof ListingRow]: Column<ListingRow[Field]> };

/** `/api/explorer.json`: every listing on offer, packed field by field. */
export interface ListingIndex extends Vocabulary {
	/** Changes when the meaning of a field changes, so that a page of an older build does not misread a newer file. */
	version: typeof INDEX_VERSION;
	columns: Columns;
}

export const INDEX_VERSION = 3;

/** Packs listings. Rows are sorted by id: neighbours are similar, which compresses better. */
export function packListings(vocabulary: Vocabulary, listings: readonly ListingRow[]): ListingIndex {
	const rows = listings.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const columns: Partial<Columns> = Object.fromEntries(
		LISTING_FIELDS.map((field) => [field, packColumn(rows.map((row) => row[field]))]),
	);
	if (!isComplete(columns)) throw new Error('a listing without fields');
	return { ...vocabulary, version: INDEX_VERSION, columns };
}

function isComplete(columns: Partial<Columns>): columns is Columns {
	return LISTING_FIELDS.every((field) => field in columns);
}

/** Unpacks an index. @throws Error for a file of another version or with a missing field */
export function unpackListings({ version, columns }: ListingIndex): ListingRow[] {
	if (version !== INDEX_VERSION || !isComplete(columns)) throw new Error('the index is of another version');
	const areas = unpackColumn(columns.availableArea);
	const rows = unpackColumn(columns.updated).flatMap((updated, i): ListingRow[] => {
		const availableArea = areas[i];
		return availableArea === undefined ? [] : [{ ...BLANK_ROW, updated, availableArea }];
	});
	for (const field of LISTING_FIELDS) fill(rows, field, columns[field]);
	return rows;
}

function fill<Field extends keyof ListingRow>(
	rows: readonly ListingRow[],
	field: Field,
	column: Column<ListingRow[Field]>,
): void {
	const values = unpackColumn(column);
	rows.forEach((row, i) => {
		const value = values[i];
		if (value !== undefined) row[field] = value;
	});
}
