import { type District, isInShanghai } from '../../domain/schema/district.ts';

/** What the site, or a list on it, covers. */
export const SHANGHAI_ONLY = '上海';
export const SHANGHAI_AROUND = '上海及周边';

/** The region of some listings or parks in words: only where something lies outside of Shanghai it says so. */
export function regionName(places: readonly { district: District }[]): string {
	return places.every(({ district }) => isInShanghai(district)) ? SHANGHAI_ONLY : SHANGHAI_AROUND;
}
