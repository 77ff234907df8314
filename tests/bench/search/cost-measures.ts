import { quantile } from '../distribution.ts';
import type { Measure, MeasuredSearch } from './measured-search.ts';

/** The median time of each query over its rounds, because other work on the machine delays some rounds. */
const usual = (warm: MeasuredSearch['warm']) => warm.flatMap((rounds) => quantile(rounds, 0.5) ?? []);

const kilobytes = (searches: MeasuredSearch['cold']) => searches.map(({ bytes }) => bytes / 1000);
const times = (searches: MeasuredSearch['cold']) => searches.map(({ milliseconds }) => milliseconds);

/** Measures for the cost of answers, for visitors and for the build. */
export const COST_MEASURES: readonly Measure[] = [
	{
		name: 'first search, median kB',
		value: ({ cold }) => quantile(kilobytes(cold), 0.5),
		digits: 1,
		goal: '≤ 160 at 1,600, ≤ 350 at 10,000',
	},
	{ name: 'first search, most kB', value: ({ cold }) => quantile(kilobytes(cold), 1), digits: 1 },
	{
		name: 'first search, median requests',
		value: ({ cold }) =>
			quantile(
				cold.map(({ requests }) => requests),
				0.5,
			),
		digits: 0,
	},
	{
		name: 'first search over the slow link, median ms',
		value: ({ cold }) => quantile(times(cold), 0.5),
		digits: 0,
	},
	{
		name: 'first search in a warmed box, median kB',
		value: ({ warmed }) => quantile(kilobytes(warmed), 0.5),
		digits: 1,
	},
	{
		name: 'first search in a warmed box over the slow link, median ms',
		value: ({ warmed }) => quantile(times(warmed), 0.5),
		digits: 0,
		goal: '≤ 1500',
	},
	{
		name: 'first search with a pasted title, median kB',
		value: ({ titles }) => quantile(kilobytes(titles), 0.5),
		digits: 1,
	},
	{
		name: 'first search with a pasted title, most kB',
		value: ({ titles }) => quantile(kilobytes(titles), 1),
		digits: 1,
	},
	{
		name: 'first search with a pasted title over the slow link, median ms',
		value: ({ titles }) => quantile(times(titles), 0.5),
		digits: 0,
	},
	{
		name: 'warm query, median ms',
		value: ({ warm }) => quantile(usual(warm), 0.5),
		digits: 1,
		goal: '≤ 15 at 10,000',
	},
	{
		name: 'warm query, p95 ms',
		value: ({ warm }) => quantile(usual(warm), 0.95),
		digits: 1,
		goal: '≤ 50 at 10,000',
	},
	{ name: 'warm query, slowest ms', value: ({ warm }) => quantile(usual(warm), 1), digits: 1 },
	{ name: 'warm query, longest of all rounds, ms', value: ({ warm }) => quantile(warm.flat(), 1), digits: 1 },
	{ name: 'index build, s', value: ({ index }) => index.seconds, digits: 1 },
	{ name: 'index build after one edit, s', value: ({ editSeconds }) => editSeconds, digits: 1 },
	{
		name: 'index build, peak memory MB',
		value: ({ index }) => index.peakMemory,
		digits: 0,
		goal: '< 1024',
	},
	{ name: 'index, kB', value: ({ index }) => index.kilobytes, digits: 0 },
	{ name: 'index, files', value: ({ index }) => index.files, digits: 0 },
];
