import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { publishMessage } from '../domain/publish/publish-message.ts';
import { commentOnChange, markChange } from './publish/github-change.ts';
import { workflowRun } from './publish/workflow-run.ts';

/*
 * The last step of the workflow 发布网站. It imports no package: the message has to come also when the installation is what
 * has failed.
 */

async function tried(what: string, work: Promise<void>): Promise<boolean> {
	try {
		await work;
		return true;
	} catch (error) {
		console.error(`${what}: ${String(error)}`);
		return false;
	}
}

/** Says on the change how its publication went. @returns whether the mark is there */
async function main(env: NodeJS.ProcessEnv): Promise<boolean> {
	const { values } = parseArgs({ options: { log: { type: 'string', default: 'build-log.txt' } } });
	const log = existsSync(values.log) ? readFileSync(values.log, 'utf8') : '';
	const run = workflowRun(env);
	const message = publishMessage({ ...run, log });
	console.log(message.line);
	if (env['GITHUB_STEP_SUMMARY']) appendFileSync(env['GITHUB_STEP_SUMMARY'], `${message.body}\n`);
	const change = {
		api: env['GITHUB_API_URL'] ?? 'https://api.github.com',
		repository: env['GITHUB_REPOSITORY'] ?? '',
		commit: run.commit,
		token: env['GITHUB_TOKEN'] ?? '',
	};
	const isGood = message.state === 'success';
	const isMarked = await tried('commit status', markChange(change, message, isGood ? run.address : run.run));
	// The daily rebuild is nobody's change: it speaks up only when it fails.
	if (!isGood || env['GITHUB_EVENT_NAME'] !== 'schedule')
		await tried('commit comment', commentOnChange(change, message));
	return isMarked;
}

if (import.meta.main && !(await main(process.env))) process.exitCode = 1;
