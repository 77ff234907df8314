import { openWorkThread, serveWork } from '../../work-thread.ts';
import { type KeptRecord, unfoldedRecord } from './kept-record.ts';
import { writeShards } from './search-shards.ts';

interface IndexJob {
	records: readonly KeptRecord[];
	outputPath: string;
}

/** A thread that writes the search index. */
export interface IndexThread {
	/** As `writeShards` does. @returns the names of all shards. Throws what it met */
	write: (job: IndexJob) => Promise<string[]>;
	/** Ends the thread. Called once, whether or not it was used. */
	end: () => Promise<unknown>;
}

/** With fewer pages, a thread starts in the time that their index takes. */
export const WORTH_A_THREAD = 300;

const written = ({ records, outputPath }: IndexJob) => writeShards(records.map(unfoldedRecord), outputPath);

/** Starts the thread. It loads what it needs while others work. */
export function openIndexThread(): IndexThread {
	let shards: string[] = [];
	const { put, finish, end } = openWorkThread<IndexJob, undefined, string[]>(import.meta.url, {
		setup: undefined,
		most: 1,
		take: (names) => (shards = names),
	});
	const write = async (job: IndexJob) => {
		await put(job);
		await finish();
		return shards;
	};
	return { write, end };
}

/** Writes the search index beside other work. @param thread one that has been started. Without it, a thread of its own is used */
export async function writeIndexBeside(job: IndexJob, thread?: IndexThread): Promise<string[]> {
	if (thread !== undefined) return thread.write(job);
	if (job.records.length < WORTH_A_THREAD) return written(job);
	const own = openIndexThread();
	try {
		return await own.write(job);
	} finally {
		await own.end();
	}
}

await serveWork<IndexJob, undefined, string[]>(import.meta.url, async () => written);
