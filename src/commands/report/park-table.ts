import { z } from 'astro/zod';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { type Park, parkSchema } from '../../domain/park/park.ts';
import type { ImageFile } from '../../domain/schema/picture.ts';
import { labelOf } from '../../domain/schema/schema-field.ts';
import { daysBetween } from '../../domain/units/calendar-date.ts';
import type { Table } from '../table/table.ts';

const SCHEMA = parkSchema(z.custom<ImageFile>());

/** What a company asks about a park. A park may lack other fields without a loss. */
const ASKED = [
	'town',
	'address',
	'geo',
	'operator',
	'leadIndustries',
	'totalGfa',
	'builtYear',
	'power',
	'utilities',
	'canteen',
	'parking',
	'admission',
	'transport',
	'photos',
] as const satisfies readonly (keyof Park)[];

function isOpen(value: unknown): boolean {
	return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Each park with what it leaves open, the emptiest first. */
export function parkTable({
	parks,
	listingsBy,
	today,
}: Pick<Catalog, 'parks' | 'listingsBy' | 'today'>): Table {
	const rows = parks
		.map((park) => ({ park, open: ASKED.filter((field) => isOpen(park[field])) }))
		.toSorted((a, b) => b.open.length - a.open.length)
		.map(({ park, open }) => {
			const offered = listingsBy.park.get(park.id)?.length ?? 0;
			return [
				`${park.id} ${park.name}`,
				`${daysBetween(park.updatedDate, today)} 天前`,
				offered === 0 ? '没有在租售的房源' : `${offered} 套在租售`,
				open.map((field) => labelOf(SCHEMA, field)).join('、'),
				`content/${park.file}`,
			];
		});
	return { title: '园区', head: ['园区', '上次核对', '房源', '没有填的', '文件'], rows };
}
