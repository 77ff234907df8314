import { resolve } from 'node:path';
import { builtFiles, digestOf, sampleOf } from './built-folder.ts';
import { type DeployPlace, looked } from './deploy-place.ts';
import { DeployError } from './deploy-error.ts';
import { releaseTitle } from './release-name.ts';
import { type Releases, releasesAt } from './releases.ts';

/**
 * Compares a release with the folder it came from: the number of files, and the bytes of some.
 * @param release its folder, with `.part` while it is uploaded @param files of the folder `from`
 * @returns the first difference, in Chinese; undefined if there is none
 */
export async function releaseDifference(
	releases: Releases,
	release: string,
	from: string,
	files: readonly string[],
): Promise<string | undefined> {
	const sample = sampleOf(files);
	const { count, digests } = await releases.check(release, sample);
	if (count !== files.length) return `文件数不对：应有 ${files.length} 个，服务器上是 ${count} 个`;
	const bad = sample.find((file, index) => digests[index] !== digestOf(from, file));
	return bad === undefined ? undefined : `服务器上的 ${bad} 和本地的不一样`;
}

/** Compares the served release with a built folder. Throws DeployErrors. @returns whether they are the same */
export async function checkServed({ target, ssh, say }: DeployPlace, folder: string): Promise<boolean> {
	const from = resolve(folder);
	const files = builtFiles(from);
	const releases = releasesAt(target, ssh);
	const { current } = await looked(releases, target);
	if (current === undefined) throw new DeployError(`${target.folder} 还没有部署过网站`);
	const difference = await releaseDifference(releases, current, from, files);
	say(
		difference === undefined
			? `现在的网站 ${releaseTitle(current)} 和 ${folder} 一样：${files.length} 个文件，核对了其中 ${sampleOf(files).length} 个的内容`
			: `现在的网站 ${releaseTitle(current)} 和 ${folder} 不一样。${difference}`,
	);
	return difference === undefined;
}
