import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The web servers whose configuration a build writes. */
export type ServerKind = 'nginx' | 'caddy';

/** Folders of servers that are not always on the path of a user. */
const MORE_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

function found(kind: ServerKind): string | undefined {
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...MORE_FOLDERS];
	return folders.map((folder) => join(folder, kind)).find((file) => existsSync(file));
}

/**
 * The program of a web server: an installed one, or Debian's package where this may be installed. Undefined where neither is
 * possible; it says so, because tests are skipped then.
 */
export function installedServer(kind: ServerKind): string | undefined {
	const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
	if (found(kind) === undefined && mayInstall) {
		console.log(`Installing ${kind} from Debian …`);
		// Nobody asked for a running service: it is started by the tests, on ports of their own.
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
		for (const order of [['update'], ['install', '-y', '--no-install-recommends', kind]])
			spawnSync('apt-get', order, { stdio: 'inherit', env });
	}
	const program = found(kind);
	if (program === undefined)
		console.warn(`SKIPPED: ${kind} is not installed, so nothing shows that its configuration works`);
	return program;
}
