import { type Check, fine, must, should } from './finding.ts';

type Version = readonly [major: number, minor: number, patch: number];

function versionIn(text: string): Version {
	const [major = 0, minor = 0, patch = 0] = (/(\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1) ?? []).map(Number);
	return [major, minor, patch];
}

function isAtLeast(have: Version, least: Version): boolean {
	const [i] = [0, 1, 2].filter((at) => have[at] !== least[at]);
	return i === undefined || (have[i] ?? 0) > (least[i] ?? 0);
}

/** Whether a version is in a range of the kind that package.json has: `^20.19.0 || >=22.12.0`. */
export function isInRange(version: string, range: string): boolean {
	const have = versionIn(version);
	return range.split('||').some((part) => {
		const least = versionIn(part);
		const isSameMajor = !part.includes('^') || have[0] === least[0];
		return isSameMajor && isAtLeast(have, least);
	});
}

export const NODE: Check = {
	name: 'Node',
	findings: ({ node: { running, needed } }) =>
		isInRange(running, needed)
			? [fine(`Node ${running}`)]
			: [must(`Node ${running} 太旧或不合要求，需要 ${needed}`, '请到 nodejs.org 安装新的长期支持版')],
};

const SHALLOW = '房源页没有“价格与状态变动”，卡片上没有“降价”';

export const GIT: Check = {
	name: 'Git',
	findings: ({ history, uncommitted }) => {
		if (history === 'no-git')
			return [should(`没有 git：${SHALLOW}，也没有改错以后的退路`, '请安装 git，把项目放进版本库')];
		if (history === 'none')
			return [should(`content 不在版本库里：${SHALLOW}`, '请运行 git init，再提交一次')];
		const changed = uncommitted ?? 0;
		return [
			history === 'shallow'
				? should(`只取了最近几次提交（浅克隆）：${SHALLOW}`, '请运行 git fetch --unshallow --tags')
				: fine('Git 的历史是完整的'),
			...(changed === 0
				? []
				: [should(`content 里有 ${changed} 个文件改了还没有提交`, '请看过以后提交，价格变动才记得下来')]),
		];
	},
};

const GIGABYTE = 1e9;
/** A build of ten thousand pages with its pictures and caches. */
const LEAST_FREE = 0.5 * GIGABYTE;
const LITTLE_FREE = 2 * GIGABYTE;
const MUCH_CACHE = 5 * GIGABYTE;

const size = (bytes: number) =>
	bytes >= GIGABYTE ? `${(bytes / GIGABYTE).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`;

export const DISK: Check = {
	name: '磁盘',
	findings: ({ disk: { free, cache } }) => {
		const left =
			free === undefined
				? []
				: free < LEAST_FREE
					? [must(`磁盘只剩 ${size(free)}，生成网站会失败`, '请清出空间')]
					: free < LITTLE_FREE
						? [should(`磁盘只剩 ${size(free)}`, '请清出空间')]
						: [fine(`磁盘还有 ${size(free)}`)];
		const kept =
			cache > MUCH_CACHE
				? should(`.cache 有 ${size(cache)}`, '可以整个删去，下一次生成会慢一些')
				: fine(`.cache 有 ${size(cache)}`);
		return [...left, kept];
	},
};
