import { DeployError } from './deploy-error.ts';
import type { DeployTarget } from './deploy-target.ts';
import { type SshOptions, startStep } from './shell.ts';

/** What lies in the folder of a target. */
export interface FolderState {
	/** `foreign`: it holds something that no deploy has put there. */
	kind: 'missing' | 'empty' | 'ours' | 'foreign';
	/** Names of whole releases, the oldest first. */
	releases: readonly string[];
	/** The release that is served. */
	current: string | undefined;
}

/** The releases of a target, one method for each step of releases.sh. All throw DeployErrors. */
export interface Releases {
	look(): Promise<FolderState>;
	/** Keeps other deploys out until the release of the hold, or the end of this process. @param who for the message to others */
	hold(who: string): Promise<Hold>;
	/** Makes the folder for a release. @returns the release that is served, to share files with */
	begin(name: string): Promise<string | undefined>;
	/**
	 * @param folder name of a release, with `.part` while it is uploaded
	 * @returns the number of its files, and the digest of each file asked for: hexadecimal SHA-256 or `missing`
	 */
	check(folder: string, files: readonly string[]): Promise<{ count: number; digests: readonly string[] }>;
	/** Makes an uploaded release whole and serves it. */
	finish(name: string): Promise<void>;
	/** Serves an earlier release. */
	back(name: string): Promise<void>;
	/** Removes all but the newest releases and the one that is served. @returns what was removed */
	prune(keep: number): Promise<readonly string[]>;
}

export interface Hold {
	/** Throws a DeployError when the hold was lost, with the connection. */
	confirm(): void;
	release(): Promise<void>;
}

function refusal({ login, folder }: DeployTarget, reason: string): string {
	const [word = '', ...rest] = reason.split(' ');
	const user = login?.includes('@') ? login.split('@')[0] : '$USER';
	const messages: Readonly<Record<string, string>> = {
		missing: `${folder} 还不存在，没有部署过网站`,
		foreign: `${folder} 里有别的文件，不是 npm run deploy 建立的。为了不碰它们，什么也没有做。请换一个空的或者还不存在的文件夹，例如 ${folder}/portal`,
		busy: `另一次部署正在进行（${rest.join(' ')}），这一次没有开始。请等它结束后再运行`,
		unwritable: `不能在 ${folder} 里写文件。请在服务器上把它交给登录的用户：sudo mkdir -p '${folder}' && sudo chown ${user} '${folder}'`,
		unreadable: `不能打开 ${folder}。请检查它是不是文件夹，登录的用户有没有权限`,
		occupied: `${folder}/current 应当是部署时建立的链接，现在却是文件或文件夹。请把它移走，再运行一次`,
		gone: '要回到的那一版已经不在了',
	};
	return messages[word] ?? `部署没有完成（${reason}）`;
}

const TOOLS: Readonly<Record<string, string>> = {
	rsync: 'rsync',
	flock: 'util-linux',
	sha256sum: 'coreutils',
};

function lackMessage({ login }: DeployTarget, tools: readonly string[]): string {
	const where = login === undefined ? '这台电脑' : '服务器上';
	const packages = tools.map((tool) => TOOLS[tool] ?? tool).join(' ');
	return `${where}没有 ${tools.join('、')}。请先安装：Debian、Ubuntu 上运行 sudo apt install ${packages}，CentOS 上运行 sudo yum install ${packages}`;
}

function folderState(target: DeployTarget, lines: readonly string[]): FolderState {
	const all = (word: string) =>
		lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
	const tools = all('lacks');
	if (tools.length > 0) throw new DeployError(lackMessage(target, tools));
	const [found] = all('folder');
	const kind = (['missing', 'empty', 'ours', 'foreign'] as const).find((each) => each === found);
	if (kind === undefined) throw new DeployError('看不懂服务器的回答。请确认登录后是普通的命令行（sh）');
	return { kind, releases: all('release').toSorted(), current: all('current')[0] };
}

/** @param ssh how to reach a server; of no meaning for a folder of this machine */
export function releasesAt(target: DeployTarget, ssh: SshOptions = {}): Releases {
	const refused = (line: string | undefined) =>
		line?.startsWith('refused ') ? new DeployError(refusal(target, line.slice(8))) : undefined;
	const step = async (name: string, ...args: readonly string[]): Promise<string[]> => {
		const started = startStep(target, ssh, [name, target.folder, ...args]);
		started.end();
		const { code, stdout, stderr } = await started.answer;
		const lines = stdout.split('\n').filter((line) => line !== '');
		const fault = refused(lines.at(-1));
		if (fault !== undefined) throw fault;
		if (code !== 0) throw new DeployError(`部署没有完成（${name}）：${stderr.trim() || `代码 ${code}`}`);
		return lines;
	};
	return {
		look: async () => folderState(target, await step('look')),
		begin: async (name) => (await step('begin', name))[0],
		check: async (folder, files) => {
			const [count, ...digests] = await step('check', folder, ...files);
			return { count: Number(count), digests };
		},
		finish: async (name) => void (await step('finish', name)),
		back: async (name) => void (await step('back', name)),
		prune: (keep) => step('prune', String(keep)),
		hold: async (who) => {
			const held = startStep(target, ssh, ['hold', target.folder, who]);
			const line = await held.first;
			if (line !== 'held') {
				held.end();
				const { stderr } = await held.answer;
				throw refused(line) ?? new DeployError(`部署没有开始：${stderr.trim()}`);
			}
			let isHeld = true;
			void held.answer.then(
				() => (isHeld = false),
				() => (isHeld = false),
			);
			return {
				confirm: () => {
					if (!isHeld) throw new DeployError('和服务器的连接断了，没有换上新网站。请再运行一次');
				},
				release: async () => {
					held.end();
					await held.answer.catch(() => undefined);
				},
			};
		},
	};
}
