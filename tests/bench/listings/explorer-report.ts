import { brotliCompressSync, constants } from 'node:zlib';
import { markdownTable } from '../search/benchmark-page.ts';
import { quantile } from '../distribution.ts';
import type { Arrival } from './explorer-arrival.ts';

/** The results of one benchmark run. */
export interface ExplorerMeasures {
	count: number;
	/** The index file as sent, before compression. */
	index: string;
	/** Script time of each keystroke until the results are in the page, in ms. */
	results: readonly number[];
	/** The same including the live counts. */
	all: readonly number[];
	arrivals: readonly Arrival[];
}

const EXPLANATION = `Listings are made up from a seed, as incomplete as real ones; titles are made of words, so that real ones take more bytes. The
page is the built one, in Chromium at 1280 px, with the file of the generated listings in the place of its own. A keystroke is
a real one; its results are the sentence, the chips and the first cards, filled in from a template. Its time is that of the
thread that runs the script. With counts, the other cards and the live counts of every choice are in it too, which follow after
the paint. An arrival is a shared address
opened over the slow link of the search benchmark (150 ms, 1.6 Mb/s) without a cache, until its results stand in the page.`;

/** Size of a text with Brotli compression. */
export function brotliBytes(text: string): number {
	return brotliCompressSync(text, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 11,
			[constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
		},
	}).length;
}

/** The results as Markdown. */
export function explorerText({ count, index, results, all, arrivals }: ExplorerMeasures): string {
	const of = (values: readonly number[], part: number) => (quantile(values, part) ?? NaN).toFixed(1);
	const rows = [
		['bytes a listing after Brotli 11', (brotliBytes(index) / count).toFixed(1), '≤ 150'],
		['bytes of the whole file after Brotli 11', String(brotliBytes(index)), ''],
		['keystroke to results, script, median ms', of(results, 0.5), '≤ 16'],
		['keystroke to results, script, p95 ms', of(results, 0.95), ''],
		['the same with the live counts, median ms', of(all, 0.5), ''],
		['the same with the live counts, p95 ms', of(all, 0.95), ''],
		[
			'arrival over the slow link, median ms',
			of(
				arrivals.map(({ milliseconds }) => milliseconds),
				0.5,
			),
			'',
		],
		[
			'arrival, median kB of everything',
			of(
				arrivals.map(({ bytes }) => bytes / 1000),
				0.5,
			),
			'',
		],
	];
	const table = markdownTable(['', 'measured', 'goal'], rows);
	return `### ${count.toLocaleString('en')} listings, ${results.length} keystrokes, ${arrivals.length} arrivals\n\n${EXPLANATION}\n\n${table}`;
}
