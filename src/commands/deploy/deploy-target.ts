import { resolve } from 'node:path';
import { DeployError } from './deploy-error.ts';

/** Where a site goes: a folder of this machine, or of one that answers ssh. */
export interface DeployTarget {
	/** `user@host` for ssh; undefined for this machine. */
	login: string | undefined;
	/** Absolute, or relative to the home folder of the login. */
	folder: string;
}

const EXAMPLE = '例如 --to deploy@203.0.113.10:/srv/portal，或者本机的文件夹 --to /srv/portal';

/** A drive of Windows is one letter; a server has more. */
const REMOTE = /^(?<login>(?:[^@:/\s]+@)?[^@:/\s]{2,}):(?<path>.*)$/su;

/**
 * Reads `--to`.
 * @param text `user@host:/folder` or a folder @throws DeployError with an example
 */
export function deployTarget(text: string): DeployTarget {
	const typed = text.trim();
	if (/[\r\n\0]/.test(typed)) throw new DeployError(`部署的地方要写在一行里。${EXAMPLE}`);
	const { login, path } = REMOTE.exec(typed)?.groups ?? {};
	// ssh would read it as an option.
	if (login?.startsWith('-')) throw new DeployError(`“${typed}”不是服务器的名字。${EXAMPLE}`);
	// No shell is there to put the home folder in; a relative path starts in it anyway.
	const bare = (login === undefined ? typed : (path ?? '')).replace(/^~\/+/, login === undefined ? '~/' : '');
	const folder = bare.replace(/(?<=.)\/+$/, '');
	if (folder === '') throw new DeployError(`没有写放到哪个文件夹。${EXAMPLE}`);
	if (/^(\/|~|\.)$/.test(folder) || /(^|\/)\.\.(\/|$)/.test(folder))
		throw new DeployError(`不能放到“${folder}”。请写一个专门放网站的文件夹，${EXAMPLE}`);
	return { login, folder: login === undefined ? resolve(folder) : folder };
}
