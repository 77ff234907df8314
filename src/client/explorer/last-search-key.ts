/** Storage key of the last search, for this device and for this visit. */
export const LAST_SEARCH = 'last-search';

/** Whether this device has kept a search. */
export function hasLastSearch(): boolean {
	try {
		return localStorage.getItem(LAST_SEARCH) !== null;
	} catch {
		return false;
	}
}
