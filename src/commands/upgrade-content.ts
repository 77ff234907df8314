import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { buildSettings } from '../build-settings.ts';
import { formatProblems } from '../domain/schema/content-error.ts';
import { CONTENT_VERSION } from '../domain/catalog/content-version.ts';
import { checkContent } from '../reader/content-check.ts';
import { uncommitted } from './git/repository.ts';
import { contentTexts } from './upgrade/content-texts.ts';
import { type FileChange, planUpgrade } from './upgrade/upgrade-plan.ts';
import { writeAll } from './upgrade/whole-write.ts';

const USAGE =
	'用法：npm run upgrade:content（只看改动）；写入加 -- --write；内容里有没提交的改动时，要再加 --force';

interface UpgradeOptions {
	isWritten: boolean;
	/** Whether changes that are not committed, or a folder without git, are no reason to stop. */
	isForced: boolean;
}

/** What stops the writing, in Chinese; undefined when the old texts can be had back from git. */
function obstacle(root: string): string | undefined {
	const changed = uncommitted(root);
	if (changed === undefined)
		return '这个文件夹不在 git 里，改坏了退不回来：请先把 content 复制一份，再加 --force';
	if (changed.length === 0) return undefined;
	return `content 里有 ${changed.length} 个文件改了还没有提交：请先提交（git commit），再运行；确定要现在改，加 --force`;
}

function printChange({ file, before, after, what, removed }: FileChange): void {
	const path = `content/${file}`;
	const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, {
		context: 2,
		headerOptions: FILE_HEADERS_ONLY,
	});
	console.log(`${what.map((each) => `· ${each}`).join('\n')}\n${patch}`);
	if (removed.length > 0)
		console.log(`删去的备注（需要的话先抄到别处）：\n${removed.map((each) => `  ${each}`).join('\n')}\n`);
}

/** What the content check still finds in a folder with the new texts, in Chinese; '' when it finds nothing. */
async function remaining(root: string, changes: readonly FileChange[]): Promise<string> {
	const copy = await mkdtemp(join(tmpdir(), 'upgrade-'));
	try {
		await cp(root, copy, { recursive: true });
		await writeAll(copy, changes);
		const { problems } = await checkContent(copy, buildSettings().today);
		return problems.length === 0 ? '' : formatProblems(problems, '这些要手工改');
	} finally {
		await rm(copy, { recursive: true, force: true });
	}
}

/**
 * Brings a content folder to the version of this code, or prints what it would do.
 * @param root absolute path of the content folder @returns whether nothing stood in the way
 */
export async function upgradeContent(
	root: string,
	{ isWritten, isForced }: UpgradeOptions,
): Promise<boolean> {
	const plan = await planUpgrade(await contentTexts(root));
	if (plan.from > CONTENT_VERSION) {
		console.error(`内容是第 ${plan.from} 版的写法，这个程序只认识到第 ${CONTENT_VERSION} 版：请先更新程序`);
		return false;
	}
	const stop = isWritten && !isForced && plan.changes.length > 0 ? obstacle(root) : undefined;
	if (stop !== undefined) {
		console.error(stop);
		return false;
	}
	for (const change of plan.changes) printChange(change);
	const left = await remaining(root, plan.changes);
	if (isWritten) await writeAll(root, plan.changes);
	if (left !== '') console.log(left);
	const count = plan.changes.length;
	if (count === 0) console.log(`内容已经是第 ${CONTENT_VERSION} 版的写法，没有要改的`);
	else if (isWritten) console.log(`改好了 ${count} 个文件，现在是第 ${plan.to} 版。请看一遍改动，再提交`);
	else console.log(`试运行，没有写文件：要改 ${count} 个文件。写入：npm run upgrade:content -- --write`);
	return true;
}

async function main(): Promise<boolean> {
	const { values } = parseArgs({
		options: {
			write: { type: 'boolean', default: false },
			force: { type: 'boolean', default: false },
			content: { type: 'string' },
		},
	});
	const root = resolve(values.content ?? buildSettings().contentDir);
	return upgradeContent(root, { isWritten: values.write, isForced: values.force });
}

if (import.meta.main) {
	try {
		if (!(await main())) process.exitCode = 1;
	} catch (error) {
		const isUsage =
			error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE');
		if (!isUsage) throw error;
		console.error(USAGE);
		process.exitCode = 1;
	}
}
