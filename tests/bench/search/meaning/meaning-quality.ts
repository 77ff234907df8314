import { comparable, contains, type TruthPage } from '../search-truth.ts';
import { listingGrade, type OfferedListing } from './listing-wish.ts';
import type { MeaningQuestion } from './meaning-question.ts';

/** What a search shows for a query, in its order. */
export interface Shown {
	/** Addresses of all that answers. */
	answers: readonly string[];
	/** Whether nothing fits by its facts, so that what answers is not said to fit. */
	isUnsure: boolean;
	/** Addresses in the order of the whole answer, near misses and texts after what fits. */
	ranking: readonly string[];
	/** The same as the page shows it at first. */
	firstPage: readonly string[];
	/** How the query was understood, for reading. */
	ask: string;
}

/** A question with what one search made of it. */
export interface JudgedMeaning {
	question: MeaningQuestion;
	ask: string;
	isAboutListings: boolean;
	/** How many right answers there are. */
	right: number;
	shown: number;
	/** Whether what is shown is only said to mention the words. */
	isUnsure: boolean;
	/** Of the right ones, those shown. */
	hit: number;
	/** Whether the first listing is right; undefined where there is none, or none is asked for. */
	isFirstRight: boolean | undefined;
	/** Undefined where nothing has any worth. */
	gain: number | undefined;
	firstPageGain: number | undefined;
}

const DEPTH = 10;

const worth = (grades: readonly number[]) =>
	grades.slice(0, DEPTH).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

/** nDCG@10 of grades in the order shown; undefined when nothing has a grade. @param all grades of everything there is */
export function normalizedGain(shown: readonly number[], all: readonly number[]): number | undefined {
	const best = worth(all.toSorted((a, b) => b - a));
	return best === 0 ? undefined : worth(shown) / best;
}

/** 3 when the title mentions all that is asked, 2 when the page does, else 0. */
export function textGrade(
	{ title, text }: Pick<TruthPage, 'title' | 'text'>,
	mentions: readonly (readonly string[])[],
	without: readonly string[] = [],
): 0 | 2 | 3 {
	const mentionsAny = (place: string, ways: readonly string[]) =>
		ways.some((way) => contains(place, comparable(way)));
	if (mentionsAny(text, without)) return 0;
	if (mentions.every((ways) => mentionsAny(title, ways))) return 3;
	return mentions.every((ways) => mentionsAny(text, ways)) ? 2 : 0;
}

/** Grades of all that has one, by address. */
export function gradesOf(
	question: MeaningQuestion,
	listings: readonly OfferedListing[],
	pages: readonly TruthPage[],
): Map<string, number> {
	const graded =
		'wants' in question
			? listings.map((listing) => [listing.url, listingGrade(listing, question.wants)] as const)
			: pages.map((page) => [page.url, textGrade(page, question.mentions, question.without)] as const);
	return new Map(graded.filter(([, grade]) => grade > 0));
}

/** Judges what was shown for a question. Of a question for listings only listings count. */
export function judgedMeaning(
	question: MeaningQuestion,
	grades: ReadonlyMap<string, number>,
	{ answers, ranking, firstPage, isUnsure, ask }: Shown,
): JudgedMeaning {
	const isAboutListings = 'wants' in question;
	const counted = (urls: readonly string[]) =>
		isAboutListings ? urls.filter((url) => url.startsWith('/listings/')) : urls;
	const right = new Set([...grades].flatMap(([url, grade]) => (grade > 1 ? [url] : [])));
	const shown = counted(answers);
	const gradeOf = (url: string) => grades.get(url) ?? 0;
	const all = [...grades.values()];
	const [first] = counted(ranking);
	return {
		question,
		ask,
		isAboutListings,
		right: right.size,
		shown: shown.length,
		isUnsure,
		hit: shown.filter((url) => right.has(url)).length,
		isFirstRight: isAboutListings && right.size > 0 ? first !== undefined && gradeOf(first) === 3 : undefined,
		gain: normalizedGain(counted(ranking).map(gradeOf), all),
		firstPageGain: normalizedGain(counted(firstPage).map(gradeOf), all),
	};
}
