import { isInShanghai, SHANGHAI } from '../../domain/schema/city.ts';
import type { District } from '../../domain/schema/district.ts';

/** The region of some listings or parks in words: only where something lies outside of Shanghai it says so. */
export function regionName(places: readonly { district: District }[]): string {
	return places.every(({ district }) => isInShanghai(district)) ? SHANGHAI.short : `${SHANGHAI.short}及周边`;
}
