import { type Lexicon, lexiconOf } from '../../domain/search/meaning/lexicon.ts';
import type { SuggestionEntry } from '../../domain/search/suggestion.ts';
import { suggestionsUrl } from '../../domain/urls.ts';

let loading: Promise<readonly SuggestionEntry[]> | undefined;

async function load(): Promise<readonly SuggestionEntry[]> {
	const response = await fetch(suggestionsUrl());
	if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
	return response.json();
}

/** The word list of the site, loaded once per page. A failed load can be retried. Throws when it cannot be loaded. */
export function loadWords(): Promise<readonly SuggestionEntry[]> {
	loading ??= load().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

let lexicon: Lexicon | undefined;

/** The word list as a lexicon for understanding queries. Throws when it cannot be loaded. */
export async function loadLexicon(): Promise<Lexicon> {
	const words = await loadWords();
	lexicon ??= lexiconOf(words);
	return lexicon;
}
