import { readShortlist, type Shortlist } from '../../domain/listing/shortlist.ts';

const KEY = 'shortlist';
/** Event on the document after every change in this tab. Other tabs get a `storage` event. */
const CHANGE = 'shortlist-change';

/** The visitor's list; empty when the browser has no storage. */
export function storedShortlist(): Shortlist {
	try {
		return readShortlist(localStorage.getItem(KEY));
	} catch {
		return readShortlist(null);
	}
}

/** Stores a list. @returns false if storage is forbidden or full */
export function storeShortlist(list: Shortlist): boolean {
	try {
		localStorage.setItem(KEY, JSON.stringify(list));
	} catch {
		return false;
	}
	document.dispatchEvent(new Event(CHANGE));
	return true;
}

/** Calls back after a change of the list, here or in another tab. */
export function onShortlistChange(listener: () => void, signal: AbortSignal): void {
	document.addEventListener(CHANGE, listener, { signal });
	addEventListener('storage', ({ key }) => (key === KEY || key === null) && listener(), { signal });
}
