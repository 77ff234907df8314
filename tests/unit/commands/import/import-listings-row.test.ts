import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../../src/reader/content-file.ts';
import { withFields } from '../../../../src/commands/import/front-matter.ts';
import { importedListing } from '../../../../src/commands/import/listing-column.ts';
import { csv, emptyContent, imported, importedCsv, listing, listings, writeSheet } from './import-world.ts';

function load(yaml: string): unknown {
	return parseFrontmatter(`---\n${yaml}\n---\n`).frontmatter;
}

let root = '';

beforeEach(async () => {
	root = await emptyContent();
});
afterEach(() => rm(root, { recursive: true }));

describe('a bad row is reported with line, column and reason, and is not imported', () => {
	test.each([
		[
			'a required cell is empty',
			{ 标题: '' },
			'[第 3 行 · 标题（B 列）] 缺少必填字段「标题 title」\n    → 请填上这一格，例如 松江新桥',
		],
		[
			'a word is not on the list',
			{ 状态: '可租' },
			'[第 3 行 · 状态（F 列）] 「状态 status」的值 “可租” 不在可选范围内\n    → 是否想写 可租售？',
		],
		[
			'a number is too big',
			{ 车位: '20000' },
			'[第 3 行 · 车位（Q 列）] 「车位 parking」太大，至多为 10000，现在是 20000',
		],
		[
			'a monthly rent has no unit',
			{ 租金: '36' },
			'[第 3 行 · 租金（N 列）] 「租金 value」的值 36 合 36 元/㎡/天，超出合理范围',
		],
		[
			'neither yes nor no',
			{ 食堂: '也许' },
			'[第 3 行 · 食堂（Q 列）] 「食堂 canteen」的值 “也许” 应为 是 或 否\n    → 请填 是 或 否',
		],
		[
			'there is no price',
			{ 租金: '' },
			'[第 3 行 · 租金（N 列）] 「租金 rent」没有填写，售价 salePrice 也没有\n    → 出租填 “租金”',
		],
		[
			'price and 面议',
			{ 面议: '是' },
			'[第 3 行 · 租金（N 列）] 「租金 rent」既写了价格又写了面议\n    → 有价格就不填 “面议”',
		],
		[
			'a day that is none',
			{ 更新日期: '2026-02-30' },
			'[第 3 行 · 更新日期（I 列）] 「更新日期 updatedDate」“2026-02-30” 不是有效的日期',
		],
		[
			'areas contradict each other',
			{ 可租面积: '13000' },
			'[第 3 行 · 可租面积（L 列）] 「可租面积 availableArea」大于总面积',
		],
		[
			'an industry nobody knows',
			{ 适合产业: '生物医要' },
			'[第 3 行 · 适合产业（Q 列）] 没有名为 “生物医要” 的主题\n    → 是否想写 生物医药？',
		],
		[
			'a park that is not there',
			{ 园区编号: 'p-on' },
			'[第 3 行 · 园区编号（Q 列）] 没有名为 “p-on” 的园区\n    → 是否想写 p-one？',
		],
		[
			'lists of different length',
			{ 行车吨位: '10t、5t', 行车状态: '已装' },
			'[第 3 行 · 行车状态（R 列）] 有 1 项，“行车吨位” 有 2 项',
		],
		['a group is not complete', { 行车吨位: '10t' }, '[第 3 行 · 行车状态] 缺少必填字段「状态 state」'],
		[
			'a formula',
			{ 街镇: "=cmd|'/c calc'!A1" },
			"[第 3 行 · 街镇（Q 列）] “=cmd|'/c calc'!A1” 是公式，不是内容",
		],
		['an error of Excel', { 总面积: '#REF!' }, '[第 3 行 · 总面积（K 列）] #REF! 是 Excel 算错的结果'],
		[
			'an invisible character',
			{ 地址: '示例\u202E路' },
			'[第 3 行 · 地址（Q 列）] 第 3 个字是看不见的控制字符 U+202E',
		],
		[
			'an id that climbs out',
			{ 编号: '../../evil' },
			'[第 3 行 · 编号（A 列）] 编号 “../../evil” 不能用作网址',
		],
		['an absolute id', { 编号: '/etc/passwd' }, '[第 3 行 · 编号（A 列）] 编号 “/etc/passwd” 不能用作网址'],
		['a reserved id', { 编号: 'index' }, '[第 3 行 · 编号（A 列）] 编号 “index” 是网站保留的词'],
		['no id', { 编号: '' }, '[第 3 行 · 编号（A 列）] 没有编号'],
		['an id for the second time', { 编号: 'good-1' }, '[第 3 行 · 编号（A 列）] 编号 “good-1” 和第 2 行重复'],
	])('%s', async (_, cells, message) => {
		const { kinds, report, badRows } = await importedCsv(
			root,
			{ 编号: 'good-1' },
			{ 编号: 'bad-1', ...cells },
		);
		expect(report).toContain(message);
		expect({ kinds, badRows }).toEqual({ kinds: ['new listings/good-1.md'], badRows: 1 });
		expect(Object.keys(await listings(root))).toEqual(['good-1.md']);
		expect(existsSync(join(root, '../evil.md'))).toBe(false);
	});

	test('a row below an empty one and one of two lines has the number it has in Excel', async () => {
		const text = csv({ 街镇: '新桥镇\n二期' }, { 编号: 'bad-1', 标题: '' }).replace(
			'\r\n"bad-1',
			'\r\n\r\n"bad-1',
		);
		const { report } = await imported(root, await writeSheet(root, text));
		expect(report).toContain('[第 4 行 · 标题（B 列）]');
		expect(await listing(root, 'aa-0001.md')).toContain('\ntown: 新桥镇 二期\n');
	});

	test('an unreadable file is not overwritten', async () => {
		await importedCsv(root, {});
		const path = join(root, 'listings/aa-0001.md');
		const broken = (await readFile(path, 'utf8')).replace('title: ', 'title：');
		await writeSheet(root, broken, 'listings/aa-0001.md');
		const { report, badRows } = await importedCsv(root, { 可租面积: '2000' });
		expect(badRows).toBe(1);
		expect(report).toContain('现有文件 listings/aa-0001.md 有错：');
		expect(await readFile(path, 'utf8')).toBe(broken);
	});
});

describe('a header', () => {
	test.each([
		['面级', '[第 1 行 · 面级（Q 列）] 不认识的列名 “面级”'],
		['起租面只', '[第 1 行 · 起租面只（Q 列）] 不认识的列名 “起租面只”\n    → 是否想写 起租面积？'],
		[
			'物业费(元/㎡/天)',
			'[第 1 行 · 物业费(元/㎡/天)（Q 列）] 「物业费」的单位 “元/m2/天” 不能换算\n    → 请换算成 元/㎡/月',
		],
		['层高(尺)', '[第 1 行 · 层高(尺)（Q 列）] 「首层层高」的单位 “尺” 看不懂'],
		['日租金', '[第 1 行 · 日租金（Q 列）] 和列 “租金” 是同一项'],
	])('%s is reported, its column left out', async (header, message) => {
		const { kinds, report } = await importedCsv(root, { [header]: '5' });
		expect(report).toContain(message);
		expect(kinds).toEqual(['new listings/aa-0001.md']);
	});

	test.each([
		['占地面积（亩）', '20', 'landArea: 20亩'],
		['层高 (mm)', '8000', 'clearHeight: 8000mm'],
		['占地面积(㎡)', '20,000', 'landArea: 20000'],
		['押金(月)', '3', 'deposit: 3'],
		['配电(kVA)', '800', 'power: 800'],
		['承重', '20kN', 'floorLoad: 20kN'],
	])('%s gives a bare number its unit', async (header, cell, line) => {
		await importedCsv(root, { [header]: cell });
		expect((await listing(root, 'aa-0001.md')).split('\n')).toContain(line);
	});

	test('a sheet without 编号, an empty one and an old .xls are refused', async () => {
		const refused = async (content: string | Uint8Array) => imported(root, await writeSheet(root, content));
		await expect(refused('标题,摘要\r\n甲,乙\r\n')).rejects.toThrow('里面没有 “编号” 一列');
		await expect(refused('')).rejects.toThrow('表格是空的');
		await expect(refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).rejects.toThrow('旧格式 .xls');
		await expect(refused(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).rejects.toThrow('打不开');
		await expect(refused('编号,标题\r\na-1,"甲\r\n')).rejects.toThrow('双引号没有成对');
	});
});

test('ten thousand rows take seconds', async () => {
	const rows = Array.from({ length: 10_000 }, (_, i) => ({ 编号: `mass-${i}` }));
	const { kinds, badRows } = await importedCsv(root, ...rows);
	expect({ files: kinds.length, badRows }).toEqual({ files: 10_000, badRows: 0 });
}, 60_000);

test('any text comes back from the file as it was, with the YAML of the check and with that of Astro', () => {
	const tricky = fc.constantFrom(
		'yes',
		'0x1F',
		'1_000',
		'2026-11-20',
		'~',
		'null',
		'- a',
		'a: b',
		'# c',
		'@x',
		"it's",
		'[甲',
		'=',
		'<<',
		'0o7',
		'1:30',
		'甲 \n',
		'甲\n 乙\n',
		'甲\u0001',
		'\u0085',
		'乙\u009F甲',
		'\uFFFE',
		'甲\uFFFF',
	);
	const word = fc.oneof(
		tricky,
		fc.string({ minLength: 1, unit: 'binary' }),
		fc.string({ minLength: 1, unit: fc.constantFrom(...'甲乙 :#-,[]{}"\'&*!|>%@`\n0.1e~=') }),
	);
	fc.assert(
		fc.property(word, word, fc.array(word, { minLength: 1 }), (town, floor, industriesAllowed) => {
			const fields = { town, floor, units: [{ floor, area: 5 }], industriesAllowed };
			const yaml = withFields('', fields) ?? '';
			expect(load(yaml)).toEqual(fields);
			const changed = withFields(yaml, { town: '新桥镇', building: floor }) ?? '';
			expect(load(changed)).toEqual({ ...fields, town: '新桥镇', building: floor });
		}),
		{ numRuns: 300 },
	);
});

test('a written file parses through the schema to the values of the sheet', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.record({
				rent: fc.integer({ min: 5, max: 2000 }).map((n) => n / 100),
				area: fc.integer({ min: 1, max: 12_000 }),
				floor: fc.constantFrom('3', '1~2 层', '007', 'true', '1-3'),
				cranes: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 }),
				canteen: fc.boolean(),
			}),
			async ({ rent, area, floor, cranes, canteen }) => {
				await importedCsv(root, {
					租金: String(rent),
					可租面积: String(area),
					楼层: floor,
					行车吨位: cranes.map((each) => `${each}吨`).join('、'),
					行车状态: cranes.map(() => '预留').join('、'),
					食堂: canteen ? '是' : '否',
				});
				const bytes = await readFile(join(root, 'listings/aa-0001.md'));
				const { entry } = readMarkdown('listings/aa-0001.md', 'aa-0001.md', bytes);
				expect(importedListing.parse(entry?.data)).toMatchObject({
					rent: { value: rent },
					availableArea: area,
					floor,
					cranes: cranes.map((tonnes) => ({ tonnes, state: 'reserved' })),
					canteen,
				});
			},
		),
		{ numRuns: 50 },
	);
});
