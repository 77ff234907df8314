import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { DeployError } from './deploy-error.ts';
import type { DeployTarget } from './deploy-target.ts';
import { sshFault } from './ssh-fault.ts';

/** How to reach a server. Everything else is in the owner's ssh settings. */
export interface SshOptions {
	port?: string | undefined;
	/** File of the private key. */
	key?: string | undefined;
	/** File with the keys of known servers. With it, no other server is trusted. */
	knownHosts?: string | undefined;
}

export interface Answer {
	code: number;
	stdout: string;
	stderr: string;
}

const SCRIPT = readFileSync(new URL('releases.sh', import.meta.url), 'utf8');

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Arguments of ssh before the name of the server. It never asks: a question would wait for ever where nobody sits. */
export function sshArguments({ port, key, knownHosts }: SshOptions): string[] {
	return [
		...['BatchMode=yes', 'ConnectTimeout=15', 'ServerAliveInterval=15', 'ServerAliveCountMax=4'].flatMap(
			(each) => ['-o', each],
		),
		...(port === undefined ? [] : ['-p', port]),
		...(key === undefined ? [] : ['-i', key, '-o', 'IdentitiesOnly=yes']),
		...(knownHosts === undefined
			? []
			: ['-o', `UserKnownHostsFile="${knownHosts}"`, '-o', 'StrictHostKeyChecking=yes']),
	];
}

const MISSING: Readonly<Record<string, string>> = {
	sh: '这台电脑没有 sh。在 Windows 上请用 WSL（Ubuntu）运行这条命令',
	ssh: '这台电脑没有 ssh。Debian、Ubuntu 上运行 sudo apt install openssh-client；在 Windows 上请用 WSL（Ubuntu）',
	rsync:
		'这台电脑没有 rsync。Debian、Ubuntu 上运行 sudo apt install rsync，CentOS 上运行 sudo yum install rsync，Mac 上运行 brew install rsync；在 Windows 上请用 WSL（Ubuntu）',
};

function start(program: string, args: readonly string[]): ChildProcessByStdio<Writable, Readable, Readable> {
	const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
	// A program that is gone before it has read all is told by its code.
	child.stdin.on('error', () => {});
	return child;
}

/** @throws DeployError when the program is not installed */
function finished(
	program: string,
	child: ChildProcessByStdio<Writable, Readable, Readable>,
): Promise<Answer> {
	const texts = { stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr'] as const) {
		child[name].setEncoding('utf8');
		child[name].on('data', (text: string) => (texts[name] += text));
	}
	return new Promise((settle, fail) => {
		child.on('error', (error: NodeJS.ErrnoException) => {
			const message = error.code === 'ENOENT' ? MISSING[program] : undefined;
			fail(new DeployError(message ?? `${program} 没有运行：${error.message}`, { cause: error }));
		});
		child.on('close', (code) => settle({ code: code ?? -1, ...texts }));
	});
}

/** Runs a program to its end. @throws DeployError when it is not installed */
export function run(program: string, args: readonly string[]): Promise<Answer> {
	const child = start(program, args);
	child.stdin.end();
	return finished(program, child);
}

/** A step of releases.sh on the machine that holds the site. */
export interface Step {
	/** The first line of its output; undefined if it ended without one. */
	first: Promise<string | undefined>;
	/** Lets the step end that waits for the end of its input. */
	end(): void;
	/** @throws DeployError when the connection fails, in Chinese */
	answer: Promise<Answer>;
}

/** Starts a step. @param args of releases.sh: the step, the folder, the rest */
export function startStep({ login }: DeployTarget, ssh: SshOptions, args: readonly string[]): Step {
	const command = ['sh', '-s', '--', ...args];
	const child =
		login === undefined
			? start('sh', command.slice(1))
			: start('ssh', [...sshArguments(ssh), '--', login, command.map(quoted).join(' ')]);
	child.stdin.write(SCRIPT);
	const answer = finished(login === undefined ? 'sh' : 'ssh', child).then((each) => {
		// Its own code, whatever the program on the other side answers.
		if (login !== undefined && each.code === 255) throw new DeployError(sshFault(login, each.stderr));
		return each;
	});
	const first = new Promise<string | undefined>((settle) => {
		let text = '';
		child.stdout.on('data', (chunk: string) => {
			text += chunk;
			if (text.includes('\n')) settle(text.split('\n')[0]);
		});
		child.on('close', () => settle(undefined));
		child.on('error', () => settle(undefined));
	});
	// Who waits for the first line only must not be ended by the failure of the rest.
	answer.catch(() => {});
	return { first, end: () => child.stdin.end(), answer };
}
