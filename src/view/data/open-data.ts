import type { Catalog } from '../../domain/catalog/catalog.ts';
import {
	openListing,
	openListingsSchema,
	type OpenListing,
	toOpenListing,
} from '../../domain/listing/open-listing.ts';
import { openPark, openParksSchema, type OpenPark, toOpenPark } from '../../domain/park/open-park.ts';
import { csvRows } from '../../domain/schema/csv.ts';
import { listingUrl, parkUrl } from '../../domain/urls.ts';
import { absoluteUrl } from '../site/absolute-url.ts';

/** A file of open data. */
export interface OpenFile {
	/** `listings.json`, `listings.csv`, `listings.schema.json`, … */
	name: string;
	/** Description for the list of files. */
	about: string;
	contentType: string;
	body: string;
}

function csv(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string {
	return [
		...csvRows(
			columns,
			rows.map((row) => columns.map((column) => row[column])),
		),
	].join('');
}

function files(
	name: string,
	word: string,
	schema: object,
	columns: readonly string[],
	rows: readonly (OpenListing | OpenPark)[],
): OpenFile[] {
	return [
		{
			name: `${name}.json`,
			about: `${word} ${rows.length} 条`,
			contentType: 'application/json',
			body: JSON.stringify(rows),
		},
		{
			name: `${name}.csv`,
			about: `${word}，表格`,
			contentType: 'text/csv; charset=utf-8',
			body: csv(columns, rows),
		},
		{
			name: `${name}.schema.json`,
			about: `${word}的字段说明`,
			contentType: 'application/schema+json',
			body: JSON.stringify(schema, undefined, '\t'),
		},
	];
}

/** All open data under /api/: listings and parks as JSON and CSV, each with its JSON Schema. */
export function openFiles({ listings, parks, listingsBy }: Catalog): OpenFile[] {
	return [
		...files(
			'listings',
			'房源',
			openListingsSchema,
			Object.keys(openListing.shape),
			listings.map((listing) => toOpenListing(listing, absoluteUrl(listingUrl(listing.id)))),
		),
		...files(
			'parks',
			'园区',
			openParksSchema,
			Object.keys(openPark.shape),
			parks.map((park) => {
				const ids = (listingsBy.park.get(park.id) ?? []).map(({ id }) => id);
				return toOpenPark(park, absoluteUrl(parkUrl(park.id)), ids);
			}),
		),
	];
}
