import { loadOffer } from '../explorer/loaded-offer.ts';
import { listingAnswer } from './listing-answer.ts';
import type { SearchState } from './search-form.ts';
import { understandingOf } from './search-help.ts';
import { showListings, showParts } from './search-understanding.ts';

/** Shows the listings that fit, beside the texts that say the words. @param onWords told when the query is understood */
export async function showFacts(
	root: ParentNode,
	{ query, filters }: SearchState,
	isLast: () => boolean,
	onWords: () => void,
	onRemove: (left: string) => void,
): Promise<void> {
	const understanding = await understandingOf(query);
	const asksListings = understanding !== undefined && understanding.ask.length > 0;
	const offer = asksListings ? await loadOffer().catch(() => undefined) : undefined;
	if (!isLast()) return;
	if (understanding !== undefined) onWords();
	showParts(root, query, understanding, offer, onRemove);
	const isWanted = filters.type === undefined || filters.type === 'listing';
	showListings(root, offer && understanding && isWanted ? listingAnswer(offer, understanding) : undefined);
}
