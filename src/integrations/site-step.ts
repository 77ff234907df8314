import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';

/** Where a step says what it did. */
export interface StepLog {
	info: (text: string) => void;
	warn: (text: string) => void;
}

/** Something that is made of the finished pages, or a check of them. */
export interface SiteStep {
	name: string;
	/** It works while the next steps run, until one that `needsAll`: they must not need what it makes. */
	isBeside?: true;
	/** It waits for all that was begun before it. */
	needsAll?: true;
	/** @param folder absolute path of the finished site. Throws to refuse the site */
	run: (folder: string, log: StepLog) => Promise<void> | void;
}

/** Steps that are named when a build ends. */
const NAMED = 3;
/** Nobody asks about a step that takes less, ms. */
const WORTH_NAMING = 200;

/** Runs the steps in their order, and says which took longest. @param logOf where a step says what it did */
export async function runSteps(
	steps: readonly SiteStep[],
	folder: string,
	logOf: (name: string) => StepLog,
): Promise<void> {
	const times: { name: string; ms: number }[] = [];
	const timed = async ({ name, run }: SiteStep) => {
		const start = performance.now();
		await run(folder, logOf(name));
		times.push({ name, ms: performance.now() - start });
	};
	const begun: Promise<void>[] = [];
	try {
		for (const step of steps) {
			if (step.needsAll) await Promise.all(begun);
			const done = timed(step);
			if (!step.isBeside) {
				await done;
				continue;
			}
			begun.push(done);
			// Its fault is thrown when it is waited for, and is nobody's until then.
			done.catch(() => {});
		}
		await Promise.all(begun);
	} finally {
		// Nobody may write into the folder any more when this ends.
		await Promise.allSettled(begun);
	}
	const slowest = times
		.filter(({ ms }) => ms >= WORTH_NAMING)
		.toSorted((a, b) => b.ms - a.ms)
		.slice(0, NAMED)
		.map(({ name, ms }) => `${name} ${(ms / 1000).toFixed(1)} 秒`);
	if (slowest.length > 0) logOf('site-steps').info(`最慢的步骤：${slowest.join('，')}`);
}

/** Runs the steps when Astro has made the pages. */
export function stepsIntegration(steps: readonly SiteStep[]): AstroIntegration {
	return {
		name: 'site-steps',
		hooks: {
			'astro:build:done': ({ dir, logger }) =>
				runSteps(steps, fileURLToPath(dir), (name) => logger.fork(name)),
		},
	};
}
