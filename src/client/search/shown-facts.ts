import type { SearchState } from './search-form.ts';
import { fittingListings, understandingOf } from './search-help.ts';
import { plainWords, showParts } from './search-understanding.ts';
import { partOf } from '../site/element-part.ts';

/** Shows the matching listings beside the text hits. @param onWords called when the query is understood */
export async function showFacts(
	root: ParentNode,
	{ query, filters }: SearchState,
	isLast: () => boolean,
	onWords: () => void,
	onRemove: (left: string) => void,
): Promise<void> {
	const understanding = await understandingOf(query);
	const listings = await fittingListings(understanding);
	if (!isLast()) return;
	if (understanding !== undefined) onWords();
	showParts(root, query, understanding, listings?.wordsOf ?? plainWords, onRemove);
	partOf(root, 'listings').hidden = true;
	if (filters.type === undefined || filters.type === 'listing') listings?.show(root);
}
