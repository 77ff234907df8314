import { type Understanding, understand } from '../../domain/search/meaning/understanding.ts';
import { parseQuery } from '../../domain/search/search-query.ts';
import { loadLexicon } from '../search/known-words.ts';

/** What a sentence asks of listings. Throws when the words of the site cannot be loaded. */
export async function understandWish(text: string): Promise<Understanding> {
	return understand(parseQuery(text), await loadLexicon());
}
