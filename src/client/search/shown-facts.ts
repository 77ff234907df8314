import type { SearchState } from './search-form.ts';
import { fittingListings, understandingOf } from './search-help.ts';
import { plainWords, showParts } from './search-understanding.ts';
import { partOf } from '../site/element-part.ts';

/** Hides the understood parts and the matching listings. */
export function hideFacts(root: ParentNode): void {
	for (const name of ['understood', 'listings']) partOf(root, name).hidden = true;
}

/** Shows the matching listings beside the text hits. @param onWords called when the query is understood */
export async function showFacts(
	root: ParentNode,
	{ query, filters }: SearchState,
	isLast: () => boolean,
	onWords: () => void,
	onRemove: (left: string) => void,
): Promise<void> {
	// Those of the last query go at once. They come back before the next frame if nothing has to be loaded.
	hideFacts(root);
	const understanding = await understandingOf(query);
	const listings = await fittingListings(understanding);
	if (!isLast()) return;
	if (understanding !== undefined) onWords();
	showParts(root, query, understanding, listings?.wordsOf ?? plainWords, onRemove);
	if (filters.type === undefined || filters.type === 'listing') listings?.show(root);
}
