import { encodeCbor } from '../../domain/search/engine-meta.ts';
import { sortedByBytes } from './byte-order.ts';
import type { SearchRecord } from './search-record.ts';

/** A filter of the index in the format of Pagefind 1.6. */
export interface IndexFilter {
	name: string;
	content: Buffer;
}

/** The filter values of a page. `last` marks what can hardly be had: it comes after all other hits. */
export function pageFilters({ type, district, category, date, isGone, isStale }: SearchRecord) {
	return {
		// Most pages are articles. Leaving them out keeps the filter small.
		type: type === 'article' ? [] : [type],
		district: [...district],
		category: [category],
		year: date === '' ? [] : [date.slice(0, 4)],
		last: isGone === true || isStale === true ? ['1'] : [],
	};
}

/** The filters of some pages by name. @param records in the order of their pages */
export function indexFilters(records: readonly SearchRecord[]): IndexFilter[] {
	const filters = new Map<string, Map<string, number[]>>();
	for (const [page, record] of records.entries())
		for (const [name, values] of Object.entries(pageFilters(record)))
			for (const value of values) {
				const pages = filters.get(name) ?? new Map<string, number[]>();
				filters.set(name, pages);
				const own = pages.get(value) ?? [];
				pages.set(value, own);
				own.push(page);
			}
	return sortedByBytes([...filters.keys()]).map((name) => {
		const pages = filters.get(name) ?? new Map<string, number[]>();
		const values = sortedByBytes([...pages.keys()]).map((value) => [value, pages.get(value) ?? []]);
		return { name, content: Buffer.from(encodeCbor([name, values])) };
	});
}
