import type { MeasuredIndex } from './measured-index.ts';
import type { JudgedAnswer } from './search-quality.ts';

/** From the query to ten results, over the slow connection. */
interface FirstSearch {
	bytes: number;
	requests: number;
	milliseconds: number;
}

/** All measurements of one search engine on one set of pages. */
export interface MeasuredSearch {
	index: MeasuredIndex;
	/** Seconds to rebuild the index after one page has changed. */
	editSeconds: number;
	answers: readonly JudgedAnswer[];
	/** First searches with an empty browser cache. */
	cold: readonly FirstSearch[];
	/** First searches with the engine loaded but no part of the index. */
	warmed: readonly FirstSearch[];
	/** First searches for whole pasted titles, with an empty browser cache. */
	titles: readonly FirstSearch[];
	/** Milliseconds per query and round, in a browser that has run all queries before. */
	warm: readonly (readonly number[])[];
}

/** A row of the result table. */
export interface Measure {
	name: string;
	value(search: MeasuredSearch): number | undefined;
	digits: number;
	/** The goal as text, if there is one. It may depend on the number of pages. */
	goal?: string;
}
