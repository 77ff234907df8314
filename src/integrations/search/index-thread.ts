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

/**
 * Writes the search index. @param thread that has been started for it. Without it, this thread works: a first build indexes on all
 * cores anyway, and would only hold its records twice
 */
export const writeIndex = (job: IndexJob, thread?: IndexThread): Promise<string[]> =>
	thread === undefined ? written(job) : thread.write(job);

await serveWork<IndexJob, undefined, string[]>(import.meta.url, async () => written);
