/** `sessionStorage` key for the requirements of the last listing search, as text. */
const KEY = 'wanted';

/** The requirements of the last search as text; '' when there are none. */
export function rememberedWanted(): string {
	try {
		return sessionStorage.getItem(KEY) ?? '';
	} catch {
		return '';
	}
}

/** Stores the requirements of a search. @param words '' when there are none */
export function rememberWanted(words: string): void {
	try {
		if (words === '') sessionStorage.removeItem(KEY);
		else sessionStorage.setItem(KEY, words);
	} catch {
		// Storage is forbidden. The lead is sent without requirements.
	}
}
