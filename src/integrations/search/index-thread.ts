import { openWorkThread, serveWork } from '../../work-thread.ts';
import { type KeptRecord, unfoldedRecord } from './kept-record.ts';
import { writeShards } from './search-shards.ts';

interface IndexJob {
	records: readonly KeptRecord[];
	outputPath: string;
}

/** A thread that starts takes longer than the index of so few pages, when all of them are known from the last build. */
const WORTH_A_THREAD = 300;

const written = ({ records, outputPath }: IndexJob) => writeShards(records.map(unfoldedRecord), outputPath);

/** Writes the search index in a thread of its own, as `writeShards` does. @returns the names of all shards. Throws what it met */
export async function writeIndexBeside(job: IndexJob): Promise<string[]> {
	if (job.records.length < WORTH_A_THREAD) return written(job);
	let shards: string[] = [];
	const { put, finish, end } = openWorkThread<IndexJob, undefined, string[]>(import.meta.url, {
		setup: undefined,
		most: 1,
		take: (names) => (shards = names),
	});
	try {
		await put(job);
		await finish();
		return shards;
	} finally {
		await end();
	}
}

await serveWork<IndexJob, undefined, string[]>(import.meta.url, async () => written);
