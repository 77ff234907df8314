import { z } from 'astro/zod';
import { listingSchema } from '../../domain/listing/listing.ts';
import type { ImageFile } from '../../domain/schema/picture.ts';

/** A field of a listing that a column of a spreadsheet can fill. */
export interface ListingColumn {
	/** Text of the column header. */
	header: string;
	/** Where the value goes: `['rent', 'value']`. For a list of groups: the list, then the field of each group. */
	path: readonly string[];
	/** one: a value; words: a list of words; groups: one value per group of the list. */
	kind: 'one' | 'words' | 'groups';
	/** The schema of one value. */
	schema: z.ZodType;
}

/** Spreadsheets have no pictures. The content check validates those already in a file. */
const anyImage = z.string().transform((src): ImageFile => ({ src, width: 1, height: 1, format: 'png' }));

/** The schema for imported rows. */
export const importedListing = listingSchema(anyImage);

const { shape } = importedListing;
const word = z.string();

/** Nested fields: parent field, kind, schema of the child fields, and the header of each child. */
const GROUPS = [
	['rent', 'one', shape.rent.unwrap().shape, { value: '租金', negotiable: '面议', taxIncluded: '含税' }],
	[
		'docks',
		'one',
		shape.docks.unwrap().shape,
		{ type: '卸货平台形式', height: '卸货平台高度', levelers: '升降平台数', canopy: '雨棚' },
	],
	['geo', 'one', shape.geo.unwrap().shape, { lng: '经度', lat: '纬度', crs: '坐标系' }],
	[
		'cranes',
		'groups',
		shape.cranes.unwrap().element.shape,
		{ tonnes: '行车吨位', state: '行车状态', hookHeight: '行车吊钩高度' },
	],
	[
		'freightLifts',
		'groups',
		shape.freightLifts.unwrap().element.shape,
		{ tonnes: '货梯载重', count: '货梯台数' },
	],
	[
		'units',
		'groups',
		shape.units.unwrap().element.shape,
		{
			floor: '分户楼层',
			area: '分户面积',
			height: '分户层高',
			load: '分户承重',
			rent: '分户租金',
			status: '分户状态',
		},
	],
	[
		'transport',
		'groups',
		shape.transport.unwrap().element.shape,
		{ kind: '交通方式', name: '交通名称', km: '交通距离' },
	],
] as const;

const WORD_LISTS = ['verifiedItems', 'industriesAllowed', 'industriesBanned', 'legacyUrls'];
/** Pictures need a file next to the listing, so a sheet cannot set them. */
const NOT_IN_SHEETS = ['photos', 'floorPlans'];

/** The columns of a field: one for itself, or one per child field. */
function columnsOf([key, schema]: [string, z.ZodType]): ListingColumn[] {
	if (NOT_IN_SHEETS.includes(key)) return [];
	const group = GROUPS.find(([name]) => name === key);
	if (group === undefined) {
		const isList = WORD_LISTS.includes(key);
		const header = schema.meta()?.title ?? key;
		return [{ header, path: [key], kind: isList ? 'words' : 'one', schema: isList ? word : schema }];
	}
	const [, kind, fields, headers] = group;
	const schemas = new Map<string, z.ZodType>(Object.entries(fields));
	return Object.entries(headers).map(([field, header]) => ({
		header,
		path: [key, field],
		kind,
		schema: schemas.get(field) ?? word,
	}));
}

/** All possible columns except 编号, in schema order. */
export const LISTING_COLUMNS: readonly ListingColumn[] = Object.entries(shape).flatMap(columnsOf);

function schemasThatTake(...values: readonly unknown[]): ReadonlySet<z.ZodType> {
	const schemas = LISTING_COLUMNS.map((column) => column.schema);
	return new Set(schemas.filter((schema) => values.some((value) => schema.safeParse(value).success)));
}

/** The Date object that YAML may produce for a date. */
const DAY_SCHEMAS = schemasThatTake(new Date(0x18000000000));
const NUMBER_SCHEMAS = schemasThatTake(1, 30, 500, 5000);

/** Whether a field is a date. @param schema of a column */
export function holdsDays(schema: z.ZodType): boolean {
	return DAY_SCHEMAS.has(schema);
}

/** Whether a field is a number, with or without a unit. @param schema of a column */
export function holdsNumbers(schema: z.ZodType): boolean {
	return NUMBER_SCHEMAS.has(schema) && !DAY_SCHEMAS.has(schema);
}

/** The fields of a listing, in schema order. */
export const LISTING_FIELDS: readonly string[] = Object.keys(shape);

/** The header of the id column. */
export const ID_HEADER = '编号';
