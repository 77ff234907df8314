import type { SearchRecord } from '../../../src/integrations/search-record.ts';
import type { Found } from './search-probe.ts';
import type { SearchQuestion } from './search-question.ts';
import { comparable, contains, containsAll, type TruthPage, truthTerms } from './search-truth.ts';

/** A question with the answer of a search and the right one. */
export interface JudgedAnswer extends SearchQuestion {
	expected: number;
	found: number;
	/** Addresses of pages that were not found, and of pages that should not have been. */
	missed: readonly string[];
	wrong: readonly string[];
	/** How many right ones are so only because white space between a number and its unit does not count: 1200 ㎡ for 1200㎡. */
	spaced: number;
	/** Undefined where the question does not arise. */
	isTitleFirst: boolean | undefined;
	isExactTitleFirst: boolean | undefined;
	isInOrder: boolean | undefined;
	areCountsRight: boolean | undefined;
	/** For each shown result: how many of the terms its excerpt holds, as a part of all. */
	termsShown: readonly number[];
	invisible: number;
}

/** Title hits first; newest first among them and, but for one new start after hits in the lead, among the rest. */
function isInOrder(pages: readonly TruthPage[], terms: readonly string[], wanted: string): boolean {
	const isTitleHit = pages.map(({ title }) => containsAll(title, terms));
	const titleHits = isTitleHit.filter(Boolean).length;
	if (isTitleHit.slice(0, titleHits).includes(false)) return false;
	const rises = (group: readonly TruthPage[]) =>
		group.filter(({ date }, i) => i > 0 && date > (group[i - 1]?.date ?? '')).length;
	const others = pages.slice(0, titleHits).filter(({ title }) => title !== wanted);
	return rises(others) === 0 && rises(pages.slice(titleHits)) <= 1;
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

/** Judges the answers to questions about pages. @param pages as given to the indexes @param truth the same ones */
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
