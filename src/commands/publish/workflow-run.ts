import type { JobResult, PublishRun } from '../../domain/publish/publish-message.ts';

/** The part of a run that its jobs tell, and the commit it was about. */
export interface WorkflowRun extends Omit<PublishRun, 'log'> {
	/** Whole hash of the commit that was built. */
	commit: string;
}

const RESULTS = ['success', 'failure', 'cancelled', 'skipped'] as const;

const resultOf = (job: unknown): JobResult =>
	RESULTS.find((each) => each === Reflect.get(Object(job), 'result')) ?? 'failure';

function outputOf(job: unknown, name: string): string | undefined {
	const value: unknown = Reflect.get(Object(Reflect.get(Object(job), 'outputs')), name);
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Reads what GitHub passes to the last job of the workflow.
 * @param env `NEEDS` is the context `needs` as JSON, `DEPLOY_TO` the variable; the rest is set by GitHub
 * @throws SyntaxError when `NEEDS` is no JSON
 */
export function workflowRun(env: NodeJS.ProcessEnv): WorkflowRun {
	const needs: Record<string, unknown> = Object(JSON.parse(env['NEEDS'] ?? '{}'));
	const { build, ...hosts } = needs;
	const address = Object.values(hosts).flatMap((job) => outputOf(job, 'address') ?? [])[0];
	const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
	const attempt = outputOf(build, 'attempt');
	return {
		build: resultOf(build),
		isPart: attempt !== undefined && attempt !== env['GITHUB_RUN_ATTEMPT'],
		hosts: Object.fromEntries(Object.entries(hosts).map(([name, job]) => [name, resultOf(job)])),
		deployTo: env['DEPLOY_TO'] ?? '',
		// GitHub Pages knows its address better than the settings.
		address: address ?? outputOf(build, 'address') ?? '',
		run: `${server}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`,
		commit: outputOf(build, 'commit') ?? env['GITHUB_SHA'] ?? '',
	};
}
