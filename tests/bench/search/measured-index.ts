import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { measuredRun } from '../measured-run.ts';

/** The cost of building and storing an index. */
export interface MeasuredIndex {
	seconds: number;
	/** MB, for the whole process tree. */
	peakMemory: number | undefined;
	files: number;
	kilobytes: number;
}

async function sizesIn(folder: string): Promise<number[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	return Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
}

/**
 * Builds the index of pages in a separate process.
 * @param pages JSON file with the pages
 * @param folder contains `pagefind/` afterwards
 * @param cwd folder in which our index writer caches unchanged shards
 */
export async function measuredIndex(
	engine: 'ours' | 'stock',
	pages: string,
	folder: string,
	cwd: string,
): Promise<MeasuredIndex> {
	const bundle = join(folder, 'pagefind');
	await rm(bundle, { recursive: true, force: true });
	const { output, peakMemory } = await measuredRun(
		[resolve(import.meta.dirname, 'bench-search-build.ts'), engine, pages, bundle],
		cwd,
	);
	const sizes = await sizesIn(bundle);
	return {
		seconds: Number(output),
		peakMemory,
		files: sizes.length,
		kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000,
	};
}
