import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownTable, writeBenchmark } from './search/benchmark-page.ts';
import { compareReceivers, type ReceiverFigures } from './receiver/receiver-comparison.ts';

const EXPLANATION = `Ours is \`npm run receiver\` as it comes, with a rate limit too high to matter and no channel: it checks a lead,
stores it and answers when it is on the disk (write-ahead log, synchronous FULL). Unsafe is a server of a few lines that stores
without waiting for the disk (synchronous OFF) and checks nothing; bare is the same without storing. All three run on loopback
beside the program that sends, in the same run and taking turns; a figure is the middle one of all rounds. A time runs from the
moment a lead was due, so that a queue counts as waiting.`;

const ROWS: readonly (readonly [string, keyof ReceiverFigures, number, string])[] = [
	['steady rate, acknowledged leads a second', 'steady', 1, ''],
	['steady rate, median ms', 'p50', 2, ''],
	['steady rate, p99 ms', 'p99', 2, ''],
	['steady rate, slowest ms', 'slowest', 1, ''],
	['16 connections at once, leads a second', 'most', 0, ''],
	['leads not acknowledged', 'failures', 0, '0'],
];

const { values } = parseArgs({
	options: {
		rate: { type: 'string', default: '100' },
		seconds: { type: 'string', default: '5' },
		rounds: { type: 'string', default: '5' },
		out: { type: 'string', default: 'docs/benchmarks.md' },
	},
});
const [rate, seconds, rounds] = [Number(values.rate), Number(values.seconds), Number(values.rounds)];
if (![rate, seconds, rounds].every((each) => Number.isSafeInteger(each) && each > 0))
	throw new Error('--rate, --seconds and --rounds take whole numbers');

const busy = loadavg()[0]?.toFixed(1);
const figures = await compareReceivers({ rate, seconds, rounds }, (line) => console.error(line));
const [ours, unsafe, bare] = ['ours', 'unsafe', 'bare'].map((name) => figures.get(name));
if (ours === undefined || unsafe === undefined || bare === undefined)
	throw new Error('a receiver was not measured');

const rows = ROWS.map(([label, key, places, goal]) => {
	const [own, other, least] = [ours[key], unsafe[key], bare[key]].map((value) => value.toFixed(places));
	const ratio = unsafe[key] > 0 ? `${(ours[key] / unsafe[key]).toFixed(2)} ×` : '–';
	return [label, own ?? '', other ?? '', least ?? '', ratio, goal];
});
const table = markdownTable(['', 'ours', 'unsafe', 'bare', 'ours ÷ unsafe', 'goal'], rows);
const command = `npm run bench:receiver -- --rate ${rate} --seconds ${seconds} --rounds ${rounds}`;
const made = `Made on ${new Date().toISOString().slice(0, 10)} by \`${command}\`, on ${availableParallelism()} processors with a load of ${busy}
from other work when it began.`;
console.log(table);
await writeBenchmark(
	resolve(values.out),
	'bench:receiver',
	['## Receiver of leads', made, EXPLANATION, table].join('\n\n'),
);
