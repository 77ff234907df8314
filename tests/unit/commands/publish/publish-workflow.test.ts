import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'astro/zod';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildSettings } from '../../../../src/build-settings.ts';
import { publishFacts } from '../../../../src/commands/publish-facts.ts';
import { LACKING, programs } from '../deploy/deploy-world.ts';
import { type FakeEngine, startFakeEngine } from '../announce/fake-engine.ts';

const step = z.object({
	id: z.string().optional(),
	if: z.string().optional(),
	uses: z.string().optional(),
	run: z.string().optional(),
	env: z.record(z.string(), z.string()).default({}),
	with: z.record(z.string(), z.unknown()).default({}),
});
const job = z.object({
	needs: z.union([z.string(), z.array(z.string())]).optional(),
	if: z.string(),
	permissions: z.record(z.string(), z.string()).optional(),
	'timeout-minutes': z.number(),
	steps: z.array(step),
});
const source = readFileSync('.github/workflows/publish.yml', 'utf8');
const workflow = z
	.object({
		on: z.object({ schedule: z.array(z.object({ cron: z.string() })) }),
		concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
		jobs: z.record(z.string(), job),
	})
	.parse(parse(source));
const { build, message, announce, ...hosts } = workflow.jobs;

const needsOf = (each: z.output<typeof job> | undefined) => [each?.needs ?? []].flat();

describe('a broken change never replaces the live site', () => {
	test.each(Object.entries(hosts))('%s uploads only what a finished build has left', (name, host) => {
		expect(needsOf(host)).toEqual(['build']);
		// Without a word such as always() a job runs only after the success of all that it needs.
		expect(host.if).toBe(`vars.DEPLOY_TO == '${name}' && needs.build.outputs.attempt == github.run_attempt`);
		const at = host.steps.findIndex(({ uses }) => uses?.startsWith('actions/download-artifact@'));
		expect(host.steps[at]?.with['name']).toBe('site');
		expect(host.steps.every((each) => each.if === undefined)).toBe(true);
	});

	test('the build checks the content before it hands the site on, and stops at a fault', () => {
		const steps = build?.steps ?? [];
		const at = (pattern: RegExp) => steps.findIndex(({ run, uses }) => pattern.test(run ?? uses ?? ''));
		const order = [/check:content/, /npm run --silent build/, /^tar -cf site\.tar/, /upload-artifact/].map(
			at,
		);
		expect(order).toEqual(order.toSorted((a, b) => a - b));
		expect(order).not.toContain(-1);
		for (const index of order) expect(steps[index]?.if).toBeUndefined();
	});

	test('the secrets of hosts are in the jobs of hosts only', () => {
		expect(JSON.stringify([build, message])).not.toContain('secrets.');
		for (const host of Object.values(hosts)) {
			for (const { run } of host.steps) expect(run ?? '').not.toContain('${{');
		}
	});

	test('nothing runs before a host is chosen, nor for another branch', () => {
		expect(build?.if).toBe("vars.DEPLOY_TO != '' && github.ref == 'refs/heads/main'");
		expect(message?.if).toBe("always() && vars.DEPLOY_TO != '' && github.ref == 'refs/heads/main'");
		expect(announce?.if).not.toContain('always()');
	});

	test('runs follow each other, and build the newest commit', () => {
		expect(workflow.concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
		const [checkout] = build?.steps ?? [];
		expect(checkout?.with).toEqual({ ref: 'main', 'fetch-depth': 0, 'persist-credentials': false });
	});

	test('only the message may write to the repository', () => {
		expect(message?.permissions).toEqual({ contents: 'write', statuses: 'write' });
		expect(hosts['pages']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
		const others = Object.entries(workflow.jobs).filter(([name]) => name !== 'message' && name !== 'pages');
		expect(others.filter(([, each]) => each.permissions !== undefined)).toEqual([]);
		expect(message?.steps.some(({ run }) => run?.includes('npm ci'))).toBe(false);
	});

	test('the message knows how every host went', () => {
		expect(needsOf(message)).toEqual(['build', ...Object.keys(hosts)]);
		expect(needsOf(announce)).toEqual(needsOf(message));
		for (const host of Object.keys(hosts))
			expect(announce?.if).toContain(`needs.${host}.result == 'success'`);
	});

	test('the site is built again shortly after midnight in Beijing', () => {
		const [{ cron = '' } = {}] = workflow.on.schedule;
		const [minute, hour] = cron.split(' ').map(Number);
		expect([((hour ?? 0) + 8) % 24, (minute ?? 0) > 0]).toEqual([0, true]);
	});
});

test('packages that a step fetches have exact versions', () => {
	const fetched = [...source.matchAll(/npx (?:--yes )?(\S+)/g)].map(([, name = '']) => name);
	expect(fetched).toHaveLength(2);
	for (const name of fetched) expect(name).toMatch(/^[a-z-]+@\d+\.\d+\.\d+$/);
	const checkouts = Object.values(workflow.jobs).flatMap(({ steps }) =>
		steps.filter((each) => each.with['repository']),
	);
	expect(checkouts).toHaveLength(2);
	for (const each of checkouts) expect(each.with['ref']).toMatch(/^[0-9a-f]{40}$/);
});

const root = realpathSync(mkdtempSync(join(tmpdir(), 'publish-')));
afterAll(() => rmSync(root, { recursive: true }));

/** Runs steps of a job as GitHub does: one bash for each, which ends at the first fault. @returns what was said, and the code */
async function runSteps(steps: readonly z.output<typeof step>[], env: NodeJS.ProcessEnv, cwd = '.') {
	let said = '';
	for (const { run = '' } of steps) {
		const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
			cwd,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const ended = new Promise<number | null>((settle) => child.on('close', settle));
		const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
		said += `${stdout}${stderr}`;
		const code = await ended;
		if (code !== 0) return { code, said };
	}
	return { code: 0, said };
}

const stepsWith = (each: z.output<typeof job> | undefined, pattern: RegExp) =>
	(each?.steps ?? []).filter(({ run }) => pattern.test(run ?? ''));

/** Both need a shell as GitHub's. */
const isUnix = process.platform !== 'win32';

describe.skipIf(!isUnix)('an editor is told on the change', () => {
	let github: FakeEngine;
	beforeEach(async () => {
		github = await startFakeEngine('');
		github.answers.push({ status: 201 });
	});
	afterEach(() => github.close());

	const needs = (result: string, more: object = {}) =>
		JSON.stringify({
			build: { result, outputs: { address: 'https://rent.sh.cn/', commit: 'c'.repeat(40) } },
			netlify: { result: result === 'success' ? 'success' : 'skipped', outputs: {} },
			...more,
		});

	/** Runs the last step of the workflow against a GitHub of this machine. */
	const say = (env: NodeJS.ProcessEnv) =>
		runSteps(stepsWith(message, /publish:message/), {
			GITHUB_API_URL: github.address,
			GITHUB_REPOSITORY: 'o/r',
			GITHUB_RUN_ID: '7',
			GITHUB_SERVER_URL: 'https://github.com',
			GITHUB_SHA: 'a'.repeat(40),
			GITHUB_EVENT_NAME: 'push',
			GITHUB_STEP_SUMMARY: join(root, 'summary.md'),
			GITHUB_TOKEN: 'token',
			DEPLOY_TO: 'netlify',
			...env,
		});

	const posted = () => github.requests.map(({ path, body }) => [path, JSON.parse(body)]);

	test('what is published, by a mark that leads to the site and a comment', async () => {
		const { code, said } = await say({ NEEDS: needs('success') });
		expect(said).toBe('已发布：https://rent.sh.cn/\n');
		expect(code).toBe(0);
		expect(posted()).toEqual([
			[
				`/repos/o/r/statuses/${'c'.repeat(40)}`,
				{
					state: 'success',
					description: '已发布：https://rent.sh.cn/',
					target_url: 'https://rent.sh.cn/',
					context: '发布网站',
				},
			],
			[`/repos/o/r/commits/${'c'.repeat(40)}/comments`, { body: expect.stringContaining('**已发布**') }],
		]);
		expect(readFileSync(join(root, 'summary.md'), 'utf8')).toContain('**已发布**');
	});

	test('the address that GitHub Pages gives is the one', async () => {
		await say({
			NEEDS: needs('success', {
				pages: { result: 'success', outputs: { address: 'https://o.github.io/r/' } },
			}),
		});
		expect(posted()[0]?.[1]).toMatchObject({ target_url: 'https://o.github.io/r/' });
	});

	test('an upload that is started again alone does not run, and that is said', async () => {
		const build = { result: 'success', outputs: { attempt: '1', commit: 'c'.repeat(40) } };
		const NEEDS = JSON.stringify({ build, netlify: { result: 'skipped', outputs: {} } });
		await say({ NEEDS, GITHUB_RUN_ATTEMPT: '2' });
		expect(posted()[0]?.[1]).toMatchObject({
			state: 'failure',
			description: expect.stringContaining('只重新运行了一部分'),
		});
		expect(publishFacts({ GITHUB_RUN_ATTEMPT: '2' })).toContain('attempt=2\n');
	});

	test('the daily rebuild speaks up only when it fails', async () => {
		await say({ NEEDS: needs('success'), GITHUB_EVENT_NAME: 'schedule' });
		expect(posted().map(([path]) => path)).toEqual([`/repos/o/r/statuses/${'c'.repeat(40)}`]);
		await say({ NEEDS: needs('failure'), GITHUB_EVENT_NAME: 'schedule' });
		expect(posted()).toHaveLength(3);
	});

	test('a build that did not get to its commit is told on the commit of the push', async () => {
		await say({ NEEDS: JSON.stringify({ build: { result: 'failure', outputs: {} } }) });
		expect(posted()[0]?.[0]).toBe(`/repos/o/r/statuses/${'a'.repeat(40)}`);
	});

	test('when GitHub refuses the comment, the mark is there; when it refuses both, the step fails', async () => {
		github.answers.splice(
			0,
			1,
			{ status: 201 },
			{ status: 403, body: { message: 'Resource not accessible' } },
		);
		expect(await say({ NEEDS: needs('success') })).toMatchObject({
			code: 0,
			said: expect.stringContaining('commit comment: Error'),
		});
		expect(await say({ NEEDS: needs('success') })).toMatchObject({ code: 1 });
	});

	test('what is wrong with the content, from the check of the workflow to the comment', async () => {
		const folder = join(root, '内容');
		cpSync('tests/fixtures/world', folder, { recursive: true });
		mkdirSync(join(folder, 'listings'), { recursive: true });
		cpSync('tests/fixtures/broken/area-contradiction/listings', join(folder, 'listings'), {
			recursive: true,
		});
		const check = stepsWith(build, /check:content|silent build/).map((each) => ({
			...each,
			run: each.run?.replace('build-log.txt', '"$LOG"'),
		}));
		expect(check).toHaveLength(2);
		const log = join(root, 'build-log.txt');
		const [checked, built] = [
			await runSteps(check.slice(0, 1), { CONTENT_DIR: folder, LOG: log }),
			await runSteps(check.slice(1), { CONTENT_DIR: folder, LOG: log }),
		];
		rmSync(buildSettings({ CONTENT_DIR: folder }).cacheDir, { recursive: true, force: true });
		expect([checked.code, built.code]).toEqual([1, 1]);
		expect(checked.said).toContain('::error file=content/listings/broken.md,line=12,');
		await runSteps(
			stepsWith(message, /publish:message/).map((each) => ({ ...each, run: `${each.run} -- --log "$LOG"` })),
			{
				GITHUB_API_URL: github.address,
				GITHUB_REPOSITORY: 'o/r',
				NEEDS: needs('failure'),
				DEPLOY_TO: 'netlify',
				GITHUB_TOKEN: 'token',
				LOG: log,
			},
		);
		expect(posted()[0]?.[1]).toMatchObject({
			state: 'failure',
			description: expect.stringMatching(
				/^没有发布，线上仍是原来的网站：content\/listings\/broken\.md · 第 12 行/,
			),
		});
		expect(posted()[1]?.[1]).toMatchObject({
			body: expect.stringContaining('→ 可租面积至多等于总面积，请核对两个数'),
		});
	});
});

describe.skipIf(!isUnix)('the steps for an object store', () => {
	/** Puts a tool in the place of the real one that writes down how it is called. @returns its folder */
	function withTool(host: string, name: string, more = ''): string {
		const folder = join(root, `${host} ${Math.random()}`);
		programs(folder, { [name]: `printf '%s ' "$@" >>calls; echo >>calls; ${more}` });
		return folder;
	}

	test('for OSS send pages after all else, and remove last', async () => {
		const folder = withTool('oss', 'ossutil');
		const env = { OSS_ENDPOINT: 'e', OSS_BUCKET: 'b', OSS_ACCESS_KEY_ID: 'i', OSS_ACCESS_KEY_SECRET: 's' };
		expect((await runSteps(stepsWith(hosts['oss'], /ossutil cp/), env, folder)).code).toBe(0);
		const [first, second, ...more] = readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n');
		expect(first).toMatch(/^cp dist\/ oss:\/\/b\/ --endpoint e .*--recursive --exclude \*\.html $/);
		expect(second).toMatch(/^sync dist\/ oss:\/\/b\/ --endpoint e .*--delete$/);
		expect(more).toEqual([]);
	});

	test('for COS send pages after all else, and remove last', async () => {
		const folder = withTool('cos', 'coscli');
		const env = { COS_ENDPOINT: 'e', COS_BUCKET: 'b', COS_SECRET_ID: 'i', COS_SECRET_KEY: 's' };
		expect((await runSteps(stepsWith(hosts['cos'], /coscli sync/), env, folder)).code).toBe(0);
		const [first, second, ...more] = readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n');
		expect(first).toMatch(/--include \\\.\[0-9A-Za-z_-\]\+\$ --exclude \\\.html\$ $/);
		expect(second).toMatch(/--delete --force$/);
		expect(more).toEqual([]);
	});

	test('for COS fail when the tool has only written down what failed, and then remove nothing', async () => {
		const folder = withTool(
			'cos',
			'coscli',
			'mkdir -p failed/1; echo "upload a failed" >failed/1/error.report',
		);
		const { code, said } = await runSteps(stepsWith(hosts['cos'], /coscli sync/), {}, folder);
		expect(code).toBe(1);
		expect(said).toContain('upload a failed');
		expect(readFileSync(join(folder, 'calls'), 'utf8')).not.toContain('--delete');
	});
});

test('variables that are not set are those of site.yml', () => {
	const unset = publishFacts({ CONTENT_DIR: 'tests/fixtures/world' });
	expect(unset).toMatch(/^address=https?:\/\/\S+\/\ncommit=[0-9a-f]{40}\nattempt=\n$/);
	expect(publishFacts({ CONTENT_DIR: 'tests/fixtures/world', SITE_URL: '', BASE_PATH: '' })).toBe(unset);
	expect(publishFacts({ SITE_URL: 'https://o.github.io', BASE_PATH: '/r' })).toContain(
		'address=https://o.github.io/r/\n',
	);
});

test.skipIf(!isUnix || LACKING.length > 0)(
	'the steps for a server of one’s own bring the site there',
	async () => {
		const [dist, temporary, to] = ['dist', '临时', '网站 一'].map((name) => join(root, name));
		mkdirSync(join(temporary ?? '', 'site'), { recursive: true });
		mkdirSync(dist ?? '');
		writeFileSync(join(dist ?? '', 'index.html'), 'new');
		// In a folder of its own: the job has no other, and the dist here is that of somebody else.
		const steps = (hosts['server']?.steps ?? []).flatMap((each) =>
			each.run === undefined
				? []
				: [
						{
							...each,
							run: each.run
								.replace('--no-build', `--no-build --from "${root}/unpacked"`)
								.replaceAll(/\bdist\b/g, `"${root}/unpacked"`),
						},
					],
		);
		const pack = { ...step.parse({}), run: `tar -cf "$RUNNER_TEMP/site/site.tar" -C "${dist}" .` };
		const { said, code } = await runSteps([pack, ...steps], {
			RUNNER_TEMP: temporary,
			TO: to,
			PORT: '22',
			KEY: 'secret key',
			KNOWN_HOSTS: 'known',
		});
		expect(said).toContain('已换上新网站');
		expect(code).toBe(0);
		expect(readFileSync(join(to ?? '', 'current/index.html'), 'utf8')).toBe('new');
		expect(said).not.toContain('secret key');
	},
);
