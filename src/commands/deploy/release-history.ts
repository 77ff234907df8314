import { DeployError } from './deploy-error.ts';
import { type DeployPlace, exclusively, looked, placeOf } from './deploy-place.ts';
import { releaseBefore, releaseTitle } from './release-name.ts';
import { releasesAt } from './releases.ts';

/** Serves the release before the one that is served. Throws DeployErrors. @returns its name */
export async function rollBack(place: DeployPlace & { who: string; isDryRun: boolean }): Promise<string> {
	const { target, ssh, say, who, isDryRun } = place;
	const releases = releasesAt(target, ssh);
	const earlier = async () => {
		const { current, releases: names } = await looked(releases, target);
		const before = releaseBefore(current, names);
		if (before === undefined) throw new DeployError('没有更早的一版可以回到，网站没有变');
		return { current, before };
	};
	const planned = await earlier();
	if (isDryRun) {
		say(`试运行，什么也没有改。会回到 ${releaseTitle(planned.before)}`);
		return planned.before;
	}
	return exclusively(releases, who, async () => {
		const { current, before } = await earlier();
		await releases.back(before);
		say(`已回到 ${releaseTitle(before)}，刚才的一版（${releaseTitle(current ?? '')}）还留着`);
		say('下一次部署会再换上最新的内容；要改掉的错，请先在内容里改好');
		return before;
	});
}

/** Says which releases there are, the newest first. Throws DeployErrors. */
export async function listReleases({ target, ssh, say }: DeployPlace): Promise<void> {
	const { releases, current } = await looked(releasesAt(target, ssh), target);
	if (releases.length === 0) return say(`${placeOf(target)} 还没有部署过网站`);
	for (const name of releases.toReversed())
		say(`${releaseTitle(name)}${name === current ? '  ← 现在的网站' : ''}`);
	if (current === undefined) say('还没有一版在用：上一次部署没有完成');
}
