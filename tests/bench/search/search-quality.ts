import type { SearchRecord } from '../../../src/integrations/search/search-record.ts';
import type { Found } from './search-probe.ts';
import type { SearchQuestion } from './search-question.ts';
import { comparable, contains, containsAll, type TruthPage, truthTerms } from './search-truth.ts';

/** A question with the actual and the expected answer. */
export interface JudgedAnswer extends SearchQuestion {
	expected: number;
	found: number;
	/** URLs of pages that were not found, and of pages that should not have been found. */
	missed: readonly string[];
	wrong: readonly string[];
	/** Number of correct hits that depend on ignoring white space between a number and its unit: 1200 ㎡ for 1200㎡. */
	spaced: number;
	/** Undefined when the check does not apply to the query. */
	isTitleFirst: boolean | undefined;
	isExactTitleFirst: boolean | undefined;
	isInOrder: boolean | undefined;
	areCountsRight: boolean | undefined;
	/** For each shown result: the fraction of the terms in its excerpt. */
	termsShown: readonly number[];
	invisible: number;
}

/**
 * Title hits come first, newest first. The other hits are also newest first, with one restart after the hits in the lead
 * and, for several terms, one after those that hold the terms near each other.
 */
function isInOrder(pages: readonly TruthPage[], terms: readonly string[], wanted: string): boolean {
	const isTitleHit = pages.map(({ title }) => containsAll(title, terms));
	const titleHits = isTitleHit.filter(Boolean).length;
	if (isTitleHit.slice(0, titleHits).includes(false)) return false;
	const rises = (group: readonly TruthPage[]) =>
		group.filter(({ date }, i) => i > 0 && date > (group[i - 1]?.date ?? '')).length;
	const others = pages.slice(0, titleHits).filter(({ title }) => title !== wanted);
	const restarts = terms.length > 1 ? 2 : 1;
	return rises(others) === 0 && rises(pages.slice(titleHits)) <= restarts;
}

function areCountsRight(
	{ counts, urls }: Found,
	expected: readonly TruthPage[],
	types: ReadonlyMap<string, string>,
): boolean | undefined {
	if (counts === undefined || urls.length === 0) return undefined;
	const right = Object.entries(counts.types).every(
		([type, count]) => expected.filter(({ url }) => types.get(url) === type).length === count,
	);
	return right && expected.filter(({ date }) => date.startsWith('2024')).length === counts.inYear;
}

/** Returns a function that judges answers. @param pages as given to the indexes @param truth the same pages */
export function answerJudge(pages: readonly SearchRecord[], truth: readonly TruthPage[]) {
	const byUrl = new Map(truth.map((page) => [page.url, page]));
	const types = new Map(pages.map(({ url, type }) => [url, type]));
	return (question: SearchQuestion, answer: Found): JudgedAnswer => {
		const terms = truthTerms(question.query);
		const wanted = comparable(question.query.trim());
		const expected = terms.length === 0 ? [] : truth.filter(({ text }) => containsAll(text, terms));
		const found = answer.urls.flatMap((url) => byUrl.get(url) ?? []);
		const right = new Set(expected);
		const wrong = found.filter((page) => !right.has(page));
		const foundSet = new Set(found);
		const titles = expected.filter(({ title }) => containsAll(title, terms));
		const hasExact = titles.some(({ title }) => title === wanted);
		const first = found[0]?.title;
		return {
			...question,
			expected: expected.length,
			found: answer.urls.length,
			missed: expected.filter((page) => !foundSet.has(page)).map(({ url }) => url),
			wrong: wrong.map(({ url }) => url),
			spaced: found.filter((page) => right.has(page) && !containsAll(page.spacedText, terms)).length,
			isTitleFirst: titles.length === 0 ? undefined : first !== undefined && containsAll(first, terms),
			isExactTitleFirst: hasExact ? first === wanted : undefined,
			isInOrder: found.length < 2 ? undefined : isInOrder(found, terms, wanted),
			areCountsRight: areCountsRight(answer, expected, types),
			termsShown: answer.shown.map(({ excerpt }) => {
				const shown = comparable(excerpt);
				return terms.filter((term) => contains(shown, term)).length / terms.length;
			}),
			invisible: answer.shown.filter(({ hasInvisible }) => hasInvisible).length,
		};
	};
}
