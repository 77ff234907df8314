/** `sessionStorage` key for the requirements of the last listing search, as text. */
const KEY = 'wanted';
/** The same requirements as a query of the explorer. */
const QUERY = 'wanted-query';

/** The requirements of the last search as text; '' when there are none. */
export function rememberedWanted(): string {
	return stored(KEY);
}

/** The query of the last search, such as `height=8`; '' when there is none. */
export function rememberedQuery(): string {
	return stored(QUERY);
}

function stored(key: string): string {
	try {
		return sessionStorage.getItem(key) ?? '';
	} catch {
		return '';
	}
}

/** Stores the requirements of a search, as words and as a query. Both are '' when there are none. */
export function rememberWanted(words: string, query: string): void {
	try {
		for (const [key, text] of [
			[KEY, words],
			[QUERY, query],
		] as const)
			if (text === '') sessionStorage.removeItem(key);
			else sessionStorage.setItem(key, text);
	} catch {
		// Storage is forbidden. The lead is sent without requirements.
	}
}
