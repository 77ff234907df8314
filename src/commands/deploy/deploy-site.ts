import { resolve } from 'node:path';
import { builtFiles } from './built-folder.ts';
import { DeployError } from './deploy-error.ts';
import { type DeployPlace, exclusively, looked, placeOf } from './deploy-place.ts';
import { releaseDifference } from './release-check.ts';
import { releaseName, releaseTitle } from './release-name.ts';
import { type FolderState, releasesAt } from './releases.ts';
import { upload } from './upload.ts';

/** Releases that stay on the server: the one that is served and two to go back to. */
const KEPT = 3;

export interface Deploy extends DeployPlace {
	/** Built folder. */
	from: string;
	/** Short hash of what it was built from. */
	commit: string;
	/** Who deploys, for the message to a second one. */
	who: string;
	now: Date;
	isDryRun: boolean;
}

async function dryRun({ target, ssh, say, from }: Deploy, name: string, state: FolderState): Promise<string> {
	const files = builtFiles(from);
	const { current, releases } = state;
	// Compared with what is served; nothing is made for it.
	const changed =
		current === undefined
			? files.length
			: await upload({ from, target, ssh, to: `releases/${current}`, last: undefined, isDryRun: true });
	say(`试运行，什么也没有改。会部署到 ${placeOf(target)}：`);
	say(`  新的一版 ${name}：${files.length} 个文件，其中新的或改过的 ${changed} 个`);
	say(`  现在的一版：${current === undefined ? '没有' : releaseTitle(current)}`);
	const removed = releases
		.slice(0, Math.max(0, releases.length + 1 - KEPT))
		.filter((each) => each !== current);
	if (removed.length > 0) say(`  之后删除的旧版：${removed.map(releaseTitle).join('、')}`);
	return name;
}

/**
 * Uploads a built site beside the served one, compares the upload, serves it and removes old releases. Until the one rename at
 * the end the old site is served. Throws DeployErrors.
 * @returns the name of the release
 */
export async function deploySite(deploy: Deploy): Promise<string> {
	const { target, ssh, say, commit, who, now, isDryRun } = deploy;
	const from = resolve(deploy.from);
	const files = builtFiles(from);
	const releases = releasesAt(target, ssh);
	const before = await looked(releases, target);
	if (isDryRun) return dryRun({ ...deploy, from }, releaseName(now, commit, before.releases), before);
	return exclusively(releases, who, async (confirm) => {
		const name = releaseName(now, commit, (await releases.look()).releases);
		const last = await releases.begin(name);
		say(`正在上传 ${files.length} 个文件到 ${placeOf(target)} …`);
		const changed = await upload({ from, target, ssh, to: `releases/${name}.part`, last });
		const difference = await releaseDifference(releases, `${name}.part`, from, files);
		if (difference !== undefined) throw new DeployError(`${difference}。没有换上新网站，请再运行一次`);
		confirm();
		await releases.finish(name);
		say(`已换上新网站：${releaseTitle(name)}，${files.length} 个文件，其中新的或改过的 ${changed} 个`);
		say(`网站服务器的根目录是 ${target.folder}/current`);
		if (before.current !== undefined)
			say(`这次改了什么，可以发给编辑：npm run report -- --changes --since ${before.current}`);
		try {
			for (const old of await releases.prune(KEPT)) say(`已删除旧版：${releaseTitle(old)}`);
		} catch (error) {
			say(
				`新网站已经换上，只是旧版没有删掉，下次部署时会再删：${error instanceof Error ? error.message : String(error)}`,
			);
		}
		return name;
	});
}
