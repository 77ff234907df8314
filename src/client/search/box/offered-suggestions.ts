import { countedSuggestion, listSuggestions } from '../../../domain/search/list-suggestion.ts';
import {
	type Suggestion,
	suggestedPage,
	type SuggestionEntry,
	suggestionsFor,
} from '../../../domain/search/suggestion.ts';
import { explorerIndexUrl } from '../../../domain/urls.ts';
import { loadLexicon, loadWords } from '../../site/known-words.ts';

const LIMIT = 8;
/** The field rests when nothing was typed for this time, ms. */
const REST = 400;
/** For a site with so many listings the explorer's index is loaded only to count: about 25 kB. */
const FEW_LISTINGS = 200;

/** The typed query as a suggestion for listings. The code is loaded when the visitor starts typing. */
async function wishOf(query: string): Promise<Suggestion | undefined> {
	const { wishSuggestion } = await import('../../../domain/search/meaning/wish-suggestion.ts');
	return loadLexicon().then(
		(lexicon) => wishSuggestion(query, lexicon),
		() => undefined,
	);
}

/** Whether the listings can be counted: their index is there already, or small. */
function isCountCheap(entries: readonly SuggestionEntry[]): boolean {
	const address = new URL(explorerIndexUrl(), location.href).href;
	if (performance.getEntriesByName(address).length > 0) return true;
	const listings = entries.flatMap(([, , , , , , lists = []]) => lists.map(([, , count]) => count));
	return listings.reduce((sum, count) => sum + count, 0) <= FEW_LISTINGS;
}

/** The wish with the number of listings that fit. Undefined when the explorer does not know its place. */
async function counted(wish: Suggestion, query: string): Promise<Suggestion | undefined> {
	const { countFitting } = await import('../listing-count.ts');
	const count = await countFitting(query);
	return count === undefined ? undefined : { ...wish, count };
}

/**
 * The suggestions for a query: pages, then the query as a wish, then words. The wish comes a moment later, and its count
 * after the field rested.
 * @param staysHere whether a chosen suggestion is only searched for
 * @param show shows suggestions; false when they came too late
 */
export async function offerSuggestions(
	query: string,
	staysHere: boolean,
	show: (suggestions: readonly Suggestion[]) => boolean,
): Promise<void> {
	const entries = await loadWords().catch(() => []);
	const found = suggestionsFor(query, entries, LIMIT);
	if (staysHere) {
		show(found);
		return;
	}
	const hasPage = (each: Suggestion) => suggestedPage(query, each) !== undefined;
	const pages = [...listSuggestions(query, entries), ...found.filter(hasPage)].map((each) =>
		countedSuggestion(each, entries),
	);
	const words = found.filter((each) => !hasPage(each));
	const showWith = (wish?: Suggestion) =>
		show([...pages, ...(wish === undefined ? [] : [wish]), ...words].slice(0, LIMIT));
	if (!showWith()) return;
	const wish = await wishOf(query);
	if (wish === undefined || !showWith(wish) || !isCountCheap(entries)) return;
	await new Promise((rested) => setTimeout(rested, REST));
	// Without the index the wish stays as it is.
	await counted(wish, query).then(showWith, () => undefined);
}
