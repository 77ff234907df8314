import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { comparisonText } from './bench-report.ts';
import { writeBenchmark } from './search/benchmark-page.ts';
import { generatedCorpus } from './corpus/generated-corpus.ts';
import { markdownCorpus } from './corpus/markdown-corpus.ts';
import { compareMeanings } from './search/meaning/meaning-comparison.ts';
import { meaningText } from './search/meaning/meaning-report.ts';
import { compareSearches } from './search/search-comparison.ts';

const EXPLANATION = `Ours is the search of this portal, stock is Pagefind 1.6.0 as it comes, both in the same run and the same
Chromium. A page is a right answer when its text holds every term of the query: small and capital letters and full and half
width alike, white space ignored unless it parts two numbers or two words, a number never part of a longer one, a Latin word
from its beginning.
The truth is worked out from the text by code that shares nothing with the search. Recall and precision are means over queries.
The right order is hits in the title first, then hits in the lead, then those whose terms first occur within some forty tokens of
each other, then the others, newest first in each.

A first search is import, query and ten results in a browser without any cache; bytes are bodies as a host with Brotli sends
them. The slow link (150 ms before each answer, 1.6 Mb/s shared by all) is in the server, so that it slows workers down too;
it has no cost for opening a connection. A warmed box has loaded the engine when it got the focus. A warm query has been asked
before in the same page; it is timed to its first ten results, and its time is the middle one of five rounds. Memory is that of
all processes of the index build at one moment.`;

const { values } = parseArgs({
	options: {
		pages: { type: 'string' },
		content: { type: 'string' },
		seed: { type: 'string', default: '1' },
		/** `text` or `meaning`: one section by itself. */
		only: { type: 'string' },
		articles: { type: 'string', default: '1600' },
		listings: { type: 'string', default: '500' },
		out: { type: 'string', default: 'docs/benchmarks.md' },
	},
});
const seed = Number(values.seed);
const real = values.content === undefined ? undefined : await markdownCorpus(values.content, seed);
const sizes = (values.pages ?? (real === undefined ? '1600,10000' : String(real.length)))
	.split(',')
	.map(Number);
const [articles = 0, listings = 0] = [values.articles, values.listings].map(Number);
if (![seed, articles, listings, ...sizes].every(Number.isSafeInteger))
	throw new Error('--pages, --articles, --listings and --seed take whole numbers');
const today = new Date().toISOString().slice(0, 10);

/** Every term in its text: recall, precision, order, bytes and times. */
async function benchTexts(): Promise<void> {
	const texts: string[] = [];
	for (const size of sizes) {
		const pages = real?.slice(0, size) ?? generatedCorpus(size, seed);
		const folder = resolve('.cache/bench-search', `${real === undefined ? 'generated' : 'content'}-${size}`);
		const comparison = await compareSearches(pages, seed, folder, (line) =>
			console.error(`${size} pages, ${line}`),
		);
		const text = comparisonText(comparison);
		console.log(`${text}\n`);
		texts.push(text);
	}

	const source = real === undefined ? 'generated pages' : 'a folder of Markdown';
	const command = [
		'npm run bench:search --',
		`--pages ${sizes.join(',')}`,
		...(real === undefined ? [] : ['--content <folder>']),
		`--seed ${seed}`,
	].join(' ');
	const made = `Made on ${today} by \`${command}\`.`;
	await writeBenchmark(
		resolve(values.out),
		`bench:search ${source}`,
		[`## Search: ${source}`, made, EXPLANATION, ...texts].join('\n\n'),
	);
}

/** What people mean by a query. */
async function benchMeaning(): Promise<void> {
	const folder = resolve('.cache/bench-search/meaning');
	const log = (line: string) => console.error(`meaning, ${line}`);
	const text = meaningText(await compareMeanings({ articles, listings }, seed, today, folder, log));
	const command = `npm run bench:search -- --only meaning --articles ${articles} --listings ${listings} --seed ${seed}`;
	console.log(text);
	await writeBenchmark(
		resolve(values.out),
		'bench:search meaning',
		`## Search: meaning\n\nMade on ${today} by \`${command}\`.\n\n${text}`,
	);
}

if (values.only !== 'meaning') await benchTexts();
if (values.only !== 'text' && real === undefined) await benchMeaning();
