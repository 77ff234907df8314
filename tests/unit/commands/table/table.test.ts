import { expect, test } from 'vitest';
import { formatTables, type Table } from '../../../../src/commands/table/table.ts';

const TABLE: Table = {
	title: '房源',
	note: '一句话',
	head: ['编号', '缺什么', '文件'],
	rows: [
		['a-1', '层高 | 承重', 'a.md'],
		['=1+1', '', 'b.md'],
	],
};

test('as text, empty cells are left out', () => {
	expect(formatTables([TABLE], 'text')).toBe(
		'房源（2）\n  一句话\n  a-1\n    缺什么：层高 | 承重\n    文件：a.md\n  =1+1\n    文件：b.md\n',
	);
});

test('as Markdown, a bar in a cell does not part it', () => {
	expect(formatTables([TABLE], 'md')).toBe(
		'## 房源\n\n一句话\n\n| 编号 | 缺什么 | 文件 |\n| --- | --- | --- |\n| a-1 | 层高 \\| 承重 | a.md |\n| =1+1 |  | b.md |\n',
	);
});

test('as CSV, one table is only a table, and a formula is text', () => {
	expect(formatTables([TABLE], 'csv')).toBe(
		"\uFEFF编号,缺什么,文件\r\na-1,层高 | 承重,a.md\r\n'=1+1,,b.md\r\n",
	);
	expect(formatTables([TABLE, TABLE], 'csv').split('\r\n').slice(0, 2)).toEqual([
		'\uFEFF房源',
		'编号,缺什么,文件',
	]);
});

test('as JSON, rows have names', () => {
	expect(JSON.parse(formatTables([TABLE], 'json'))[0].rows[0]).toEqual({
		编号: 'a-1',
		缺什么: '层高 | 承重',
		文件: 'a.md',
	});
});
