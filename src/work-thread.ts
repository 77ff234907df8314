import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, type Transferable, Worker, workerData } from 'node:worker_threads';

type Reply<Answer> = { answer: Answer } | { fault: string };

/** A thread that does one kind of job, one after the other. */
export interface WorkThread<Job> {
	/** Hands a job over, as soon as there is room. Throws what an earlier job met. @param moved buffers that the thread takes */
	put: (job: Job, moved?: readonly Transferable[]) => Promise<void>;
	/** Waits for all jobs. Throws what one of them met. */
	finish: () => Promise<void>;
	/** Ends the thread. Jobs that wait are not done. */
	end: () => Promise<unknown>;
}

/** How a thread is used. */
export interface WorkOptions<Setup, Answer> {
	/** What all jobs need. */
	setup: Setup;
	/** Jobs that the thread may have. More of them would only take memory. */
	most: number;
	/** Receives the answers, in the order of the jobs. */
	take: (answer: Answer) => void;
}

/** Starts a thread. @param script address of a module that calls `serveWork` */
export function openWorkThread<Job, Setup, Answer>(
	script: string,
	{ setup, most, take }: WorkOptions<Setup, Answer>,
): WorkThread<Job> {
	const worker = new Worker(new URL(script), { workerData: { script, setup } });
	let waiting = 0;
	let fault: Error | undefined;
	let wake = () => {};
	const fail = (error: Error) => {
		fault ??= error;
		wake();
	};
	worker.on('message', (reply: Reply<Answer>) => {
		waiting -= 1;
		if ('fault' in reply) return fail(new Error(reply.fault));
		take(reply.answer);
		wake();
	});
	worker.on('error', fail);
	worker.on('exit', () => fail(new Error(`the thread of ${script} has ended`)));
	const untilAtMost = async (count: number) => {
		while (fault === undefined && waiting > count) await new Promise<void>((done) => (wake = done));
		if (fault !== undefined) throw fault;
	};
	return {
		put: async (job, moved = []) => {
			await untilAtMost(most - 1);
			waiting += 1;
			worker.postMessage(job, moved);
		},
		finish: () => untilAtMost(0),
		end: () => worker.terminate(),
	};
}

/** More threads than this only wait for the disk and for memory. */
const MOST_THREADS = 4;

/** Jobs for all cores. */
export interface SharedWork<Job, Setup, Answer> extends Omit<WorkOptions<Setup, Answer>, 'most'> {
	jobs: readonly Job[];
	/** A thread takes as long to start as it takes to do this many jobs. */
	worthAThread: number;
	/** Does a job in this thread. */
	here: (job: Job) => Promise<Answer>;
}

/**
 * Does jobs in this thread and, when they are worth it, in others. Answers come in any order. Throws what one of the jobs met.
 * @param script as in `openWorkThread`
 */
export async function shareWork<Job, Setup, Answer>(
	script: string,
	{ jobs, worthAThread, here, setup, take }: SharedWork<Job, Setup, Answer>,
): Promise<void> {
	const count = Math.min(availableParallelism() - 1, MOST_THREADS, Math.floor(jobs.length / worthAThread));
	// Each has a job, and the next.
	const options = { setup, take, most: 2 };
	const threads = Array.from({ length: count }, () => openWorkThread<Job, Setup, Answer>(script, options));
	const queue = jobs.values();
	const workHere = async () => {
		for (const job of queue) {
			take(await here(job));
			// This thread must listen to the others between two jobs.
			if (count > 0) await new Promise((done) => setImmediate(done));
		}
	};
	const workThere = async ({ put, finish }: WorkThread<Job>) => {
		for (const job of queue) await put(job);
		await finish();
	};
	try {
		await Promise.all([workHere(), ...threads.map(workThere)]);
	} finally {
		await Promise.all(threads.map(({ end }) => end()));
	}
}

/**
 * Does jobs, when this module is the script of a thread.
 * @param script `import.meta.url` of the module @param open makes the worker of what all jobs need
 */
export async function serveWork<Job, Setup, Answer>(
	script: string,
	open: (setup: Setup) => Promise<(job: Job) => Answer | Promise<Answer>>,
): Promise<void> {
	const port = parentPort;
	if (isMainThread || port === null || workerData?.script !== script) return;
	const work = await open(workerData.setup);
	const answered = async (job: Job): Promise<Reply<Answer>> => {
		try {
			return { answer: await work(job) };
		} catch (error) {
			return { fault: error instanceof Error ? error.message : String(error) };
		}
	};
	let last = Promise.resolve();
	port.on('message', (job: Job) => {
		last = last.then(async () => port.postMessage(await answered(job)));
	});
}
