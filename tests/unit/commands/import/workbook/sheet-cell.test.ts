import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyContent, importedCsv, importedXlsx, listing, sheetRows } from '../import-world.ts';
import { errorCell, FORMULA, type TestCell, xlsx } from '../xlsx-file.ts';

let root = '';

beforeEach(async () => {
	root = await emptyContent();
});
afterEach(() => rm(root, { recursive: true }));

/** Imports the valid row with one cell replaced. */
async function withCell(header: string, cell: TestCell, options = {}) {
	return importedXlsx(root, xlsx([{ rows: sheetRows({ [header]: cell }) }], options));
}

describe('a non-empty cell is imported or reported, never ignored', () => {
	test.each<[string, string, TestCell, string]>([
		['an error', '起租面积', errorCell('#REF!'), '起租面积（Q 列）] #REF! 是 Excel 算错的结果'],
		['a new error', '起租面积', errorCell('#SPILL!'), '起租面积（Q 列）] #SPILL! 是 Excel 算错的结果'],
		['an error in a required cell', '总面积', errorCell('#N/A'), '总面积（K 列）] #N/A 是 Excel 算错的结果'],
		['an error as id', '编号', errorCell('#NAME?'), '编号（A 列）] #NAME? 是 Excel 算错的结果'],
		[
			'a picture in a cell',
			'楼层',
			{ xml: '<c r="@" t="e" vm="1"><v>#VALUE!</v></c>' },
			'楼层（Q 列）] 放的是图片或 Excel 的特殊数据',
		],
		[
			'a picture of WPS',
			'楼层',
			{ xml: '<c r="@" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>' },
			'楼层（Q 列）] 放的是 WPS 嵌入的图片',
		],
		['a formula never calculated', '起租面积', FORMULA, '起租面积（Q 列）] 是公式，文件里没有它的结果'],
		[
			'a formula of text never calculated',
			'街镇',
			{ xml: '<c r="@" t="str"><f>A1</f></c>' },
			'街镇（Q 列）] 是公式，文件里没有它的结果',
		],
		['a formula as id', '编号', FORMULA, '编号（A 列）] 是公式，文件里没有它的结果'],
		[
			'floors that became a day',
			'楼层',
			{ value: 46_025, format: 'm"月"d"日"' },
			'楼层（Q 列）] 是日期 2026-01-03，多半是 Excel 把填的内容 “1-3” 变成了日期\n    → 请把这一格的格式设为 “文本”，重新填原来的内容，例如 1-3',
		],
		[
			'a column grid that became a day',
			'柱距',
			{ value: 46_245, format: 'd-mmm' },
			'柱距（Q 列）] 是日期 2026-08-11，多半是 Excel 把填的内容 “8-11” 变成了日期',
		],
		[
			'an area with the format of a day',
			'起租面积',
			{ value: 1200, format: 'yyyy/m/d' },
			'起租面积（Q 列）] 是日期 1903-04-14，也就是数字 1200 设成了日期的格式',
		],
		[
			'an id that became a day',
			'编号',
			{ value: 46_025, format: 'yyyy/m/d' },
			'编号（A 列）] 编号是日期 2026-01-03',
		],
		['a time', '楼层', { value: 0.0625, format: 'h:mm' }, '楼层（Q 列）] 是时间 1:30'],
		['a longer time', '楼层', { value: 1.0625, format: '[h]:mm' }, '楼层（Q 列）] 是时间 25:30'],
		[
			'an empty cell that a formula shows as a day',
			'可入驻日期',
			{ value: 0, format: 'yyyy/m/d' },
			'是 0，却设成了日期或时间的格式',
		],
		[
			'a phone number with the format of a day',
			'起租面积',
			{ value: 13_800_138_000, format: 'yyyy/m/d' },
			'起租面积（Q 列）] 是数字 13800138000，却设成了日期或时间的格式',
		],
		['an id of digits', '编号', 12, '编号（A 列）] 编号 12 是数字，开头的 0 可能已经丢了'],
		[
			'a number of 18 digits',
			'产证',
			{ xml: '<c r="@"><v>310117202601010000</v></c>' },
			'产证（Q 列）] 310117202601010000 超过 15 位',
		],
		['a phone number as 1.38E+10', '联系', '1.38E+10', '不认识的列名 “联系”'],
		['an id as 1.38E+10', '编号', '1.38E+10', '编号（A 列）] 1.38E+10 是科学计数法'],
		['an area as 1.2E+04', '总面积', '1.2E+04', '总面积（K 列）] 1.2E+04 是科学计数法'],
		['what a narrow column shows', '发布日期', '########', '发布日期（H 列）] “########” 是列太窄时显示的'],
		[
			'a percentage',
			'起租面积',
			{ value: 0.75, format: '0%' },
			'起租面积（Q 列）] 「起租面积 minLeaseArea」的值 “75%”',
		],
		[
			'a unit in the format that is not the fee’s',
			'物业费',
			{ value: 2, format: '0.0"元/㎡/天"' },
			'物业费（Q 列）] 显示为 “2元/㎡/天”：「物业费」的单位 “元/m2/天” 不能换算',
		],
		['a ditto mark', '街镇', '同上', '街镇（Q 列）] “同上” 不是内容'],
		['a vacant one', '可入驻日期', '已空置', '可入驻日期（Q 列）] “已空置” 不是日期'],
		['a broken cell', '楼层', { xml: '<c r="@" t="s"><v>99</v></c>' }, '楼层（Q 列）] 里面的 “99” 读不出来'],
		[
			'a broken number',
			'起租面积',
			{ xml: '<c r="@"><v>12..0</v></c>' },
			'起租面积（Q 列）] 里面的 “12..0” 读不出来',
		],
		[
			'ready at once',
			'可入驻日期',
			'随时',
			'可入驻日期（Q 列）] “随时” 不是日期\n    → 随时可以入驻，就填更新日期那一天',
		],
		['a vacant house', '可入驻日期', '现房', '可入驻日期（Q 列）] “现房” 不是日期'],
		['a month', '可入驻日期', '2026年12月', '可入驻日期（Q 列）] “2026年12月” 只写到月，没有写哪一天'],
		['a month as a number', '可入驻日期', 2026.1, '可入驻日期（Q 列）] “2026.1” 只写到月'],
		['a day of no year', '可入驻日期', '12月15日', '可入驻日期（Q 列）] “12月15日” 没有写年份'],
		['a year of two digits', '可入驻日期', '26/12/15', '可入驻日期（Q 列）] “26/12/15” 的年份只有两位'],
		['a day of an American', '可入驻日期', '12/15/2026', '可入驻日期（Q 列）] “12/15/2026” 的年份在最后'],
	])('%s', async (_, header, cell, message) => {
		const { report } = await withCell(header, cell);
		expect(report).toContain(message);
	});

	test('an error does not leave the old value of a listing behind', async () => {
		await importedCsv(root, { 起租面积: '1000' });
		const { kinds, badRows } = await withCell('起租面积', errorCell('#REF!'));
		expect({ kinds, badRows }).toEqual({ kinds: [], badRows: 1 });
	});

	test('a formula result of 0 is reported as missing if the program did not calculate formulas', async () => {
		const cell = { xml: '<c r="@"><f>K2*L2</f><v>0</v></c>' };
		const { report } = await withCell('车位', cell, { after: '<calcPr fullCalcOnLoad="1"/>' });
		expect(report).toContain('车位（Q 列）] 是公式，文件里没有它的结果');
		expect((await withCell('车位', cell)).report).toBe('');
	});
});

describe('a cell is read as Excel shows it', () => {
	test.each<[string, string, TestCell, string]>([
		[
			'a formula with a result',
			'起租面积',
			{ xml: '<c r="@"><f>K2/4</f><v>3000</v></c>' },
			'minLeaseArea: 3000',
		],
		['full-width digits', '总面积', '１２，０００', 'totalArea: 12000'],
		['thousands and blanks', '总面积', '\u00A012,000\u3000\u200B', 'totalArea: 12000'],
		['thousands apart', '总面积', '12 000', 'totalArea: 12000'],
		['a unit in the format', '租金', { value: 36, format: '0.00"元/㎡/月"' }, 'rent: { value: 36元/㎡/月 }'],
		['a unit in the format, bare', '占地面积', { value: 20, format: 'General亩' }, 'landArea: 20亩'],
		[
			'thousands and colours in the format',
			'总面积',
			{ value: 12_000, format: '[Red]#,##0_);(#,##0)' },
			'totalArea: 12000',
		],
		[
			'the format of money',
			'租金',
			{ value: 1.2, format: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ' },
			'rent: { value: 1.2 }',
		],
		['ten thousands shown as one', '总面积', { value: 12_000, format: '0!.0,"万"' }, 'totalArea: 12000'],
		['floors in the format', '楼层', { value: 3, format: '0"F"' }, 'floor: 3F'],
		['a percentage in words', '递增', { value: 0.05, format: '0.0%' }, 'escalation: 5%'],
		[
			'a day',
			'可入驻日期',
			{ value: 46_371, format: '[DBNum1][$-804]yyyy"年"m"月"d"日";@' },
			'availableFrom: 2026-12-15',
		],
		[
			'a day with a time',
			'可入驻日期',
			{ value: 46_371.6, format: 'yyyy/m/d h:mm' },
			'availableFrom: 2026-12-15',
		],
		[
			'a month as a day',
			'可入驻日期',
			{ value: 46_357, format: 'yyyy"年"m"月"' },
			'availableFrom: 2026-12-01',
		],
		[
			'a day of ISO',
			'可入驻日期',
			{ xml: '<c r="@" t="d"><v>2026-12-15T00:00:00</v></c>' },
			'availableFrom: 2026-12-15',
		],
		['a serial number', '可入驻日期', 46_371, 'availableFrom: 2026-12-15'],
		['a serial number as text', '可入驻日期', '46371', 'availableFrom: 2026-12-15'],
		['eight digits', '可入驻日期', 20_261_215, 'availableFrom: 2026-12-15'],
		['eight digits as text', '可入驻日期', '20261215', 'availableFrom: 2026-12-15'],
		['a time of midnight', '可入驻日期', '2026/12/15 0:00', 'availableFrom: 2026-12-15'],
		['a time with seconds', '可入驻日期', '2026-12-15 09:30:00', 'availableFrom: 2026-12-15'],
		['a time in Chinese', '可入驻日期', '2026年12月15日 星期二 下午 3:30', 'availableFrom: 2026-12-15'],
		['a time of another program', '可入驻日期', '2026-12-14T16:00:00.000Z', 'availableFrom: 2026-12-15'],
		['full-width and dots', '可入驻日期', '２０２６．１２．１５', 'availableFrom: 2026-12-15'],
		['yes', '食堂', true, 'canteen: true'],
		['only blanks', '街镇', ' \u00A0\u3000\n\u200B', ''],
		[
			'a formula that gives no text',
			'街镇',
			{ xml: '<c r="@" t="str"><f>IF(A1="","","")</f><v></v></c>' },
			'',
		],
	])('%s', async (_, header, cell, line) => {
		const { report } = await withCell(header, cell);
		const lines = report === '' ? (await listing(root, 'aa-0001.md')).split('\n') : [];
		if (line === '') expect(lines.join('\n')).not.toMatch(/^town:/m);
		else expect({ report, lines }).toEqual({ report: '', lines: expect.arrayContaining([line]) });
	});

	test('rich text in one piece, without pinyin and without what Excel writes for a line end', async () => {
		const strings = [
			'<r><t>松江宁东路三</t></r><r><rPr><b/></rPr><t xml:space="preserve">千平厂房 </t></r><rPh sb="0" eb="2"><t>SONG JIANG</t></rPh>',
			'<t>新桥镇_x000D_\n二期</t>',
		];
		const cells = {
			标题: { xml: '<c r="@" t="s"><v>0</v></c>' },
			街镇: { xml: '<c r="@" t="s"><v>1</v></c>' },
		};
		const { report } = await importedXlsx(root, xlsx([{ rows: sheetRows(cells) }], { strings }));
		expect(report).toBe('');
		const text = await listing(root, 'aa-0001.md');
		expect(text).toContain('\ntitle: 松江宁东路三千平厂房\n');
		expect(text).toContain('\ntown: 新桥镇 二期\n');
	});

	test('days where the workbook counts from 1904, with the format of a day and without', async () => {
		const cells = { 更新日期: { value: 44_884, format: 'yyyy/m/d' }, 可入驻日期: 44_909 };
		const before = '<workbookPr date1904="1"/>';
		await importedXlsx(root, xlsx([{ rows: sheetRows(cells) }], { before }));
		const text = await listing(root, 'aa-0001.md');
		expect(text).toContain('\nupdatedDate: 2026-11-20\navailableFrom: 2026-12-15\n');
	});

	test('an id with the zeros and the letters of its format', async () => {
		const rows = sheetRows(
			{ 编号: { value: 12, format: '0000' } },
			{ 编号: { value: 7, format: '"sj-"0000' } },
		);
		const { kinds, report } = await importedXlsx(root, xlsx([{ rows }]));
		expect({ kinds, report }).toEqual({
			kinds: ['new listings/0012.md', 'new listings/sj-0007.md'],
			report: '',
		});
	});
});

test('a text that Excel converted to a date in the CSV file is reported', async () => {
	for (const floor of ['1月3日', '3-Jan', '2026/1/3', '2026-01-03']) {
		const { report, kinds } = await importedCsv(root, { 楼层: floor });
		expect(report).toContain(`[第 2 行 · 楼层（Q 列）] 是日期 ${floor}，多半是 Excel 把填的内容`);
		expect(kinds).toEqual([]);
	}
});
