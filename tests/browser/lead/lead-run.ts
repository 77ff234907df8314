import { seededRandom } from '../../bench/seeded-random.ts';
import { isHopeless } from './hopeless-run.ts';
import { harnessLead, type Storage, type Tab, type TabSettings } from './lead-harness.ts';

/** The result of one seeded run. */
export interface RunResult {
	seed: number;
	/** Notes of the leads, and names of the photos, that were submitted. */
	submitted: string[];
	/** Notes of the leads that their sender is shown as undelivered at the end. */
	shown: string[];
	/** Notes of the leads that their sender was shown as waiting, with the text and other ways, at any time. */
	told: string[];
	/** Notes of the leads that their sender was shown as delivered at any time. */
	delivered: string[];
	/** Notes of the leads that were written before the browser deleted the storage of the site. */
	wiped: string[];
}

/** The task of a page, and the address for its result. */
export interface RunTask {
	seeds: number[];
	/** Origins that lead to the receiver. */
	doors: string[];
	atOnce: number;
	speed: number;
	reportTo: string;
}

/** The result a page posts. */
export type RunReport = { results: RunResult[] } | { error: string };

interface OpenTab {
	tab: Tab;
	close(): void;
}

declare global {
	// The test sets both.
	/** The script of a frame, with the outbox in it. */
	var FRAME: string;
	var TASK: RunTask;
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Each tab is a separate frame: taking it away ends its scripts, requests, locks and database connections as closing does. It
 * stays on its first, empty document: thousands of loads would take most of the time.
 */
function openFrame(settings: TabSettings): OpenTab {
	const frame = document.createElement('iframe');
	document.body.append(frame);
	const world = frame.contentWindow;
	const run: unknown = world && Reflect.get(world, 'eval');
	if (typeof run !== 'function') throw new Error('the frame has no window');
	run(FRAME);
	const open: unknown = world && Reflect.get(world, 'openTab');
	if (typeof open !== 'function') throw new Error('the frame has no tab');
	return { tab: open(settings), close: () => frame.remove() };
}

const DAY = 86_400_000;
/** Real ms between two checks of a visitor, and the number of checks before giving up. */
const LOOK_EVERY = 250;
const MOST_LOOKS = 60;

/**
 * One visitor with one or two tabs, everything that can go wrong by the seed. After the bad times the network is sound, except in
 * the hopeless runs.
 */
async function runLead(seed: number, url: string, speed: number): Promise<RunResult> {
	const random = seededRandom(seed);
	const storage: Storage = random.pick(['sound', 'sound', 'sound', 'sound', 'full', 'forbidden']);
	const isSound = storage === 'sound';
	const settings: TabSettings = {
		database: `leads-${seed}`,
		url,
		storage,
		hasLocks: random.chance(0.6),
		speed,
		patience: 3000,
		keepDays: 30,
	};
	const databases = [settings.database, `photos of ${settings.database}`];
	const tabs = [openFrame(settings)];
	if (random.chance(0.4)) tabs.push(openFrame(settings));
	const notes = new Map<string, string>();
	/** The storage was too busy for something, and the page asks its sender to keep it open. */
	let mustStay = !isSound;
	const submitted: string[] = [];
	let leads = 0;

	async function submit(): Promise<void> {
		const note = `run ${seed} lead ${leads}`;
		const photos = Array.from({ length: random.pick([0, 0, 1, 3]) }, (_, i) => `${note} photo ${i}`);
		submitted.push(note, ...photos);
		leads += 1;
		const lead = harnessLead(note, photos.length);
		const presses = random.pick([1, 1, 2, 10]);
		// Every tab with the form shows the same draft, so both may submit it.
		const asked = random.chance(0.3) ? tabs : [random.pick(tabs)];
		const answers = await Promise.all(
			asked.flatMap(({ tab }) => Array.from({ length: presses }, () => tab.submit(lead, photos))),
		);
		for (const { uuid, isKept } of answers) {
			notes.set(uuid, note);
			for (const photo of photos) notes.set(`${uuid} ${photo}`, photo);
			mustStay ||= !isKept;
		}
	}

	const told = new Set<string>();
	const delivered = new Set<string>();
	const wiped = new Set<string>();
	function close({ tab, close: end }: OpenTab): void {
		const { waiting, delivered: arrived } = tab.told();
		for (const uuid of waiting) told.add(notes.get(uuid) ?? uuid);
		for (const uuid of arrived) delivered.add(notes.get(uuid) ?? uuid);
		end();
	}
	/** Deletes the storage of the site, as Safari does after seven days without a visit. Leads may be on their way. */
	async function wipe(): Promise<void> {
		for (const note of submitted) wiped.add(note);
		for (const name of databases) {
			const request = indexedDB.deleteDatabase(name);
			await new Promise((done) => Object.assign(request, { onsuccess: done, onerror: done }));
		}
	}

	await submit();
	for (let step = random.between(1, 5); step > 0; step -= 1) {
		await wait(random.between(0, 60));
		const act = random.pick([
			'submit',
			'submit',
			'close',
			'close',
			'close',
			'hurry',
			'hurry',
			'jump',
			'jump',
			'wait',
			'wipe',
		]);
		if (act === 'submit') await submit();
		if (act === 'wipe' && isSound) await wipe();
		if (act === 'hurry') await random.pick(tabs).tab.hurry();
		if (act === 'jump')
			random.pick(tabs).tab.jump(random.pick([-400, -1, 1, 400]) * random.pick([DAY, 3_600_000]));
		if (act === 'close' && !mustStay) {
			tabs.splice(random.between(0, tabs.length - 1), 1).forEach(close);
			if (tabs.length === 0) tabs.push(openFrame(settings));
		}
	}

	const shownNow = async () => (await Promise.all(tabs.map(({ tab }) => tab.shown()))).flat();
	// While leads are undelivered, the visitor opens this page or a new one from time to time.
	const isWaiting = async () =>
		(await shownNow()).some(({ state }) => state !== 'expired' && state !== 'refused');
	const looks = isHopeless(seed) ? 3 : MOST_LOOKS;
	for (let look = 0; look < looks && (await isWaiting()); look += 1) {
		await wait(LOOK_EVERY);
		await Promise.all(tabs.map(({ tab }) => tab.hurry()));
	}
	if (isSound) tabs.push(openFrame(settings));
	const shown = [...new Set((await shownNow()).map(({ uuid }) => notes.get(uuid) ?? uuid))];
	tabs.forEach(close);
	if (isSound) for (const name of databases) indexedDB.deleteDatabase(name);
	return { seed, submitted, shown, told: [...told], delivered: [...delivered], wiped: [...wiped] };
}

/** Many runs, several at a time. */
async function runLeads({ seeds, doors, atOnce, speed }: RunTask): Promise<RunReport> {
	const left = [...seeds];
	const results: RunResult[] = [];
	const work = async () => {
		for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
			const url = `${doors[seed % doors.length]}/leads?run=${seed}`;
			results.push(await runLead(seed, url, speed));
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return { results };
}

void runLeads(TASK)
	.catch((error: unknown): RunReport => ({ error: String(error) }))
	.then((report) => fetch(TASK.reportTo, { method: 'POST', mode: 'no-cors', body: JSON.stringify(report) }));
