import { type KeptRecord, keptRecord, unfoldedRecord } from '../search/kept-record.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * The facts of a page from one build to the next. Lists are one string each: ten thousand pages have a million links, and as many
 * small strings take seconds to read and most of the memory.
 */
export interface KeptFacts extends Omit<PageFacts, 'links' | 'ids' | 'record'> {
	/** One a line. */
	links: string;
	/** One a line. */
	ids: string;
	record: KeptRecord | undefined;
}

/** An address with a line break is not one that a browser keeps: it drops the break. */
const folded = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\n', '')).join('\n');

const unfolded = (text: string) => (text === '' ? [] : text.split('\n'));

/** Folds the facts of a page. */
export function keptFacts({ links, ids, record, ...rest }: PageFacts): KeptFacts {
	return { ...rest, links: folded(links), ids: folded(ids), record: record && keptRecord(record) };
}

/** Unfolds the facts of a page. Each list is cut when it is read. */
export function unfoldedFacts({ links, ids, record, ...rest }: KeptFacts): PageFacts {
	return {
		...rest,
		get links() {
			return unfolded(links);
		},
		get ids() {
			return unfolded(ids);
		},
		get record() {
			return record && unfoldedRecord(record);
		},
	};
}
