import { type KeptRecord, keptRecord, linesOf, unfoldedRecord } from '../search/kept-record.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * The facts of a page from one build to the next. Lists are the bytes of one text each: ten thousand pages have a million links,
 * and as many small strings take seconds to read and most of the memory.
 */
export interface KeptFacts extends Omit<PageFacts, 'links' | 'ids' | 'record'> {
	/** One a line, UTF-8. */
	links: Uint8Array;
	/** One a line, UTF-8. */
	ids: Uint8Array;
	record: KeptRecord | undefined;
}

/** An address with a line break is not one that a browser keeps: it drops the break. */
const folded = (lines: readonly string[]) =>
	new TextEncoder().encode(lines.map((line) => line.replaceAll('\n', '')).join('\n'));

/** Folds the facts of a page. */
export function keptFacts({ links, ids, record, ...rest }: PageFacts): KeptFacts {
	return { ...rest, links: folded(links), ids: folded(ids), record: record && keptRecord(record) };
}

/** Unfolds the facts of a page. Each list is cut when it is read. */
export function unfoldedFacts({ links, ids, record, ...rest }: KeptFacts): PageFacts {
	return {
		...rest,
		get links() {
			return linesOf(links);
		},
		get ids() {
			return linesOf(ids);
		},
		get record() {
			return record && unfoldedRecord(record);
		},
	};
}
