import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deploySite } from '../../../../src/commands/deploy/deploy-site.ts';
import { deployTarget } from '../../../../src/commands/deploy/deploy-target.ts';
import { rollBack } from '../../../../src/commands/deploy/release-history.ts';
import type { SshOptions } from '../../../../src/commands/deploy/shell.ts';

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** Programs without which no deploy can be tried here. */
export const LACKING = ['sh', 'rsync', 'flock', 'sha256sum'].filter((program) => !has(program));
if (LACKING.length > 0) console.warn(`DEPLOYS ARE NOT TESTED HERE: no ${LACKING.join(', ')}`);

/** A folder for one test file, with a space and Chinese in its path. */
export function temporaryFolder(): { root: string; remove: () => void } {
	const root = join(mkdtempSync(join(tmpdir(), 'deploy-')), '网站 文件');
	mkdirSync(root);
	return { root, remove: () => rmSync(dirname(root), { recursive: true, force: true }) };
}

/** The pages of a tiny site of which each says its edition. */
export const PAGES = ['index.html', '404.html', 'robots.txt', '新闻/第 1 页/index.html', 'news/2/index.html'];

/** Writes a site of an edition. One more file is the same in all of them. */
export function writeSite(
	folder: string,
	edition: string,
	more: Readonly<Record<string, string>> = {},
): void {
	rmSync(folder, { recursive: true, force: true });
	const files = { ...Object.fromEntries(PAGES.map((page) => [page, edition])), 'same.css': 'same', ...more };
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
}

/** What a visitor gets: the edition of each page; more than one would be half a site. */
export const servedEditions = (folder: string) => [
	...new Set(PAGES.map((page) => readFileSync(join(folder, 'current', page), 'utf8'))),
];

export const releaseNames = (folder: string) => readdirSync(join(folder, 'releases')).toSorted();

interface Trial {
	dist: string;
	to: string;
	ssh?: SshOptions;
	commit?: string;
	now?: Date;
	isDryRun?: boolean;
}

/** Deploys in this process. @returns what it said */
export async function deploy({
	dist,
	to,
	ssh = {},
	commit = 'abc1234',
	now,
	isDryRun = false,
}: Trial): Promise<string> {
	const said: string[] = [];
	await deploySite({
		target: deployTarget(to),
		ssh,
		say: (line) => said.push(line),
		from: dist,
		commit,
		who: '小王',
		now: now ?? new Date('2026-11-30T00:17:00+08:00'),
		isDryRun,
	});
	return said.join('\n');
}

/** Goes back in this process. @returns what it said */
export async function back(to: string, ssh: SshOptions = {}): Promise<string> {
	const said: string[] = [];
	await rollBack({
		target: deployTarget(to),
		ssh,
		say: (line) => said.push(line),
		who: '小王',
		isDryRun: false,
	});
	return said.join('\n');
}

/** Puts programs of a test before those of the system. @param texts name → script @returns a PATH */
export function programs(folder: string, texts: Readonly<Record<string, string>>): string {
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of Object.entries(texts)) {
		writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
		chmodSync(join(folder, name), 0o755);
	}
	return `${folder}:${process.env['PATH']}`;
}

/** Starts the command in a process group of its own. */
export function deployProcess(args: readonly string[], env: NodeJS.ProcessEnv) {
	return spawn(process.execPath, ['src/commands/deploy.ts', '--no-build', ...args], {
		env: { ...process.env, ...env },
		detached: true,
		stdio: 'ignore',
	});
}

/** Runs the command to its end. */
export function runDeploy(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = '.') {
	return spawnSync(process.execPath, ['src/commands/deploy.ts', ...args], {
		cwd,
		env: { ...process.env, ...env },
		encoding: 'utf8',
	});
}
