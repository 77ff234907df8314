// † browser
import { parseIds } from '../../domain/schema/id-list.ts';
import { MAX_FAVOURITES } from '../../domain/listing/shortlist.ts';
import { compareUrl } from '../../domain/urls.ts';

/** The address of a comparison. It holds everything that the page shows, so that another device shows the same. */
export interface CompareAddress {
	ids: readonly string[];
	/** The visitor's conditions, as in the explorer's address. Empty for none. */
	conditions: string;
	/** Whether rows with equal values are shown. */
	isWhole: boolean;
	/** The area typed for the costs; empty for the default. */
	area: string;
}

/**
 * Reads an address. Parameters that messengers add are dropped.
 * @param known names of conditions
 */
export function readCompareAddress(search: string, known: readonly string[]): CompareAddress {
	const address = new URLSearchParams(search);
	const conditions = [...address].filter(([name]) => known.includes(name));
	return {
		ids: parseIds(address.get('ids'), MAX_FAVOURITES),
		conditions: new URLSearchParams(conditions).toString(),
		isWhole: address.get('same') === '1',
		area: address.get('costArea') ?? '',
	};
}

export function compareAddress({ ids, conditions, isWhole, area }: CompareAddress): string {
	const own = [...(area === '' ? [] : [['costArea', area]]), ...(isWhole ? [['same', '1']] : [])];
	const rest = [conditions, new URLSearchParams(own).toString()].filter((part) => part !== '').join('&');
	return compareUrl(ids, rest);
}
