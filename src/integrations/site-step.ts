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
	/** @param folder absolute path of the finished site. Throws to refuse the site */
	run: (folder: string, log: StepLog) => Promise<void> | void;
}

/** Runs the steps one after the other when Astro has made the pages. */
export function stepsIntegration(steps: readonly SiteStep[]): AstroIntegration {
	return {
		name: 'site-steps',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				for (const { name, run } of steps) await run(fileURLToPath(dir), logger.fork(name));
			},
		},
	};
}
