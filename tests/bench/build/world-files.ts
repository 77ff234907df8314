import { writeArticles } from './article-files.ts';
import { writeListings } from './listing-files.ts';
import { writeNotices, writePolicies } from './policy-files.ts';

/** Number of made-up entries of each kind. Some of the demo content and 120 made-up parks come on top. */
export interface WorldSize {
	articles: number;
	listings: number;
	policies: number;
	notices: number;
}

/** Writes the content of a site that has grown. The same seed gives the same files. */
export function writeWorld(folder: string, size: WorldSize, seed: number): void {
	writeArticles(folder, size.articles, seed);
	writeListings(folder, size.listings, seed + 1);
	writePolicies(folder, size.policies, seed + 2);
	writeNotices(folder, size.notices);
}
