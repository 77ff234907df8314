import { mean } from '../distribution.ts';
import type { Measure, MeasuredSearch } from './measured-search.ts';
import type { JudgedAnswer } from './search-quality.ts';

/** The fraction of answers for which a statement is true. Answers without a value do not count. */
function share(
	answers: readonly JudgedAnswer[],
	isTrue: (answer: JudgedAnswer) => boolean | undefined,
): number | undefined {
	return mean(answers.map(isTrue).flatMap((each) => (each === undefined ? [] : [Number(each)])));
}

const withTruth = ({ answers }: MeasuredSearch) => answers.filter(({ expected }) => expected > 0);

/** Measures for the correctness of the answers. */
export const QUALITY_MEASURES: readonly Measure[] = [
	{
		name: 'recall',
		value: (search) => mean(withTruth(search).map(({ missed, expected }) => 1 - missed.length / expected)),
		digits: 4,
		goal: '1.000',
	},
	{
		name: 'precision',
		value: ({ answers }) =>
			mean(answers.filter(({ found }) => found > 0).map(({ wrong, found }) => 1 - wrong.length / found)),
		digits: 4,
		goal: '≥ .9995',
	},
	{
		name: 'precision over all hits together',
		value: ({ answers }) => {
			const [found, wrong] = [
				answers.map((each) => each.found),
				answers.map((each) => each.wrong.length),
			].map((counts) => counts.reduce((sum, count) => sum + count, 0));
			return found === undefined || wrong === undefined || found === 0 ? undefined : 1 - wrong / found;
		},
		digits: 6,
	},
	{
		name: 'precision, were “1200 ㎡” no answer to “1200㎡”',
		value: ({ answers }) =>
			mean(
				answers
					.filter(({ found }) => found > 0)
					.map(({ wrong, spaced, found }) => 1 - (wrong.length + spaced) / found),
			),
		digits: 4,
		goal: '≥ .9995',
	},
	{
		name: 'queries answered exactly',
		value: ({ answers }) => share(answers, ({ missed, wrong }) => missed.length === 0 && wrong.length === 0),
		digits: 4,
	},
	{
		name: 'zero hits where there are some',
		value: (search) => share(withTruth(search), ({ found }) => found === 0),
		digits: 4,
	},
	{
		name: 'title@1',
		value: ({ answers }) => share(answers, ({ isTitleFirst }) => isTitleFirst),
		digits: 4,
		goal: '≥ .995',
	},
	{
		name: 'exact title first',
		value: ({ answers }) => share(answers, ({ isExactTitleFirst }) => isExactTitleFirst),
		digits: 4,
	},
	{
		name: 'excerpt shows the query',
		value: ({ answers }) =>
			mean(answers.flatMap(({ termsShown }) => termsShown.map((part) => Number(part === 1)))),
		digits: 4,
		goal: '≥ .99',
	},
	{
		name: 'excerpt shows some of its terms',
		value: ({ answers }) =>
			mean(answers.flatMap(({ termsShown }) => termsShown.map((part) => Number(part > 0)))),
		digits: 4,
	},
	{
		name: 'results with invisible characters',
		value: ({ answers }) => answers.reduce((sum, { invisible }) => sum + invisible, 0),
		digits: 0,
		goal: '0',
	},
	{
		name: 'queries in the right order',
		value: ({ answers }) => share(answers, ({ isInOrder }) => isInOrder),
		digits: 4,
	},
	{
		name: 'counts by type and year right',
		value: ({ answers }) => share(answers, ({ areCountsRight }) => areCountsRight),
		digits: 4,
	},
];
