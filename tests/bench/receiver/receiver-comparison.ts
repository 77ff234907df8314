import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quantile } from '../distribution.ts';
import { loadAtMost, loadAtRate, type LoadResult } from './receiver-load.ts';

export interface ReceiverLoad {
	/** Leads a second. */
	rate: number;
	/** Duration of each load, in seconds. */
	seconds: number;
	rounds: number;
}

/** Results of one receiver: the median of all rounds. Times are in ms. */
export interface ReceiverFigures {
	p50: number;
	p99: number;
	slowest: number;
	/** Acknowledged leads per second: at the steady rate, and the maximum over 16 connections. */
	steady: number;
	most: number;
	/** Leads without acknowledgement, in all rounds. */
	failures: number;
}

interface Candidate {
	name: string;
	program: (folder: string) => Promise<readonly string[]>;
}

const CONNECTIONS = 16;

const CANDIDATES: readonly Candidate[] = [
	{
		name: 'ours',
		program: async (folder) => {
			const config = join(folder, 'receiver.yml');
			const settings = {
				database: 'leads.db',
				port: 0,
				origins: ['http://localhost:4321'],
				thanks: 'http://localhost:4321/contact/thanks/',
				retentionDays: 30,
				rate: { leads: 1_000_000, minutes: 1 },
			};
			// JSON is valid YAML.
			await writeFile(config, JSON.stringify(settings));
			return ['src/receiver/main.ts', config];
		},
	},
	{
		name: 'unsafe',
		program: async (folder) => ['tests/bench/receiver/bare-receiver.ts', join(folder, 'bare.db')],
	},
	{ name: 'bare', program: async () => ['tests/bench/receiver/bare-receiver.ts'] },
];

/** Runs a receiver during `work`. */
async function withReceiver<T>({ program }: Candidate, work: (url: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp('.cache/bench-receiver-');
	const child = spawn(process.execPath, await program(folder), { stdio: ['ignore', 'pipe', 'inherit'] });
	const closed = new Promise<void>((done) => child.once('close', () => done()));
	try {
		const url = await new Promise<string>((done, fail) => {
			let printed = '';
			child.once('close', (code) => fail(new Error(`the receiver ended with ${code}`)));
			child.stdout.setEncoding('utf8').on('data', (text: string) => {
				if (printed.length < 10_000) printed += text;
				const started = /"url":"([^"]+)"/.exec(printed)?.[1];
				if (started !== undefined) done(started);
			});
		});
		return await work(url);
	} finally {
		child.kill();
		await closed;
		await rm(folder, { recursive: true, force: true });
	}
}

function middle(values: readonly number[]): number {
	return quantile(values, 0.5) ?? NaN;
}

function figuresOf(rounds: readonly { steady: LoadResult; most: LoadResult }[]): ReceiverFigures {
	const latency = (part: number) =>
		middle(rounds.map(({ steady }) => quantile(steady.latencies, part) ?? NaN));
	return {
		p50: latency(0.5),
		p99: latency(0.99),
		slowest: latency(1),
		steady: middle(rounds.map(({ steady }) => steady.throughput)),
		most: middle(rounds.map(({ most }) => most.throughput)),
		failures: rounds.reduce((sum, { steady, most }) => sum + steady.failures + most.failures, 0),
	};
}

/** Measures the receiver and two baselines with weaker guarantees, in turn. @param say takes a line of progress */
export async function compareReceivers(
	{ rate, seconds, rounds }: ReceiverLoad,
	say: (line: string) => void,
): Promise<ReadonlyMap<string, ReceiverFigures>> {
	const results = new Map(
		CANDIDATES.map(({ name }) => [name, new Array<{ steady: LoadResult; most: LoadResult }>()]),
	);
	for (let round = 1; round <= rounds; round += 1) {
		for (const candidate of CANDIDATES) {
			say(`round ${round}, ${candidate.name}`);
			const result = await withReceiver(candidate, async (url) => {
				await loadAtRate(url, rate, 1);
				const steady = await loadAtRate(url, rate, seconds);
				return { steady, most: await loadAtMost(url, CONNECTIONS, seconds) };
			});
			results.get(candidate.name)?.push(result);
		}
	}
	return new Map([...results].map(([name, all]) => [name, figuresOf(all)]));
}
