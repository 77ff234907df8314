/** Where the page that finds listings leaves what was wanted there, in words, until the browser is closed. */
const KEY = 'wanted';

/** What was wanted, in words; '' when nothing was. */
export function rememberedWanted(): string {
	try {
		return sessionStorage.getItem(KEY) ?? '';
	} catch {
		return '';
	}
}

/** Remembers what was wanted. @param words '' when nothing is */
export function rememberWanted(words: string): void {
	try {
		if (words === '') sessionStorage.removeItem(KEY);
		else sessionStorage.setItem(KEY, words);
	} catch {
		// It is forbidden here; the lead goes without.
	}
}
