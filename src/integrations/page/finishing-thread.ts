import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readScriptWords } from '../html/script-words.ts';
import { openPageFinisher } from './finished-page.ts';
import { madePage } from './made-page.ts';
import type { PageMakerOptions } from './page-maker.ts';
import type { MadeFile } from './page-manifest.ts';

/** A page as Astro made it. */
interface RawPage {
	file: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/** What became of a page. */
interface Answer {
	made?: Omit<MadeFile, 'key'>;
	fault?: string;
}

/** Pages that wait for the thread. More of them would only take memory. */
const MOST_WAITING = 16;

/** A thread that finishes and writes pages while others are rendered. */
export interface FinishingThread {
	/** Hands a page over, as soon as there is room. Throws what an earlier page met. */
	put: (page: RawPage) => Promise<void>;
	/** Waits for all pages. Throws what a page met. */
	finish: () => Promise<void>;
	/** Ends the thread. Pages that wait are not written. */
	end: () => Promise<unknown>;
}

/** Starts a thread. @param note is told of each finished page, in their order */
export function openFinishingThread(
	options: PageMakerOptions,
	note: (file: string, made: Omit<MadeFile, 'key'>) => void,
): FinishingThread {
	const { base, leadOrigins, visitOrigins, outDir } = options;
	const worker = new Worker(new URL(import.meta.url), {
		workerData: { base, leadOrigins, visitOrigins, outDir },
	});
	const waiting: string[] = [];
	let fault: Error | undefined;
	let wake = () => {};
	const fail = (error: Error) => {
		fault ??= error;
		wake();
	};
	worker.on('message', ({ made, fault: message }: Answer) => {
		const file = waiting.shift();
		if (file !== undefined && made !== undefined) note(file, made);
		else fail(new Error(message));
		wake();
	});
	worker.on('error', fail);
	worker.on('exit', () => fail(new Error('the thread that finishes pages has ended')));
	const untilAtMost = async (count: number) => {
		while (fault === undefined && waiting.length > count) await new Promise<void>((done) => (wake = done));
		if (fault !== undefined) throw fault;
	};
	return {
		put: async ({ file, bytes }) => {
			await untilAtMost(MOST_WAITING - 1);
			waiting.push(file);
			worker.postMessage({ file, bytes }, [bytes.buffer]);
		},
		finish: () => untilAtMost(0),
		end: () => worker.terminate(),
	};
}

if (!isMainThread && parentPort !== null) {
	const port = parentPort;
	const { base, leadOrigins, visitOrigins, outDir }: PageMakerOptions = workerData;
	const finish = openPageFinisher(await readScriptWords(outDir), leadOrigins, base, visitOrigins);
	const work = ({ file, bytes }: RawPage): Answer => {
		try {
			const page = madePage(finish, file, new TextDecoder().decode(bytes));
			const target = join(outDir, file);
			mkdirSync(dirname(target), { recursive: true });
			writeFileSync(target, page.bytes);
			return { made: page.made };
		} catch (error) {
			return { fault: error instanceof Error ? error.message : String(error) };
		}
	};
	port.on('message', (page: RawPage) => port.postMessage(work(page)));
}
