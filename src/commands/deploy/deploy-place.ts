import { DeployError } from './deploy-error.ts';
import type { DeployTarget } from './deploy-target.ts';
import type { FolderState, Releases } from './releases.ts';
import type { SshOptions } from './shell.ts';

export interface DeployPlace {
	target: DeployTarget;
	ssh: SshOptions;
	/** Where to say what happens. */
	say: (line: string) => void;
}

/** A target as people write it. */
export const placeOf = ({ login, folder }: DeployTarget) =>
	login === undefined ? folder : `${login}:${folder}`;

/** Refuses a folder with files of others before anything is uploaded. */
export async function looked(releases: Releases, { folder }: DeployTarget): Promise<FolderState> {
	const state = await releases.look();
	if (state.kind === 'foreign')
		throw new DeployError(
			`${folder} 里有别的文件，不是 npm run deploy 建立的。为了不碰它们，什么也没有做。请换一个空的或者还不存在的文件夹，例如 ${folder}/portal`,
		);
	return state;
}

/** Runs work while no other deploy of the target can. */
export async function exclusively<T>(
	releases: Releases,
	who: string,
	work: (confirm: () => void) => Promise<T>,
): Promise<T> {
	const hold = await releases.hold(who);
	try {
		return await work(hold.confirm);
	} finally {
		await hold.release();
	}
}
