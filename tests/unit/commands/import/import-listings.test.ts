import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	emptyContent,
	csv,
	imported,
	importedCsv,
	listing,
	listings,
	sheetRows,
	writeSheet,
} from './import-world.ts';
import { xlsx } from './xlsx-file.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/import');
let root = '';

beforeEach(async () => {
	root = await emptyContent();
});
afterEach(() => rm(root, { recursive: true }));

describe('a good sheet becomes files', () => {
	test('from CSV, with the spellings of Excel', async () => {
		const result = await importedCsv(root, {
			示例: '是',
			'承重(吨/㎡)': '2',
			楼层: '3',
			适合产业: '高端装备，生物医药',
		});
		expect(result).toEqual({ kinds: ['new listings/aa-0001.md'], report: '', notes: [], badRows: 0 });
		expect(await listing(root, 'aa-0001.md')).toBe(`---
title: 松江新桥 3000 ㎡ 标准厂房
summary: 示例房源：首层标准厂房三千平方米，层高八米，承重二吨。
sample: true
dealType: 出租
propertyType: 标准厂房
status: 可租售
verified: 未核验
publishDate: 2026-11-01
updatedDate: 2026-11-20
district: 松江
floor: '3'
totalArea: 12000
availableArea: 3000
floorLoad: 2吨/㎡
fireClass: 丙类
rent: { value: 1.2 }
ownership: 业主自有
landUse: 工业用地
industriesAllowed: [高端装备, 生物医药]
---
`);
	});

	test('from the first sheet of an .xlsx file: dates, numbers, yes and no, and an id that lost its zeros', async () => {
		const { kinds, report } = await imported(root, join(FIXTURES, 'listings.xlsx'));
		expect(kinds).toEqual(['new listings/xl-0001.md', 'new listings/0012.md']);
		expect(report).toBe(
			'  ✗ [第 5 行 · 编号（A 列）] 编号 12 是数字，开头的 0 可能已经丢了\n' +
				'    → 请把这一列的格式设为 “文本”，再填完整的编号，例如 sj-0001',
		);
		const text = await listing(root, 'xl-0001.md');
		for (const line of [
			'sample: true',
			'publishDate: 2026-11-01',
			"floor: '3'",
			'clearHeight: 8.3',
			'floorLoad: 2吨',
			'rent: { value: 36元/㎡/月 }',
			'  - { tonnes: 5t, state: 预留 }',
		]) {
			expect(text.split('\n')).toContain(line);
		}
		expect(await listing(root, '0012.md')).toContain('clearHeight: 8.3\n');
	});

	test.each(['prefixed', 'absolute-paths', 'inline-strings', 'strict'])(
		'from an .xlsx file of another program: %s',
		async (name) => {
			const { kinds, report } = await imported(root, join(FIXTURES, `${name}.xlsx`));
			expect({ kinds, report }).toEqual({
				kinds: [expect.stringMatching(/^new listings\/sj-9\d{3}\.md$/)],
				report: '',
			});
		},
	);

	test('from the GB18030 that a Chinese Excel saves as CSV', async () => {
		const good = await readFile(join(FIXTURES, 'gb18030.csv'));
		expect(() => new TextDecoder('utf-8', { fatal: true }).decode(good)).toThrow();
		const { kinds, report } = await imported(root, join(FIXTURES, 'gb18030.csv'));
		expect(report).toBe(
			'  ✗ [第 2 行 · 适合产业（AU 列）] 没有名为 “电子信息” 的主题\n    → 可选：高端装备、生物医药、食品',
		);
		expect(kinds).toEqual([]);
	});

	test('面议 in the column of the price is no price', async () => {
		await importedCsv(root, { 租金: '面议' });
		expect(await listing(root, 'aa-0001.md')).toContain('\nrent: { negotiable: true }\n');
	});
});

describe('running again updates and never duplicates', () => {
	test('the same sheet twice changes nothing', async () => {
		const row = { 行车吨位: '10t、5t', 行车状态: '已装、预留', 温区: '冷藏: 0~4 ℃ #2', 卸货平台形式: '无' };
		await importedCsv(root, row, { 编号: 'aa-0002' });
		const before = await listings(root);
		const again = await importedCsv(root, row, { 编号: 'aa-0002' });
		expect(again.kinds).toEqual(['same listings/aa-0001.md', 'same listings/aa-0002.md']);
		expect(await listings(root)).toEqual(before);
	});

	test('the body, comments, order, spelling and fields that the sheet does not name stay, in a folder too', async () => {
		await importedCsv(root, {});
		const first = await listing(root, 'aa-0001.md');
		const edited = `${first
			.replace('status: 可租售', 'status: available # 老王核对过')
			.replace('rent: { value: 1.2 }', '# 价格\nrent: {value: 36.5元/㎡/月, taxIncluded: true}\ngas:   true')
			.replace('title:', 'town: 新桥镇\ntitle:')}\n正文第一段。\n\n---\n\n![图](./plan.svg)\n`;
		await rm(join(root, 'listings/aa-0001.md'));
		await mkdir(join(root, 'listings/aa-0001'));
		await writeFile(join(root, 'listings/aa-0001/index.md'), edited);
		const result = await importedCsv(root, { 可租面积: '2500', 层高: '8' });
		expect(result.kinds).toEqual(['updated listings/aa-0001/index.md']);
		expect(await listing(root, 'aa-0001/index.md')).toBe(
			edited.replace('availableArea: 3000', 'availableArea: 2500\nclearHeight: 8'),
		);
	});

	test('a price ends 面议, and line ends of Windows stay', async () => {
		await importedCsv(root, { 租金: '面议' });
		const path = join(root, 'listings/aa-0001.md');
		await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'));
		await importedCsv(root, { 租金: '1.5' });
		const text = await readFile(path, 'utf8');
		expect(text).toContain('\r\nrent: { value: 1.5 }\r\n');
		expect(text.replaceAll('\r\n', '')).not.toContain('\n');
	});

	test('an empty cell takes nothing away', async () => {
		await importedCsv(root, { 街镇: '新桥镇' });
		expect((await importedCsv(root, { 街镇: '—' })).kinds).toEqual(['same listings/aa-0001.md']);
	});
});

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/commands/import-listings.ts', ...args, '--content', root],
		{ encoding: 'utf8' },
	);
	return { status, stdout, stderr };
}

describe('the command', () => {
	test('a dry run shows what would change and writes nothing', async () => {
		await importedCsv(root, {});
		const before = await listings(root);
		const { status, stdout } = run(await writeSheet(root, csv({ 可租面积: '2500' }, {})), '--dry-run');
		expect(status).toBe(1);
		expect(stdout).toBe(`--- content/listings/aa-0001.md
+++ content/listings/aa-0001.md
@@ -9,7 +9,7 @@
 updatedDate: 2026-11-20
 district: 松江
 totalArea: 12000
-availableArea: 3000
+availableArea: 2500
 fireClass: 丙类
 rent: { value: 1.2 }
 ownership: 业主自有

试运行，没有写文件：新增 0、更新 1、未变 0、有错 1
`);
		expect(await listings(root)).toEqual(before);
	});

	test('good rows go in beside bad ones, which set the exit code', async () => {
		const { status, stdout, stderr } = run(
			await writeSheet(root, csv({}, { 编号: 'aa-0002', 区: '松江县' })),
		);
		expect({ status, stdout }).toEqual({
			status: 1,
			stdout: '新增 1、更新 0、未变 0、有错 1\n请再运行 npm run check:content，检查全部内容\n',
		});
		expect(stderr).toContain('[第 3 行 · 区（J 列）] 「区 district」的值 “松江县” 不是上海或周边的区县名');
		expect(Object.keys(await listings(root))).toEqual(['aa-0001.md']);
		expect(run(await writeSheet(root, csv({}))).status).toBe(0);
	});

	test('says what it did not read, in a dry run as when it writes', async () => {
		const rows = [['松江片区厂房汇总表'], ...sheetRows({})];
		const file = await writeSheet(root, xlsx([{ rows, hiddenRows: [3] }]), 'sheet.xlsx');
		const notes =
			'请留意：\n  · 第 1 行在列名上面，没有读：“松江片区厂房汇总表”\n' +
			'  · 隐藏或被筛选掉的行也读了：第 3 行。不要的话，请在 Excel 里删去这些行\n\n';
		const dry = run(file, '--dry-run');
		expect(dry.stdout).toContain(`${notes}试运行，没有写文件：新增 1、`);
		const written = run(file);
		expect(written.stdout).toMatch(new RegExp(`^${notes}新增 1、`));
		expect([dry.status, written.status]).toEqual([0, 0]);
	});

	test.each([
		[[], '用法：'],
		[['--nonsense'], '用法：'],
		[['missing.csv'], '找不到或打不开文件 missing.csv'],
	])('%j is answered with advice', (args, message) => {
		const { status, stderr } = run(...args);
		expect(status).toBe(1);
		expect(stderr).toMatch(new RegExp(`^${message}`));
	});

	test('the template goes in whole', async () => {
		await cp('content/taxonomy.yml', join(root, 'taxonomy.yml'));
		const { status, stdout, stderr } = run('docs/listings-template.csv');
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toMatch(/^新增 2、更新 0、未变 0、有错 0\n/);
	});
});
