import { withLimit } from './index/several-tries.ts';
import type { SearchState } from './search-form.ts';
import { fittingListings, understandingOf } from './search-help.ts';
import { plainWords, showParts } from './search-understanding.ts';
import { stopWaiting } from './search-wait.ts';
import { partOf } from '../site/element-part.ts';

/** Hides the understood parts and the matching listings. */
export function hideFacts(root: ParentNode): void {
	for (const name of ['understood', 'listings']) partOf(root, name).hidden = true;
}

async function show(
	root: ParentNode,
	{ query, filters }: SearchState,
	isLast: () => boolean,
	onWords: () => void,
	onRemove: (left: string) => void,
): Promise<void> {
	const understanding = await understandingOf(query);
	const listings = await fittingListings(understanding);
	if (!isLast()) return;
	stopWaiting(root);
	if (understanding !== undefined) onWords();
	showParts(root, query, understanding, listings?.wordsOf ?? plainWords, onRemove);
	if (filters.type === undefined || filters.type === 'listing') listings?.show(root);
}

/** Texts that are found wait this long for the listings above them, ms. */
const LIMIT = 1000;

/**
 * Shows how a query was understood and the matching listings, above the text hits. Resolves when they are shown, or one
 * second after the texts were found: hits that came earlier would be pushed down under the visitor's finger.
 * @param texts resolves when the texts are found
 * @param onWords called when the query is understood
 */
export async function showFacts(
	texts: Promise<unknown>,
	...[root, ...rest]: Parameters<typeof show>
): Promise<void> {
	// Those of the last query go at once. They come back before the next frame if nothing has to be loaded.
	hideFacts(root);
	const shown = show(root, ...rest).catch(() => undefined);
	await texts;
	await withLimit(shown, LIMIT).catch(() => undefined);
}
