import { rm } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	csv,
	emptyContent,
	GOOD,
	imported,
	importedXlsx,
	listing,
	listings,
	sheetRows,
	writeSheet,
} from './import-world.ts';
import { type TestCell, xlsx } from './xlsx-file.ts';

let root = '';

beforeEach(async () => {
	root = await emptyContent();
});
afterEach(() => rm(root, { recursive: true }));

const NEW = 'new listings/aa-0001.md';
const HEADERS: readonly TestCell[] = Object.keys(GOOD);
const CELLS: readonly TestCell[] = Object.values(GOOD);
const THREE = [{}, { 编号: 'aa-0002' }, { 编号: 'aa-0003' }] as const;

describe('merged cells', () => {
	test('downwards count in every row, with a note', async () => {
		const rows = sheetRows({ 街镇: '新桥镇', 园区编号: 'p-one' }, { 编号: 'aa-0002' }, { 编号: 'aa-0003' });
		const { report, notes } = await importedXlsx(root, xlsx([{ rows, merges: ['Q2:Q4', 'R2:R3'] }]));
		expect(report).toBe('');
		const texts = await listings(root);
		expect(Object.values(texts).map((text) => text.includes('town: 新桥镇'))).toEqual([true, true, true]);
		expect(Object.values(texts).map((text) => text.includes('park: p-one'))).toEqual([true, true, false]);
		expect(notes).toEqual([
			'向下合并的格子，每一行都用了合并格里的内容：街镇（Q 列第 2–4 行）、园区编号（R 列第 2–3 行）',
		]);
	});

	test('with an error count as an error in every row', async () => {
		const rows = sheetRows({ 街镇: { xml: '<c r="@" t="e"><v>#N/A</v></c>' } }, { 编号: 'aa-0002' });
		const { report, badRows } = await importedXlsx(root, xlsx([{ rows, merges: ['Q2:Q3'] }]));
		expect(report).toContain('[第 3 行 · 街镇（Q 列）] #N/A 是 Excel 算错的结果');
		expect(badRows).toBe(2);
	});

	test('of ids are no ids', async () => {
		const rows = sheetRows({}, { 编号: null });
		const { report, kinds } = await importedXlsx(root, xlsx([{ rows, merges: ['A2:A3'] }]));
		expect(report).toContain('[第 2 行 · 编号（A 列）] 第 2–3 行的编号合并成了一格');
		expect(report).toContain('[第 3 行 · 编号（A 列）] 第 2–3 行的编号合并成了一格');
		expect(kinds).toEqual([]);
	});

	test('with other content below are reported', async () => {
		const rows = sheetRows({ 街镇: '新桥镇' }, { 编号: 'aa-0002', 街镇: '华新镇' });
		const { report } = await importedXlsx(root, xlsx([{ rows, merges: ['Q2:Q3'] }]));
		expect(report).toContain('[第 3 行 · 街镇（Q 列）] 合并的格子下面还藏着 “华新镇”');
	});

	test('across columns are reported, unless only the first column is known', async () => {
		const rows = sheetRows({ 街镇: '新桥镇', 地址: null }).map((row, i) => [...row, i === 0 ? '备忘' : null]);
		const across = await importedXlsx(root, xlsx([{ rows, merges: ['Q2:R2'] }]));
		expect(across.report).toContain('[第 2 行 · 街镇（Q 列）] Q 到 R 列合并成了一格，写着 “新桥镇”');
		expect(across.kinds).toEqual([]);
		const apart = await importedXlsx(root, xlsx([{ rows, merges: ['R2:S2'] }]));
		expect(apart.kinds).toEqual([NEW]);
	});

	test('across the whole table are a line of text', async () => {
		const rows = [HEADERS, ['松江区'], CELLS];
		const { report, kinds } = await importedXlsx(root, xlsx([{ rows, merges: ['A2:P2'] }]));
		expect(report.split('\n')[0]).toBe(
			'  ✗ [第 2 行 · 标题（A 列）] A 到 P 列合并成了一格，写着 “松江区”，看不出是哪一列的内容',
		);
		expect(report.split('\n')).toHaveLength(2);
		expect(kinds).toEqual([NEW]);
	});
});

describe('column names', () => {
	test('below a title and an empty row', async () => {
		const rows = [['松江片区厂房汇总表'], [], HEADERS, CELLS];
		const { kinds, report, notes } = await importedXlsx(root, xlsx([{ rows, merges: ['A1:P1'] }]));
		expect({ kinds, report }).toEqual({ kinds: [NEW], report: '' });
		expect(notes).toEqual(['第 1 行在列名上面，没有读：“松江片区厂房汇总表”']);
	});

	test('in two rows: groups above names, one name merged down', async () => {
		const tops = HEADERS.map((_, i) => (i === 0 ? '编号' : i === 1 ? '基本信息' : null));
		const names = HEADERS.map((header, i) => (i === 0 ? null : header));
		const rows = [
			[...tops, '卸货平台', null, '分户', null, null, '层高'],
			[...names, '形式', '高度', '楼层', '面积', '状态', null],
			[...CELLS, '外月台', 1.2, '1F', 1500, '可租售', 8],
		];
		const merges = ['A1:A2', 'B1:P1', 'Q1:R1', 'S1:U1', 'V1:V2'];
		const { report, kinds, notes } = await importedXlsx(root, xlsx([{ rows, merges }]));
		expect({ report, kinds, notes }).toEqual({ report: '', kinds: [NEW], notes: [] });
		const text = await listing(root, 'aa-0001.md');
		expect(text).toContain('docks: { type: 外月台, height: 1.2 }');
		expect(text).toContain('- { floor: 1F, area: 1500, status: 可租售 }');
		expect(text).toContain('\nclearHeight: 8\n');
	});

	test('in two rows: 编号 in the lower one, a group above it', async () => {
		const rows = [
			['房源信息', ...HEADERS.slice(1).map(() => null), '交通', null, null],
			[...HEADERS, '方式', '名称', '距离'],
			[...CELLS, '地铁', '9 号线', 2.6],
		];
		const { report } = await importedXlsx(root, xlsx([{ rows, merges: ['A1:P1', 'Q1:S1'] }]));
		expect(report).toBe('');
		expect(await listing(root, 'aa-0001.md')).toContain('- { kind: 地铁, name: 9 号线, km: 2.6 }');
	});

	test('above a row of units', async () => {
		const units = HEADERS.map((header) =>
			header === '总面积' ? '㎡' : header === '租金' ? '元/㎡/月' : null,
		);
		const cells = HEADERS.map((header, i) => (header === '租金' ? 36 : (CELLS[i] ?? null)));
		const { report } = await importedXlsx(root, xlsx([{ rows: [HEADERS, units, cells] }]));
		expect(report).toBe('');
		expect(await listing(root, 'aa-0001.md')).toContain('\nrent: { value: 36元/㎡/月 }\n');
	});

	test('a row without an id below them is not taken for names', async () => {
		const { report } = await importedXlsx(root, xlsx([{ rows: sheetRows({ 编号: null }, {}) }]));
		expect(report).toContain('[第 2 行 · 编号（A 列）] 没有编号');
	});

	test('once more in the middle of the rows', async () => {
		const { report, kinds } = await importedXlsx(root, xlsx([{ rows: [HEADERS, CELLS, HEADERS] }]));
		expect(report).toContain('[第 3 行 · 编号（A 列）] 这一行又写了一遍列名');
		expect(kinds).toEqual([NEW]);
	});

	test('are reported as missing if a column has data', async () => {
		const rows = [HEADERS, [...CELLS, null, '房东急租']];
		const { report, kinds } = await importedXlsx(root, xlsx([{ rows }]));
		expect(report).toContain('[第 1 行 · R 列] 这一列没有列名，第 2 行写着 “房东急租”');
		expect(kinds).toEqual([NEW]);
	});

	test.each([
		[[['松江片区厂房汇总表'], HEADERS.slice(1), CELLS.slice(1)], '第 2 行是列名，里面没有 “编号” 一列'],
		[
			[
				['甲', '乙'],
				['丙', '丁'],
			],
			'没有找到列名：前面的行里没有 “编号”，也没有别的认得的列名（第 1 行写着 “甲 乙”）',
		],
		[[['汇总表'], HEADERS], '第 2 行是列名，下面表格是空的'],
	])('without them a sheet is refused for what it lacks', async (rows, message) => {
		await expect(importedXlsx(root, xlsx([{ rows }]))).rejects.toThrow(message);
	});
});

describe('what cannot be seen in Excel', () => {
	test('hidden rows and columns are read, with a note', async () => {
		const rows = sheetRows(...THREE.map((row) => ({ ...row, 街镇: '新桥镇' })));
		const bytes = xlsx([{ rows, hiddenRows: [3, 4], hiddenColumn: 17 }]);
		const { kinds, notes } = await importedXlsx(root, bytes);
		expect(kinds).toHaveLength(3);
		expect(notes).toEqual([
			'隐藏或被筛选掉的行也读了：第 3–4 行。不要的话，请在 Excel 里删去这些行',
			'隐藏的列也读了：街镇（Q 列）。不要的话，请在 Excel 里删去这些列',
		]);
	});

	test('the sheet with the column names is read, and the others are named', async () => {
		const bytes = xlsx([
			{ name: '旧表', state: 'hidden', rows: sheetRows({ 编号: 'old-1' }) },
			{ name: '填写说明', rows: [['请逐行填写']] },
			{ name: '一期', rows: sheetRows({}) },
			{ name: '二期', rows: sheetRows({ 编号: 'aa-0002' }) },
			{ name: 'Sheet5', rows: [] },
		]);
		const { kinds, notes } = await importedXlsx(root, bytes);
		expect(kinds).toEqual([NEW]);
		expect(notes).toEqual([
			'读的是工作表 “一期”；没有读：“旧表”（隐藏的，也有 “编号” 一列）、“填写说明”、“二期”（也有 “编号” 一列）。要导入别的工作表，请在 Excel 里把它移到最前面，再导入一次',
		]);
	});

	test('a workbook with hidden sheets only is not empty', async () => {
		const bytes = xlsx([
			{ name: '房源', state: 'veryHidden', rows: sheetRows({}) },
			{ name: 'Sheet2', rows: [] },
		]);
		await expect(importedXlsx(root, bytes)).rejects.toThrow('有内容的 “房源” 是隐藏的');
		const guide = { name: '说明', rows: [['请逐行填写']] };
		const hidden = xlsx([guide, { name: '房源', state: 'hidden', rows: sheetRows({}) }]);
		await expect(importedXlsx(root, hidden)).rejects.toThrow('有内容的 “房源” 是隐藏的');
		const none = xlsx([guide, { name: '价格', rows: [['租金'], [1.2]] }]);
		await expect(importedXlsx(root, none)).rejects.toThrow('几张工作表（“说明”、“价格”）都没有 “编号” 一列');
	});
});

describe('a text file', () => {
	const plain = csv({}).replaceAll('"', '');

	test.each([
		['semicolons', plain.replaceAll(',', ';')],
		['tabs', plain.replaceAll(',', '\t')],
		['Chinese commas', plain.replaceAll(',', '，').replaceAll('千平方米，层高八米，承', '千平方米承')],
		['a line that names the separator', `sep=;\r\n${plain.replaceAll(',', ';')}`],
		['a comma named', `sep=,\r\n${plain}`],
		['a mark', `\uFEFF${plain}`],
		['="…" around an id', plain.replace('aa-0001', '="aa-0001"')],
	])('with %s', async (_, text) => {
		// The comma in 摘要 would be an extra separator.
		const { kinds, report } = await imported(root, await writeSheet(root, text));
		expect({ kinds, report }).toEqual({ kinds: [NEW], report: '' });
	});

	test('in UTF-16, as Excel saves “Unicode text”', async () => {
		const text = plain.replaceAll(',', '\t');
		const { kinds } = await imported(
			root,
			await writeSheet(root, Buffer.from(`\uFEFF${text}`, 'utf16le'), 'a.txt'),
		);
		expect(kinds).toEqual([NEW]);
	});

	test('the row below a line that names the separator has the number it has in Excel', async () => {
		const text = `sep=,\r\n${csv({ 标题: '' })}`;
		expect((await imported(root, await writeSheet(root, text))).report).toContain('[第 2 行 · 标题（B 列）]');
	});

	test('with an extra separator has shifted cells', async () => {
		const text = plain.replace(',12000,', ',12,000,');
		const { report, kinds } = await imported(root, await writeSheet(root, text));
		expect(report).toContain('[第 2 行 · Q 列] 这一行比列名多出了内容 “工业用地”，各格可能都错了位');
		expect(kinds).toEqual([]);
	});
});

test.each<[string, string | Uint8Array, string]>([
	[
		'a page',
		'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>编号</td></tr></table></html>',
		'这是网页（HTML）',
	],
	['a page with a mark', '\uFEFF\n<!DOCTYPE html><table>', '这是网页（HTML）'],
	['a page in one file', 'MIME-Version: 1.0\nX-Document-Type: Workbook', '这是网页（MHTML）'],
	[
		'XML of 2003',
		'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
		'这是 “XML 电子表格 2003”',
	],
	['OpenDocument', zipSync({ 'content.xml': strToU8('<a/>') }), '这是 .ods（OpenDocument）表格'],
	['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), '这是 .xlsb'],
	['a Word document', zipSync({ 'word/document.xml': strToU8('<a/>') }), '这是 Word 文档'],
	['a PDF', '%PDF-1.7', '这是 PDF'],
	[
		'a workbook with a password',
		Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
		'加了密码',
	],
])('the format of %s is named', async (_, content, message) => {
	await expect(imported(root, await writeSheet(root, content, 'a.xls'))).rejects.toThrow(message);
});

test('a truncated sheet is not read in part', async () => {
	const whole =
		'<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c></row><row r="2">';
	const bytes = zipSync({
		'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'),
		'xl/_rels/workbook.xml.rels': strToU8(
			'<Relationships><Relationship Id="rId1" Type="a/worksheet" Target="/xl/sheet.xml"/></Relationships>',
		),
		'xl/sheet.xml': strToU8(whole),
	});
	await expect(importedXlsx(root, bytes)).rejects.toThrow('打不开，可能已经损坏');
});
