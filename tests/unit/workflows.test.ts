import { z } from 'astro/zod';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');

const step = z.strictObject({
	name: z.string().optional(),
	uses: z.string().optional(),
	with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
	run: z.string().optional(),
	shell: z.string().optional(),
});
/** The part of GitHub's workflow syntax that we use. */
const workflow = z.strictObject({
	name: z.string(),
	on: z.record(z.string(), z.unknown()),
	permissions: z.strictObject({ contents: z.literal('read') }),
	jobs: z.record(
		z.string(),
		z.strictObject({ 'runs-on': z.string(), 'timeout-minutes': z.number(), steps: z.array(step).min(1) }),
	),
});
const manifest = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = manifest.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

describe.each(readdirSync(FOLDER))('%s', (file) => {
	const { jobs } = workflow.parse(parse(readFileSync(join(FOLDER, file), 'utf8')));
	const steps = Object.values(jobs).flatMap((job) => job.steps);

	test('takes actions by the hash of a commit, which nobody can move', () => {
		const uses = steps.flatMap((each) => each.uses ?? []);
		expect(uses.length).toBeGreaterThan(0);
		for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
	});

	test('runs scripts that there are', () => {
		const named = steps
			.flatMap(({ run }) => [...(run ?? '').matchAll(/npm (?:run )?(?:--silent )?([a-z:]+)/g)])
			.map(([, script = '']) => script)
			.filter((script) => script !== 'ci');
		for (const script of named) expect(Object.keys(scripts)).toContain(script);
	});
});
