import { execFileSync, spawnSync } from 'node:child_process';

/** Whether git is installed. Tests of git history need it. */
export const HAS_GIT = spawnSync('git', ['--version']).status === 0;

/** Runs git in a folder, ignoring the user's git configuration. @param instant time of commits */
export function git(folder: string, instant: string, ...args: string[]): void {
	execFileSync('git', ['-C', folder, ...args], {
		env: {
			PATH: process.env['PATH'],
			GIT_CONFIG_GLOBAL: '/dev/null',
			GIT_CONFIG_NOSYSTEM: '1',
			GIT_AUTHOR_NAME: 'editor',
			GIT_AUTHOR_EMAIL: 'editor@example.com',
			GIT_AUTHOR_DATE: instant,
			GIT_COMMITTER_NAME: 'editor',
			GIT_COMMITTER_EMAIL: 'editor@example.com',
			GIT_COMMITTER_DATE: instant,
		},
	});
}

/** Commits everything in a folder. @param instant for example `2026-01-05T12:00:00+08:00` */
export function commitAll(folder: string, instant: string): void {
	git(folder, instant, 'add', '-A');
	git(folder, instant, 'commit', '-q', '-m', 'edit');
}
