import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { buildSettings } from '../build-settings.ts';

/** What later jobs of the workflow 发布网站 have to know of a build: lines of `name=value`. */
export function publishFacts(env: NodeJS.ProcessEnv): string {
	const { siteUrl, base } = buildSettings(env);
	const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' });
	const address = new URL(`${base.replace(/\/?$/, '/')}`, siteUrl).href;
	return `address=${address}\ncommit=${stdout.trim()}\nattempt=${env['GITHUB_RUN_ATTEMPT'] ?? ''}\n`;
}

if (import.meta.main) {
	const facts = publishFacts(process.env);
	const file = process.env['GITHUB_OUTPUT'];
	if (file) appendFileSync(file, facts);
	else process.stdout.write(facts);
}
