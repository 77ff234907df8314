import type { MeasuredIndex } from './measured-index.ts';
import type { JudgedAnswer } from './search-quality.ts';

/** From the query to ten results, over the slow link. */
interface FirstSearch {
	bytes: number;
	requests: number;
	milliseconds: number;
}

/** All that was measured of one search over one set of pages. */
export interface MeasuredSearch {
	index: MeasuredIndex;
	/** Seconds to make it again after one page has changed. */
	editSeconds: number;
	answers: readonly JudgedAnswer[];
	/** First searches in a browser that has nothing yet. */
	cold: readonly FirstSearch[];
	/** First searches in a browser that has loaded the engine but no part of the index. */
	warmed: readonly FirstSearch[];
	/** First searches for whole titles, as a visitor pastes them, in a browser that has nothing yet. */
	titles: readonly FirstSearch[];
	/** For each query, the milliseconds of its rounds in a browser that has asked all of them before. */
	warm: readonly (readonly number[])[];
}

/** A line of the result table. */
export interface Measure {
	name: string;
	value(search: MeasuredSearch): number | undefined;
	digits: number;
	/** In words, where there is one; it may depend on the number of pages. */
	goal?: string;
}
