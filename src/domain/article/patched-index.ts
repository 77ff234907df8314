import { indexWith, type RelatedDocument, type RelatedIndex, weightedText } from './related.ts';
import type { TermIndex, WeightedText } from './tf-idf.ts';

/**
 * An index with other texts in the place of some. How often a term occurs is not counted again, so that it takes no time; the
 * weights then differ a little from those of a new index.
 * @param gone ids of texts that are left out or replaced @param come the texts that are added or replaced
 */
function patchTermIndex(index: TermIndex, gone: readonly string[], come: readonly WeightedText[]): TermIndex {
	const vectors = new Map(index.vectors);
	const postings = new Map(index.postings);
	for (const id of gone) {
		for (const term of vectors.get(id)?.keys() ?? []) {
			postings.set(
				term,
				(postings.get(term) ?? []).filter((posting) => posting.id !== id),
			);
		}
		vectors.delete(id);
	}
	for (const text of come) {
		const vector = index.vectorOf(text);
		vectors.set(text.id, vector);
		for (const [term, weight] of vector) {
			postings.set(term, [...(postings.get(term) ?? []), { id: text.id, weight }]);
		}
	}
	return { ...index, vectors, postings };
}

/**
 * The index after some documents have changed: what an editor sees of an edit must not wait for all others. Ranks may differ
 * a little from those of a new index.
 */
export function patchRelatedIndex(before: RelatedIndex, documents: readonly RelatedDocument[]): RelatedIndex {
	const isSame = (a: RelatedDocument, b: RelatedDocument | undefined) =>
		a.title === b?.title && a.text === b.text && a.topics.join() === b.topics.join();
	const come = documents.filter((document) => !isSame(document, before.documents.get(document.id)));
	const ids = new Set(documents.map(({ id }) => id));
	const gone = [...before.documents.keys()].filter((id) => !ids.has(id));
	const replaced = come.map(({ id }) => id);
	return indexWith(documents, patchTermIndex(before.terms, [...gone, ...replaced], come.map(weightedText)));
}
