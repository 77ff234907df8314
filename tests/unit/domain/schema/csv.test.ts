import { expect, test } from 'vitest';
import { csvRows } from '../../../../src/domain/schema/csv.ts';

const cellOf = (value: unknown) => [...csvRows(['a', 'b'], [[value, '尾']])][1]?.replace(/,尾\r\n$/, '');

test.each([
	'=1+1',
	'+86',
	'-2+3',
	'@SUM(A1)',
	'\t=1',
	'＝1＋1',
	'＋86',
	'－1',
	'＠A1',
	' =1+1',
	'　＝1+1',
	'\u00A0@A1',
])('a text that begins %j is no formula in a spreadsheet', (text) => {
	expect(cellOf(text)).toBe(`'${text}`);
	expect(cellOf([text, '别名'])).toBe(`'${text};别名`);
});

test.each(['\r=1', '\n=1', '\r\n 一'])('nor is one that begins with a line break, %j', (text) => {
	expect(cellOf(text)).toBe(`"'${text}"`);
});

test.each([
	['一、二', '一、二'],
	['a=b', 'a=b'],
	['3-5 号楼', '3-5 号楼'],
	[' 一', ' 一'],
	[-2.5, '-2.5'],
	[null, ''],
	[true, 'true'],
	[[], ''],
])('%j stays as it is', (value, cell) => {
	expect(cellOf(value)).toBe(cell);
});

test('commas, quotes and line breaks stay in their cell', () => {
	expect(cellOf('一,"二"\n三')).toBe('"一,""二""\n三"');
	expect(cellOf('=HYPERLINK("http://x")')).toBe('"\'=HYPERLINK(""http://x"")"');
});

test('a table begins with the mark of UTF-8, and every row ends', () => {
	expect([...csvRows(['一', '二'], [[1, 'x']])]).toEqual(['\uFEFF一,二\r\n', '1,x\r\n']);
});
