import { type FoundPage, firstPosition } from '../../../domain/search/search-order.ts';
import { rarePhrases } from '../../../domain/search/search-rarity.ts';
import type { SearchTerm } from '../../../domain/search/search-query.ts';
import { MOST_READ } from '../../../domain/search/search-title.ts';
import type { Engine, FoundResults, PagefindResult } from './pagefind.ts';

/** A page that was found. */
export interface SearchHit {
	url: string;
	title: string;
	/** A line for each paragraph. */
	text: string;
	type: string;
	date: string;
	category: string;
	district: string;
	/** What decides about a listing; empty for other pages. */
	facts: string;
	isGone: boolean;
}

/** What is shown of a page. Throws what the network throws. */
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

/** As `loadHit`; undefined when the page does not come. */
export function hitOrNone(result: PagefindResult | undefined): Promise<SearchHit | undefined> {
	return loadHit(result).catch(() => undefined);
}

/** Few pages among which all that hold the terms are, if a few phrases out of long terms tell them from the others. */
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
	/** Whether nothing of the index was missing; pages may be missing else, none is too many. */
	isComplete: boolean;
}

/** The pages of each term; of few pages only those that hold every term are sure to be among them. */
export async function pagesOf(
	engine: Engine,
	terms: readonly SearchTerm[],
	filters: Record<string, string>,
): Promise<TermPages> {
	const few = await fewPages(engine, terms, filters);
	if (few === undefined) {
		const found = await Promise.all(terms.map((term) => engine.find(term.engine, filters)));
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

/** Pages that hold every term: those of the first term, newest first, that all other terms found too. */
export function intersection(answers: readonly (readonly PagefindResult[])[]): FoundPage[] {
	const positions = answers.map((results) => new Map(results.map(({ id, words }) => [id, words[0] ?? 0])));
	return (answers[0] ?? []).flatMap(({ id }): FoundPage[] => {
		const first = positions.map((each) => each.get(id)).filter((position) => position !== undefined);
		return first.length === positions.length ? [{ id, first }] : [];
	});
}
