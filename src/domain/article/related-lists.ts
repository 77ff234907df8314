import { buildRelatedIndex, relatedChoice, relatedHit, type RelatedHit } from './related.ts';
import { reached, type RelatedDocument, type RelatedIndex } from './related-order.ts';
import { endsOf, fill, frequencies, partOf } from './term-counts.ts';
import { type KeptIndex, type TermVector, termVector } from './term-vectors.ts';
import { likenesses } from './tf-idf.ts';

/** Articles in the list of related ones. */
const RELATED = 6;

/** What is kept of the lists for the next build: strings, and numbers in columns as in `TermCounts`. */
export interface RelatedMemory {
	/** Number → article. */
	ids: readonly string[];
	/** Of everything that the lists read of an article. */
	digests: readonly string[];
	index: KeptIndex;
	/** The lists by number of the article; where each ends. */
	ends: Int32Array;
	/** Numbers of the articles in the lists. */
	chosen: Int32Array;
	/** `RelatedChoice.least` of each list; NaN for a list that nobody asked for. */
	least: Float64Array;
}

/** The lists of related articles of a site. */
export interface RelatedLists {
	/** The list of an article, best first. @throws RangeError for an unknown id */
	of: (id: string) => readonly RelatedHit[];
	/** For the next build. */
	memory: () => RelatedMemory;
}

/** Numbers of the articles in a list. */
interface NumberedList {
	chosen: Int32Array;
	least: number;
}

const NOT_ASKED: NumberedList = { chosen: new Int32Array(), least: Number.NaN };

/** Spellings that no text has any more stay in the index. This share of them must be in use. */
const LEAST_USED = 0.5;
/** When more than this share of the articles has changed, asking who is reached takes longer than making all lists. */
const MOST_CHANGED = 0.2;

function isUsable({ index: { counts } }: RelatedMemory): boolean {
	const unused = frequencies(counts).reduce((sum, count) => sum + Number(count === 0), 0);
	return unused <= counts.spellings.length * (1 - LEAST_USED);
}

const isEqual = (a: TermVector, b: TermVector) =>
	a.terms.length === b.terms.length &&
	a.terms.every((term, i) => term === b.terms[i] && a.weights[i] === b.weights[i]);

/**
 * Lists of an earlier build that are the same now. A list can only change when its article or one in it has changed, or when a
 * changed one has a score that reaches into it.
 */
function listsAsBefore(
	index: RelatedIndex,
	earlier: RelatedMemory,
	numberOf: (number: number) => number | undefined,
): Map<number, NumberedList> {
	const isSame = (number: number) => {
		const before = numberOf(number);
		return (
			before !== undefined && isEqual(termVector(index.terms, number), termVector(earlier.index, before))
		);
	};
	const same = new Set([...index.documents.keys()].filter(isSame));
	const lists = new Map<number, NumberedList>();
	const changed = [...index.documents.keys()].filter((number) => !same.has(number));
	if (changed.length > index.documents.length * MOST_CHANGED) return lists;
	for (const number of same) {
		const before = numberOf(number) ?? -1;
		const least = earlier.least[before] ?? Number.NaN;
		const chosen = partOf(earlier.chosen, earlier.ends, before).map(
			(other) => index.numberOf.get(earlier.ids[other] ?? '') ?? -1,
		);
		if (least > 0 && chosen.every((other) => same.has(other))) lists.set(number, { chosen, least });
	}
	for (const number of changed) {
		const likeness = likenesses(termVector(index.terms, number), index.terms, number);
		const least = (other: number) => lists.get(other)?.least ?? Infinity;
		for (const other of reached(number, likeness, least, index)) lists.delete(other);
	}
	return lists;
}

const keptIndex = ({ terms: { counts, vectors } }: RelatedIndex): KeptIndex => ({ counts, vectors });

/** A function of its own, so that it holds no article: it is kept longer than they are. */
function memoryOf({
	lists,
	...rest
}: Pick<RelatedMemory, 'ids' | 'digests' | 'index'> & {
	lists: ReadonlyMap<number, NumberedList>;
}): () => RelatedMemory {
	return () => {
		const rows = rest.ids.map((_, number) => lists.get(number) ?? NOT_ASKED);
		const ends = endsOf(rows.map(({ chosen }) => chosen));
		const chosen = new Int32Array(ends.at(-1) ?? 0);
		fill(
			chosen,
			rows.map((row) => row.chosen),
		);
		return { ...rest, ends, chosen, least: Float64Array.from(rows, ({ least }) => least) };
	};
}

/**
 * Opens the lists. Each is made when it is asked for.
 * @param digestOf digest of the file of an article; undefined when nothing is known of it
 * @param earlier of an earlier build. The lists are the same without it
 */
export function openRelatedLists(
	documents: readonly RelatedDocument[],
	digestOf: (id: string) => string | undefined = () => undefined,
	earlier?: RelatedMemory,
): RelatedLists {
	const digests = documents.map(({ id, title, category, topics, district, related }) => {
		const digest = digestOf(id);
		return digest === undefined
			? ''
			: [digest, title, category, ...topics, '', ...district, '', ...related].join('\n');
	});
	const before = earlier !== undefined && isUsable(earlier) ? earlier : undefined;
	const numbers = new Map(before?.ids.map((id, number) => [id, number]));
	const numberOf = (number: number) => {
		const then = numbers.get(documents[number]?.id ?? '');
		return digests[number] !== '' && digests[number] === before?.digests[then ?? -1] ? then : undefined;
	};
	const index = buildRelatedIndex(documents, before && { earlier: before.index, numberOf });
	const lists =
		before === undefined ? new Map<number, NumberedList>() : listsAsBefore(index, before, numberOf);

	function listOf(id: string): NumberedList {
		const number = index.numberOf.get(id);
		const known = lists.get(number ?? -1);
		if (known !== undefined) return known;
		const { documents: chosen, least } = relatedChoice(id, index, RELATED);
		const list = { chosen: Int32Array.from(chosen, (each) => index.numberOf.get(each.id) ?? -1), least };
		if (number !== undefined) lists.set(number, list);
		return list;
	}

	return {
		of: (id) => Array.from(listOf(id).chosen, (other) => relatedHit(id, documents[other]?.id ?? '', index)),
		memory: memoryOf({ ids: documents.map(({ id }) => id), digests, index: keptIndex(index), lists }),
	};
}
