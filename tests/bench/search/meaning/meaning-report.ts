import { mean } from '../../distribution.ts';
import { markdownTable } from '../benchmark-page.ts';
import type { MeaningComparison } from './meaning-comparison.ts';
import type { JudgedMeaning } from './meaning-quality.ts';
import { FEATURE_WORD } from './meaning-question.ts';

const EXPLANATION = `Does the search answer what people mean? Queries are made from the facts of generated listings and notices in many
spellings, with and without spaces, and some are written by hand as tenants type them. What is right is worked out from the facts
by code that shares nothing with the search: a listing has to meet every wish, and what it does not say it does not meet. A bare
area asks for at least that much free space. For texts a page is right when it mentions everything asked for. Ours is the search
page: listings by their facts in the order of the explorer, then texts; stock is Pagefind 1.6.0 over the same visible text, of
whose hits only listings count where listings are asked for. Where none fits by its facts, those found by
their text count as shown, but not for precision: the page does not say that they fit.

A listing is worth 3 when it meets all wishes and 1 when it misses one of several; a page is worth 3 when its title mentions
everything and 2 when the page does. Nothing shown means: no listing of any kind where listings are asked for, no page otherwise.
The first view is what the page shows before any tap: four listings that fit, three that nearly fit, then texts.`;

const MAX_LISTED = 80;

type Count = (answers: readonly JudgedMeaning[]) => number | undefined;

const withRight = (answers: readonly JudgedMeaning[]) => answers.filter(({ right }) => right > 0);

const recall: Count = (answers) => mean(withRight(answers).map(({ hit, right }) => hit / right));
const precision: Count = (answers) =>
	mean(answers.filter(({ shown, isUnsure }) => shown > 0 && !isUnsure).map(({ hit, shown }) => hit / shown));
const firstRight: Count = (answers) =>
	mean(answers.flatMap(({ isFirstRight }) => (isFirstRight === undefined ? [] : [Number(isFirstRight)])));
const gain: Count = (answers) => mean(answers.flatMap((each) => each.gain ?? []));
const firstPageGain: Count = (answers) => mean(answers.flatMap((each) => each.firstPageGain ?? []));
const nothing: Count = (answers) => mean(withRight(answers).map(({ shown }) => Number(shown === 0)));

const isByHand = ({ question }: JudgedMeaning) => question.kind.startsWith('by hand');
const isListing = ({ isAboutListings }: JudgedMeaning) => isAboutListings;
const isFeature = ({ question }: JudgedMeaning) => question.kind === FEATURE_WORD;
const isText = (answer: JudgedMeaning) => !answer.isAboutListings;

/** Name, of which answers, how it is counted, and the goal. */
const MEASURES: readonly (readonly [string, (answer: JudgedMeaning) => boolean, Count, string])[] = [
	['nothing shown where an answer exists', () => true, nothing, '≤ .01'],
	['nDCG@10', () => true, gain, '≥ .88'],
	['nDCG@10, queries for listings', isListing, gain, ''],
	['nDCG@10, queries for texts', isText, gain, ''],
	['nDCG@10 of the first view, queries for listings', isListing, firstPageGain, ''],
	['first listing right', isListing, firstRight, '≥ .95'],
	['listings: recall', isListing, recall, ''],
	['listings: precision', isListing, precision, ''],
	['precision of single feature words', isFeature, precision, '≥ .98'],
	['texts: recall', isText, recall, ''],
	['texts: precision', isText, precision, ''],
	['by hand: nothing shown where an answer exists', isByHand, nothing, ''],
	['by hand: nDCG@10', isByHand, gain, ''],
	['by hand: first listing right', isByHand, firstRight, ''],
	['by hand: precision of listings', (each) => isByHand(each) && isListing(each), precision, ''],
];

const number = (value: number | undefined, digits = 3) => (value === undefined ? '–' : value.toFixed(digits));
const cell = (text: string) => `\`${text.replaceAll('|', String.raw`\|`)}\``;

function measures({ ours, stock }: MeaningComparison): string {
	const rows = MEASURES.map(([name, isCounted, count, goal]) => {
		const [own, other] = [ours, stock].map((answers) => number(count(answers.filter(isCounted)), 4));
		return [name, own ?? '', other ?? '', goal];
	});
	return markdownTable(['', 'ours', 'stock', 'goal'], rows);
}

function kinds({ ours, stock }: MeaningComparison): string {
	const others = Map.groupBy(stock, ({ question }) => question.kind);
	const rows = [...Map.groupBy(ours, ({ question }) => question.kind)].map(([kind, own]) => [
		kind,
		String(own.length),
		...[recall, precision, firstRight, gain].map((count) => number(count(own))),
		number(gain(others.get(kind) ?? [])),
	]);
	const head = ['kind', 'queries', 'recall', 'precision', 'first right', 'nDCG@10', 'stock nDCG@10'];
	return markdownTable(head, rows);
}

/** Answers that are not exactly right. For texts the order is what counts: many pages mention what they are not about. */
const isFailure = ({ right, hit, shown, isUnsure, isAboutListings, isFirstRight }: JudgedMeaning) =>
	isAboutListings ? hit < right || (hit < shown && !isUnsure) || isFirstRight === false : hit < right;

function failures({ ours }: MeaningComparison): string {
	const failed = ours.filter(isFailure);
	if (failed.length === 0) return 'Every answer of ours was right.';
	const rows = failed
		.slice(0, MAX_LISTED)
		.map(({ question, ask, right, shown, hit }) => [
			question.kind,
			cell(question.query),
			String(right),
			String(right - hit),
			String(shown - hit),
			ask === '' ? '' : cell(ask),
		]);
	const more = failed.length > MAX_LISTED ? `\n\nand ${failed.length - MAX_LISTED} more.` : '';
	const head = ['kind', 'query', 'right', 'missed', 'wrong', 'understood'];
	return `${failed.length} answers of ours were not exact:\n\n${markdownTable(head, rows)}${more}`;
}

/** One comparison as Markdown. */
export function meaningText(comparison: MeaningComparison): string {
	const { articles, listings, ours } = comparison;
	const hand = ours.filter(isByHand).length;
	const size = `### ${articles.toLocaleString('en')} articles and ${listings} listings`;
	const asked = `${ours.length} queries, ${hand} of them written by hand.`;
	return [EXPLANATION, size, asked, measures(comparison), kinds(comparison), failures(comparison)].join(
		'\n\n',
	);
}
