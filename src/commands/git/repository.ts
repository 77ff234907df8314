import { spawnSync } from 'node:child_process';

/** The output of git in a folder; undefined without git, outside a repository, or when git refuses. */
export function gitText(folder: string, ...args: readonly string[]): string | undefined {
	const { status, stdout } = spawnSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
		encoding: 'utf8',
		maxBuffer: 256 * 1024 * 1024,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	return status === 0 ? stdout : undefined;
}

/** How much of the history of a folder there is. `none`: no repository, or no commit in it. */
export type History = 'whole' | 'shallow' | 'none' | 'no-git';

/** @param folder absolute path */
export function historyOf(folder: string): History {
	if (gitText('.', '--version') === undefined) return 'no-git';
	const answer = gitText(folder, 'rev-parse', '--is-shallow-repository', 'HEAD');
	if (answer === undefined) return 'none';
	return answer.startsWith('true') ? 'shallow' : 'whole';
}

/** Files of a folder that differ from the last commit, new ones too, as git names them; undefined without a repository. */
export function uncommitted(folder: string): string[] | undefined {
	const status = gitText(folder, 'status', '--porcelain', '-z', '--', '.');
	return status?.split('\0').filter((entry) => entry !== '');
}
