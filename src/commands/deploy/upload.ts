import { DeployError } from './deploy-error.ts';
import type { DeployTarget } from './deploy-target.ts';
import { run, sshArguments, type SshOptions } from './shell.ts';
import { sshFault } from './ssh-fault.ts';

/** rsync takes the way to the server as one text and cuts it at spaces outside of quotation marks. */
const shellText = (words: readonly string[]) =>
	words.map((word) => (/[\s'"]/.test(word) ? `'${word.replaceAll("'", "''")}'` : word)).join(' ');

/** Codes of rsync that mean that the disk or a limit of the other side stood in the way. */
function rsyncFault(login: string | undefined, stderr: string): string {
	if (/No space left on device|Disk quota exceeded/.test(stderr))
		return '服务器的磁盘满了。请清出空间再运行；没有传完的文件下次部署时会清掉';
	const said = stderr.trim().split('\n').slice(-3).join('\n');
	if (login !== undefined && /Permission denied \(|Host key|ssh:|Connection /.test(stderr))
		return sshFault(login, stderr);
	return `上传没有完成：${said}`;
}

interface Upload {
	/** Built folder. */
	from: string;
	target: DeployTarget;
	ssh: SshOptions;
	/** Folder of the release, below the folder of the target. */
	to: string;
	/** Release to share unchanged files with. */
	last: string | undefined;
	isDryRun?: boolean;
}

/**
 * Brings a built site to the machine that serves it. Files with the bytes of the last release become hard links to it, whatever
 * their dates.
 * @returns how many files were new or changed @throws DeployError
 */
export async function upload({ from, target, ssh, to, last, isDryRun = false }: Upload): Promise<number> {
	const { login, folder } = target;
	const place = `${folder}/${to}/`;
	const { code, stdout, stderr } = await run('rsync', [
		...['--recursive', '--copy-links', '--checksum', '--perms', '--chmod=D755,F644', '--out-format=%n'],
		...(isDryRun ? ['--dry-run'] : []),
		...(last === undefined ? [] : [`--link-dest=../${last}/`]),
		// Paths with spaces reach the server as they are; without this, rsync before 3.2.4 has them cut by its shell.
		...(login === undefined ? [] : ['--protect-args', '-e', shellText(['ssh', ...sshArguments(ssh)])]),
		'--',
		`${from}/`,
		login === undefined ? place : `${login}:${place}`,
	]);
	if (code !== 0) throw new DeployError(rsyncFault(login, stderr));
	return stdout.split('\n').filter((line) => line !== '' && !line.endsWith('/')).length;
}
