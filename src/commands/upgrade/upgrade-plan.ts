import { CONTENT_VERSION, versionOf } from '../../domain/catalog/content-version.ts';
import { parse } from 'yaml';
import { BODY_COMMENT } from './body-comment.ts';
import { SEARCH_SETTING } from './search-setting.ts';
import type { UpgradeStep } from './upgrade-step.ts';
import { withNumber } from './yaml-field.ts';

/** Every step, in the order of the versions. A form that is refused from now on gets its step here, and a new version. */
export const UPGRADE_STEPS: readonly UpgradeStep[] = [SEARCH_SETTING, BODY_COMMENT];

const SITE = 'site.yml';
const NOTE = '内容写法的版本。程序更新以后由 npm run upgrade:content 改，不用手写';

export interface FileChange {
	/** Path inside the content folder. */
	file: string;
	before: string;
	after: string;
	/** What was done, in Chinese. */
	what: readonly string[];
	/** What was taken out, as it was written. */
	removed: readonly string[];
}

export interface UpgradePlan {
	from: number;
	to: number;
	changes: readonly FileChange[];
}

function siteVersion(files: ReadonlyMap<string, string>): number {
	try {
		return versionOf(parse(files.get(SITE) ?? ''));
	} catch {
		return versionOf(undefined);
	}
}

/**
 * What brings a content folder to the version of this code. Pure: nothing is read or written.
 * @param files path inside the content folder → text @param to the wanted version, higher than any step's for none
 */
export async function planUpgrade(
	files: ReadonlyMap<string, string>,
	steps: readonly UpgradeStep[] = UPGRADE_STEPS,
	to = CONTENT_VERSION,
): Promise<UpgradePlan> {
	const from = siteVersion(files);
	const due = steps
		.filter((step) => step.from >= from && step.to <= to)
		.toSorted((a, b) => a.from - b.from || a.to - b.to);
	const changes: FileChange[] = [];
	for (const [file, before] of files) {
		let after = before;
		const what: string[] = [];
		const removed: string[] = [];
		for (const step of due.filter(({ concerns }) => concerns(file))) {
			const upgraded = await step.apply(after);
			if (upgraded.text === after) continue;
			after = upgraded.text;
			what.push(step.what);
			removed.push(...(upgraded.removed ?? []));
		}
		if (file === SITE && from < to) {
			after = withNumber(after, 'schemaVersion', to, NOTE);
			what.push(`写上 schemaVersion: ${to}`);
		}
		if (after !== before) changes.push({ file, before, after, what, removed });
	}
	return { from, to, changes };
}
