import { patchRelatedIndex } from './patched-index.ts';
import { buildRelatedIndex, type RelatedDocument, type RelatedIndex } from './related.ts';

/** A change of the content does not load this module again, so the last index is still here. */
let latest: RelatedIndex | undefined;

/** The index of related articles for the development server: built once, patched after each change. */
export function previewRelatedIndex(documents: readonly RelatedDocument[]): RelatedIndex {
	latest = latest === undefined ? buildRelatedIndex(documents) : patchRelatedIndex(latest, documents);
	return latest;
}
