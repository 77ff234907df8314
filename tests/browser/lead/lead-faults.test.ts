import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SeededRandom, seededRandom } from '../../bench/seeded-random.ts';
import { receiverFolder } from '../../receiver/receiver-process.ts';
import { wordOf } from '../../receiver/tiny-photo.ts';
import { startVisit, type Visit } from '../browser.ts';
import { type Fault, FAULTS, type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { isHopeless } from './hopeless-run.ts';
import type { RunReport, RunTask } from './lead-run.ts';

/** `npm run test:faults -- --runs 1000` sets another number. */
const RUNS = Number(process.env['FAULT_RUNS'] ?? 250);
const FIRST_SEED = 20_261_123;
/** Browsers open six connections per host, and hanging requests would block them all. So several ports lead to one receiver. */
const DOORS = 24;
const AT_ONCE = 64;
const SPEED = 150;

const folder = mkdtempSync(join(tmpdir(), 'lead-faults-'));
let visit: Visit;
let receiver: ReturnType<typeof receiverFolder>;
let proxies: FaultProxy[] = [];
/** The page that performs the runs of a task. */
let pageOf: (task: RunTask) => string;

/** Browser code as one classic script. */
async function script(name: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			target: 'esnext',
			lib: { entry: join(import.meta.dirname, name), formats: ['iife'], name: 'none' },
		},
	});
	const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
		'output' in each ? each.output : [],
	);
	const [code] = outputs.flatMap((each) => (each.type === 'chunk' ? [each.code] : []));
	if (code === undefined) throw new Error(`nothing was built of ${name}`);
	return code;
}

const page = (code: string) =>
	`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>-</title><body><script>${code}</script>`;

const literal = (value: unknown) => JSON.stringify(value).replaceAll('</', String.raw`<\/`);

/** Waits for the page that gets this address, and returns what it posts. */
async function listenForReport(): Promise<{ url: string; report: Promise<RunReport> }> {
	const { promise, resolve, reject } = Promise.withResolvers<RunReport>();
	const server = createServer((request, response) => {
		text(request)
			.then((body) => resolve(JSON.parse(body)), reject)
			.finally(() => {
				response.end();
				server.close();
			});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return { url: `http://127.0.0.1:${port}/`, report: promise };
}

/** The faults of a run's requests in order. Then the network is sound or, in some runs, bad forever. */
function planOf(seed: number): () => Fault {
	const random: SeededRandom = seededRandom(seed);
	const isBadForEver = isHopeless(seed);
	let bad = random.between(0, 5);
	return () => {
		if (bad === 0 && !isBadForEver) return 'none';
		bad -= 1;
		return isBadForEver ? random.pick(['drop', 'error', 'busy', 'garbage', 'wordless']) : random.pick(FAULTS);
	};
}

beforeAll(async () => {
	const frame = await script('lead-harness.ts');
	const run = await script('lead-run.ts');
	pageOf = (task) => page(`globalThis.FRAME = ${literal(frame)};globalThis.TASK = ${literal(task)};${run}`);
	visit = await startVisit(folder);
	const { origin } = new URL(visit.server.url);
	receiver = receiverFolder({ origins: [origin], thanks: `${origin}/contact/thanks/` });
	const running = await receiver.start();
	const plans = new Map<string, () => Fault>();
	const plan = (path: string) => {
		const run = new URL(path, 'http://localhost').searchParams.get('run') ?? '';
		const own = plans.get(run) ?? planOf(Number(run));
		plans.set(run, own);
		return own();
	};
	proxies = await Promise.all(Array.from({ length: DOORS }, () => startFaultProxy(() => running.url, plan)));
});

afterAll(async () => {
	await visit.close();
	await Promise.all(proxies.map((each) => each.close()));
	await receiver.remove();
	rmSync(folder, { recursive: true });
});

test(`over ${RUNS} runs of faults no lead and no photo is lost but by a browser that deletes it, none arrives twice, none is called delivered that is not`, async () => {
	const { url: reportTo, report } = await listenForReport();
	const seeds = Array.from({ length: RUNS }, (_, i) => FIRST_SEED + i);
	const doors = proxies.map(({ url }) => url);
	const task = { seeds, doors, atOnce: AT_ONCE, speed: SPEED, reportTo };
	writeFileSync(join(folder, 'index.html'), pageOf(task));
	// Not a Playwright page: Playwright attaches to each of thousands of frames, which costs three times as much as a frame.
	const devtools = await visit.browser.newBrowserCDPSession();
	const { browserContextId } = await devtools.send('Target.createBrowserContext');
	await devtools.send('Target.createTarget', { url: visit.server.url, browserContextId });
	const answer = await report;
	if ('error' in answer) throw new Error(answer.error);
	const { results } = answer;

	const stored = new Map<string, number>();
	for (const { note } of receiver.rows("SELECT json_extract(body, '$.note') AS note FROM leads"))
		stored.set(String(note), (stored.get(String(note)) ?? 0) + 1);
	for (const { jpeg } of receiver.rows('SELECT jpeg FROM photos')) {
		const name = jpeg instanceof Uint8Array ? wordOf(jpeg) : '';
		stored.set(name, (stored.get(name) ?? 0) + 1);
	}
	const all = results.flatMap(({ submitted, shown, told, delivered, wiped }) =>
		submitted.map((note) => ({
			note,
			rows: stored.get(note) ?? 0,
			isShown: shown.includes(note),
			isTold: told.includes(note),
			isCalledDelivered: delivered.includes(note),
			isWiped: wiped.includes(note),
		})),
	);
	const photos = all.filter(({ note }) => note.includes('photo'));
	const leads = all.filter((each) => !photos.includes(each));
	expect(results).toHaveLength(RUNS);
	expect(leads.length).toBeGreaterThan(RUNS);
	expect(
		all.filter(({ rows, isShown, isWiped }) => rows === 0 && !isShown && !isWiped),
		'lost',
	).toEqual([]);
	expect(
		all.filter(({ rows, isCalledDelivered }) => isCalledDelivered && rows === 0),
		'called delivered and not stored',
	).toEqual([]);
	expect(
		all.filter(({ isTold }) => !isTold),
		'never shown with its text and other ways',
	).toEqual([]);
	expect(
		all.filter(({ rows }) => rows > 1),
		'stored twice',
	).toEqual([]);
	// Check that faults really happened and that deliveries really succeeded.
	const requests = proxies.reduce((sum, each) => sum + each.count(), 0);
	const undelivered = leads.filter(({ isShown }) => isShown).length;
	const wiped = leads.filter(({ isWiped, rows, isShown }) => isWiped && rows === 0 && !isShown).length;
	console.info(
		`${results.length} runs, ${leads.length} leads with ${photos.length} photos, ${requests} requests, ${undelivered} still shown as undelivered, ${wiped} deleted by the browser first`,
	);
	expect(wiped).toBeGreaterThan(0);
	expect(photos.filter(({ rows }) => rows === 1).length).toBeGreaterThan(0.5 * photos.length);
	expect(requests).toBeGreaterThan(2 * leads.length);
	expect(undelivered).toBeGreaterThan(0);
	expect(undelivered).toBeLessThan(0.25 * leads.length);
}, 1_800_000); // A high limit, because this test does not measure speed.
