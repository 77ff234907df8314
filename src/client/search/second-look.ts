import type { Lexicon } from '../../domain/search/meaning/lexicon.ts';
import { slipFinder } from '../../domain/search/meaning/slip.ts';
import { type Understanding, understand, unknownWords } from '../../domain/search/meaning/understanding.ts';
import { parseQuery, type SearchQuery } from '../../domain/search/search-query.ts';
import { simplify } from '../../domain/search/traditional-characters.ts';
import { search } from './search-thread.ts';

/** How many words are looked up. Longer queries have too many words to be slips. */
const MOST_WORDS = 8;

/** Whether no page has a word. False when that is not known. */
async function isMissing(word: string): Promise<boolean> {
	const request = { query: parseQuery(word), parts: [], excluded: [] };
	const { terms, total, isComplete } = await search(request, {}, 'best');
	return terms.length > 0 && total === 0 && isComplete;
}

/**
 * Understands a query with words that are not known: first in simplified characters, then as slips of known words. A word
 * that any page has stays as it is typed. Throws when the text search cannot be asked.
 */
export async function secondLook(
	query: SearchQuery,
	first: Understanding,
	lexicon: Lexicon,
): Promise<Understanding> {
	const words = unknownWords(first, lexicon);
	if (words.length > MOST_WORDS) return first;
	const areMissing = await Promise.all(words.map(isMissing));
	const missing = words.filter((_, i) => areMissing[i]).map(simplify);
	if (missing.length === 0) return first;
	// The table maps one character to one, so that the parts keep their offsets.
	return understand({ ...query, text: simplify(query.text) }, lexicon, slipFinder(lexicon, missing));
}
