import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentTexts } from '../../../../src/commands/upgrade/content-texts.ts';
import { planUpgrade } from '../../../../src/commands/upgrade/upgrade-plan.ts';
import { writeAll } from '../../../../src/commands/upgrade/whole-write.ts';
import { upgradeContent } from '../../../../src/commands/upgrade-content.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { checkContent } from '../../../../src/reader/content-check.ts';
import { commitAll, git, HAS_GIT } from '../../../git-repository.ts';

const TODAY = day('2026-11-29');
const NOON = '2026-11-29T12:00:00+08:00';

let root = '';

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'older-'));
	await cp(join(import.meta.dirname, '../../../fixtures/older/1'), root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const upgrade = async () => writeAll(root, (await planUpgrade(await contentTexts(root))).changes);
const problemsNow = async () =>
	(await checkContent(root, TODAY)).problems.map(({ file, problem, fix }) => `${file}: ${problem} → ${fix}`);
const change = async (file: string, from: string, to: string) => {
	const text = await readFile(join(root, file), 'utf8');
	expect(text).toContain(from);
	await writeFile(join(root, file), text.replace(from, to));
};

describe('a folder that the code of 2026-11-24 took', () => {
	test('is refused with one message that names the command', async () => {
		expect(await problemsNow()).toEqual([
			'site.yml: 内容是第 1 版的写法，有 5 处现在不能这样写（site.yml、articles/2024/3231.md） → 请运行 npm run upgrade:content 看会怎样改，再运行 npm run upgrade:content -- --write 改好',
		]);
	});

	test('has no problem after the upgrade, and a second one changes nothing', async () => {
		await upgrade();
		expect(await problemsNow()).toEqual([]);
		expect((await planUpgrade(await contentTexts(root))).changes).toEqual([]);
	});

	test('keeps every comment of YAML, the order of its fields and the rest of its text', async () => {
		const before = await contentTexts(root);
		await upgrade();
		const after = await contentTexts(root);
		for (const [file, text] of before) {
			const kept = text
				.split('\n')
				.filter((line) => !/^search:|^ {2}maxFragments:|^<!--(?!.*代码)|^数字还要|^\[\/\/\]/.test(line))
				.map((line) => line.replace('<!-- 行内 -->', ''));
			const lines = (after.get(file) ?? '').split('\n');
			expect(lines.filter((line) => line !== '' && !kept.includes(line))).toEqual(
				file === 'site.yml'
					? ['# 内容写法的版本。程序更新以后由 npm run upgrade:content 改，不用手写', 'schemaVersion: 2']
					: [],
			);
			expect(kept.filter((line) => line !== '' && !lines.includes(line))).toEqual([]);
		}
	});

	// Nobody but the editor knows what is meant.
	test.each([
		[
			'a text that YAML cuts',
			['listings/sj-0011.md', 'title: ', 'title: 甲 #3 楼 '],
			/^listings\/sj-0011\.md: “#3 楼 .*” 会丢掉.* → # 是内容的一部分，就把整段放进英文引号/,
		],
		[
			'a town that is none',
			['listings/sj-0011.md', 'town: ', 'town: 未来城 # '],
			/^listings\/sj-0011\.md: .*未来城.* → /,
		],
		[
			'a table with too few cells',
			['articles/2024/3231.md', '| ---------- |', '| ---------- | --- |'],
			/^articles\/2024\/3231\.md: .* → /,
		],
	])('says exactly what to change by hand: %s', async (_, [file, from, to], message) => {
		await change(file ?? '', from ?? '', to ?? '');
		await upgrade();
		expect(await problemsNow()).toContainEqual(expect.stringMatching(message));
	});
});

describe.skipIf(!HAS_GIT)('the command', () => {
	const run = (isWritten: boolean, isForced = false) => upgradeContent(root, { isWritten, isForced });
	const site = () => readFile(join(root, 'site.yml'), 'utf8');

	beforeEach(() => {
		git(root, NOON, 'init', '-q', '-b', 'main');
		commitAll(root, NOON);
	});

	test('writes nothing unless it is told to', async () => {
		expect(await run(false)).toBe(true);
		expect(await site()).toContain('maxFragments');
		expect(await run(true)).toBe(true);
		expect(await site()).not.toContain('maxFragments');
	});

	test('refuses to write over changes that are not committed, unless it is forced', async () => {
		await writeFile(
			join(root, 'pages/about.md'),
			`${await readFile(join(root, 'pages/about.md'), 'utf8')}\n`,
		);
		expect(await run(true)).toBe(false);
		expect(await site()).toContain('maxFragments');
		expect(await run(true, true)).toBe(true);
		expect(await site()).not.toContain('maxFragments');
	});

	test('refuses outside a repository, where there is no way back', async () => {
		await rm(join(root, '.git'), { recursive: true });
		expect(await run(true)).toBe(false);
		expect(await run(true, true)).toBe(true);
	});

	test('refuses a newer folder', async () => {
		await change('site.yml', 'showSamples: true', 'showSamples: true\nschemaVersion: 99');
		expect(await run(true, true)).toBe(false);
	});
});
