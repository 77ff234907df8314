import type { KeptRecord } from '../search/kept-record.ts';
import { unfoldedFacts } from './kept-facts.ts';
import type { PageFacts } from './page-facts.ts';
import type { MadeFile } from './page-manifest.ts';

/** The site of one build, shared by the integrations: what was made now, and what was kept of an earlier build. */
export interface BuiltSite {
	/** Path in the output folder → a file that this build made. */
	made: Map<string, MadeFile>;
	/** Path in the output folder → a file of an earlier build that shows the same. */
	kept: Map<string, MadeFile>;
	/**
	 * Second names of kept files that the folder of an earlier site had → the kept file. Whoever wants one takes it from here,
	 * whoever writes to such a path removes it first, and the rest is removed.
	 */
	seconds: Map<string, string>;
}

/** @returns a site without files */
export function emptySite(): BuiltSite {
	return { made: new Map(), kept: new Map(), seconds: new Map() };
}

/** The facts of every HTML page, by path in the output folder, in path order. */
export function pagesOf({ made, kept }: BuiltSite): [file: string, facts: PageFacts][] {
	return [...made, ...kept]
		.flatMap(([file, { facts }]): [string, PageFacts][] =>
			facts === undefined ? [] : [[file, unfoldedFacts(facts)]],
		)
		.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** What the search keeps of the pages. */
export function recordsOf({ made, kept }: BuiltSite): KeptRecord[] {
	return [...made.values(), ...kept.values()].flatMap(({ facts }) => facts?.record ?? []);
}
