import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { measuredRun } from '../measured-run.ts';

/** What a build costs. */
export interface BuildCost {
	/** User and system time of the build and all its processes, s. Other work on the machine changes it little. */
	cpu: number;
	wall: number;
	/** Peak memory of all processes, MB. */
	memory: number | undefined;
	files: number;
	/** Size of the site, bytes. */
	bytes: number;
}

const times = z.object({ cpu: z.number(), wall: z.number() });

/** Checks and builds the content folder of `CONTENT_DIR` like `npm run build`, in a process of its own. Linux only. */
export function buildCost(dist: string): Promise<BuildCost> {
	return commandCost(dist, process.cwd(), [process.execPath, 'src/commands/build.ts', '--outDir', dist]);
}

/** The cost of a command that makes a site. Linux only. @param dist folder that it writes @param command program and arguments */
export async function commandCost(dist: string, cwd: string, command: readonly string[]): Promise<BuildCost> {
	const { output, peakMemory } = await measuredRun(
		['tests/bench/build/timed-run.ts', cwd, ...command],
		process.cwd(),
		'children',
	);
	const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
	const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
	return { ...times.parse(JSON.parse(output)), memory: peakMemory, files: files.length, bytes };
}
