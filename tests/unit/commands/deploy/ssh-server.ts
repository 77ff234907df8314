import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { sshArguments, type SshOptions } from '../../../../src/commands/deploy/shell.ts';

/** The server of OpenSSH wants to be started by its whole path. */
const SSHD = ['/usr/sbin/sshd', '/usr/local/sbin/sshd'].find((path) => existsSync(path));

const lacking = [
	...(SSHD === undefined ? ['sshd'] : []),
	...['ssh', 'ssh-keygen'].filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0),
];
function freePort(): Promise<number> {
	const server = createServer();
	return new Promise((settle) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => settle(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});
}

const answers = (port: number) =>
	new Promise<boolean>((settle) => {
		const socket = connect(port, '127.0.0.1');
		socket.on('data', () => socket.destroy());
		socket.on('error', () => settle(false));
		socket.on('close', () => settle(socket.bytesRead > 0));
	});

export interface SshServer {
	/** `user@127.0.0.1` */
	login: string;
	options: SshOptions;
	stop(): void;
}

/** Why nobody can log in: where an account has no password, some systems refuse its key too. Undefined if one can. */
function refusal({ login, options }: SshServer): string | undefined {
	const { status, stderr } = spawnSync('ssh', [...sshArguments(options), '--', login, 'true'], {
		encoding: 'utf8',
	});
	return status === 0 ? undefined : stderr;
}

/**
 * Starts a server with a host key and a user key of its own on a free port of this machine, and says loudly if it cannot.
 * @returns undefined where deploys by ssh cannot be tested
 */
export async function provideSshServer(folder: string): Promise<SshServer | undefined> {
	let why = lacking.length === 0 ? undefined : `no ${lacking.join(', ')}`;
	try {
		const server = why === undefined ? await startSshServer(folder) : undefined;
		why ??= server && refusal(server);
		if (why === undefined) return server;
		server?.stop();
	} catch (error) {
		why = String(error);
	}
	console.warn(`DEPLOYS BY SSH ARE NOT TESTED HERE: ${why}`);
	return undefined;
}

/** @throws Error if it does not start */
async function startSshServer(folder: string): Promise<SshServer> {
	mkdirSync(folder, { recursive: true });
	for (const name of ['host', 'user', 'stranger'])
		spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
	const port = await freePort();
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');
	writeFileSync(join(folder, 'authorized_keys'), read('user.pub'));
	writeFileSync(join(folder, 'known hosts'), `[127.0.0.1]:${port} ${read('host.pub')}`);
	const config = [
		`Port ${port}`,
		'ListenAddress 127.0.0.1',
		`HostKey "${join(folder, 'host')}"`,
		`AuthorizedKeysFile "${join(folder, 'authorized_keys')}"`,
		'PidFile none',
		'UsePAM no',
		'StrictModes no',
		'PasswordAuthentication no',
		'KbdInteractiveAuthentication no',
		'PermitRootLogin prohibit-password',
	];
	writeFileSync(join(folder, 'sshd_config'), `${config.join('\n')}\n`);
	// As root it wants a folder that the service of the system makes at its start.
	if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
	const server = spawn(SSHD ?? '', ['-D', '-e', '-f', join(folder, 'sshd_config')], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let said = '';
	server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
	while (!(await answers(port))) if (server.exitCode !== null) throw new Error(`sshd: ${said}`);
	return {
		login: `${userInfo().username}@127.0.0.1`,
		options: { port: String(port), key: join(folder, 'user'), knownHosts: join(folder, 'known hosts') },
		stop: () => void server.kill(),
	};
}
