import type { Catalog } from '../../domain/catalog/catalog.ts';
import { DISTRICTS } from '../../domain/schema/district.ts';
import { PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';
import { PARK_KINDS } from '../../domain/park/park.ts';

/** A select of the search form. Its values are the filter values of the index. */
export interface SearchField {
	name: 'district' | 'category' | 'year' | 'sort';
	label: string;
	/** Text of the empty option. */
	any: string;
	options: readonly { value: string; text: string }[];
}

const same = (value: string) => ({ value, text: value });

/** The filters of the search page. Only values and filters that are in use. */
export function searchFields({ articles, listings, parks, taxonomy }: Catalog): SearchField[] {
	const districts = new Set([
		...articles.flatMap(({ district }) => district.map(({ name }) => name)),
		...[...listings, ...parks].map(({ district }) => district.name),
	]);
	const used = new Set([
		...articles.map(({ category }) => category.name),
		...listings.map(({ propertyType }) => PROPERTY_TYPES[propertyType]),
		...parks.map(({ kind }) => PARK_KINDS[kind]),
	]);
	const categories = [
		...taxonomy.categories.map(({ name }) => name),
		...Object.values(PROPERTY_TYPES),
		...Object.values(PARK_KINDS),
	];
	const years = new Set([
		...articles.flatMap(({ own }) => own.date?.slice(0, 4) ?? []),
		...[...listings, ...parks].map(({ updatedDate }) => updatedDate.slice(0, 4)),
	]);
	const fields: SearchField[] = [
		{
			name: 'district',
			label: '区域',
			any: '全部区域',
			options: DISTRICTS.filter(({ name }) => districts.has(name)).map(({ name }) => same(name)),
		},
		{
			name: 'category',
			label: '分类',
			any: '全部分类',
			options: categories.filter((name) => used.has(name)).map(same),
		},
		{ name: 'year', label: '年份', any: '全部年份', options: [...years].toSorted().toReversed().map(same) },
		{ name: 'sort', label: '排序', any: '最相关', options: [{ value: 'date', text: '最新' }] },
	];
	return fields.filter(({ options }) => options.length > 0);
}
