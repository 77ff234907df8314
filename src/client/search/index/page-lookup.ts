import { type FoundPage, firstPosition } from '../../../domain/search/search-order.ts';
import { rarePhrases } from '../../../domain/search/search-rarity.ts';
import type { SearchTerm } from '../../../domain/search/search-query.ts';
import { MOST_READ } from '../../../domain/search/search-title.ts';
import { pagesOfTerm } from './term-pages.ts';
import type { Engine, FoundResults, PagefindResult } from './pagefind.ts';

/** A page found by a search. */
export interface SearchHit {
	url: string;
	title: string;
	/** One line for each paragraph. */
	text: string;
	type: string;
	date: string;
	category: string;
	district: string;
	/** The key facts of a listing. Empty for other pages. */
	facts: string;
	isGone: boolean;
}

/** Loads the data shown for a page. Throws network errors. */
async function loadHit(result: PagefindResult | undefined): Promise<SearchHit> {
	if (result === undefined) throw new Error('the index lost a page');
	const { raw_url, url, content, meta } = await result.data();
	const field = (name: string) => meta[name] ?? '';
	return {
		url: raw_url ?? url,
		title: field('title'),
		text: content,
		type: field('type'),
		date: field('date'),
		category: field('category'),
		district: field('district'),
		facts: field('facts'),
		isGone: field('gone') !== '',
	};
}

/** Like `loadHit`, but undefined when the page fails to load. */
export async function hitOrNone(result: PagefindResult | undefined): Promise<SearchHit | undefined> {
	return loadHit(result).catch(() => undefined);
}

/**
 * A short list of pages that includes every match. Undefined when a few rare phrases of the long terms do not narrow it down
 * enough.
 */
async function fewPages(
	engine: Engine,
	terms: readonly SearchTerm[],
	filters: Record<string, string>,
): Promise<FoundResults | undefined> {
	let left: readonly PagefindResult[] | undefined;
	let isComplete = true;
	for (const phrase of rarePhrases(terms)) {
		const found = await engine.find(phrase, filters);
		isComplete &&= found.isComplete;
		const ids = new Set(found.results.map(({ id }) => id));
		left = left?.filter(({ id }) => ids.has(id)) ?? found.results;
		if (left.length <= MOST_READ) return { results: left, isComplete };
	}
	return undefined;
}

/** The pages of each term, newest first. */
export interface TermPages {
	answers: (readonly PagefindResult[])[];
	/** Whether every file of the index was loaded. Otherwise pages may be missing, but no page is wrong. */
	isComplete: boolean;
}

/** The pages of each term. With a short list of candidates, only pages that hold every term are certain to be included. */
export async function pagesOf(
	engine: Engine,
	terms: readonly SearchTerm[],
	filters: Record<string, string>,
): Promise<TermPages> {
	const few = await fewPages(engine, terms, filters);
	if (few === undefined) {
		const found = await Promise.all(terms.map((term) => pagesOfTerm(engine, term, filters)));
		return {
			answers: found.map(({ results }) => results),
			isComplete: found.every(({ isComplete }) => isComplete),
		};
	}
	const read = await Promise.all(few.results.map(async (page) => ({ page, hit: await hitOrNone(page) })));
	const answers = terms.map(({ text: term }) =>
		read.flatMap(({ page, hit }) => {
			const position = hit && firstPosition(hit.title, hit.text, term);
			return position === undefined ? [] : [{ ...page, words: [position] }];
		}),
	);
	return { answers, isComplete: few.isComplete && read.every(({ hit }) => hit !== undefined) };
}

/** Pages that hold every term, in the order of the first term: newest first. */
export function intersection(answers: readonly (readonly PagefindResult[])[]): FoundPage[] {
	const positions = answers.map((results) => new Map(results.map(({ id, words }) => [id, words[0] ?? 0])));
	return (answers[0] ?? []).flatMap(({ id }): FoundPage[] => {
		const first = positions.map((each) => each.get(id)).filter((position) => position !== undefined);
		return first.length === positions.length ? [{ id, first }] : [];
	});
}
