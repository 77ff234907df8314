import { describe, expect, test } from 'vitest';
import { openBodyReader } from '../../../src/markdown/body.ts';

const read = await openBodyReader('/');
const problemsOf = async (markdown: string) =>
	(await read(markdown, '/content/a.md')).problems.map(({ line, problem }) => [line, problem]);

describe('figures that the page would change are named', () => {
	test.each([
		['| 楼层 | 面积 | 租金 |\n|-|-|-|\n| 一层 | 1000|800 | 30 |', 3, '表格这一行有 4 格，表头有 3 格'],
		[
			'| 楼层 | 面积 |\n|-|-|\n| 一层 | 1000 | 30 |\n| 二层 | 900 | 28 |',
			3,
			'表格这一行有 3 格，表头有 2 格',
		],
		['| 楼层 | 面积 |\n|-|-|\n| 一层 |', 3, '表格这一行有 1 格，表头有 2 格'],
		['| 楼层 | 面积 |\n|-|-|-|\n| 一层 | 800 |', 2, '“|-|-|-|” 没有成为表格'],
		['1984. 年建厂', 1, '行首的 “1984.” 会变成列表的编号'],
		['1. 甲\n3. 乙', 2, '行首的 “3.” 在网页上会变成 2.'],
		['> 500㎡ 起租', 1, '“> 500㎡ 起租” 会变成引用，大于号看不到'],
		['长*宽*高', 1, '“*宽*” 会变成强调，两个星号都看不到'],
	])('%j', async (markdown, line, problem) => {
		expect(await problemsOf(markdown)).toContainEqual([line, problem]);
	});
});

describe('marks that failed are named where they stand', () => {
	test.each([
		['正文\n**申报条件： **注册', 2, '“**” 没有成为粗体'],
		['附件：[名单](https://a.cn/附件 2.xlsx)', 1, '“[名单](” 没有成为链接'],
		['附件：[名单](/files/附件 2.xlsx)', 1, '“[名单](/files/附件 2.xlsx)” 没有成为链接'],
		['![平面](./平面 图.png)', 1, '“![平面](./平面 图.png)” 没有成为图片'],
		['见[通知]（/news/1/）', 1, '“[通知]（/news/1/）” 没有成为链接'],
		['见[[3231]]', 1, '“[[3231]]” 没有成为链接'],
		['![[p.png]]', 1, '“![[p.png]]” 没有成为图片'],
		['{% note %}', 1, '“{% note %}” 是别的软件的短代码，这里不起作用'],
		['正文\n\n[TOC]', 3, '“[TOC]” 是别的软件的目录标记，这里不起作用'],
		['==重点==', 1, '“==重点==” 没有成为高亮'],
		['::: tip\n内容\n:::', 1, '“::: tip” 是别的软件的提示框，这里不起作用'],
		['正文\n1.第一条', 2, '“1.第” 没有成为列表'],
		['    缩进的段落', 1, '“缩进的段落” 前面有四个空格或 Tab，会变成代码'],
		['\t缩进的段落', 1, '“缩进的段落” 前面有四个空格或 Tab，会变成代码'],
		['一句话\n---', 2, '“---” 会把上一行变成标题'],
		['title: 又一个文件头', 1, '“title: 又一个文件头” 是文件头的一行，写在了正文里'],
	])('%j', async (markdown, line, problem) => {
		expect(await problemsOf(markdown)).toEqual([[line, problem]]);
	});
});

test.each([
	'\\*\\*不是粗体\\*\\*',
	'`**` 和 `[[x]]` 是代码',
	'```\n{% note %}\n==x==\n```',
	'1. 甲\n\n   ```\n   码\n   ```\n2. 乙',
	'1. 一\n1. 二\n1. 三',
	'3. 三\n4. 四',
	'1.5 米高，1.2 元',
	'面积 -5℃ 到 +8℃',
	'这是*强调*的话',
	'> 引文里有 500㎡',
	'甲\n\n---\n\n乙',
	'| 甲 | 乙 |\n|:-|-:|\n| 1\\|2 | |\n| | |',
	'a__b__c 和 x_y_z',
	'（注：[1] 见附件）',
	'## 标题 1984.',
])('%j is in order', async (markdown) => {
	expect(await problemsOf(markdown)).toEqual([]);
});

describe('lines of a notice', () => {
	test.each([
		['申报材料：\n1、申请表；\n2、承诺书。', '申报材料：\n1、申请表；\n2、承诺书。'],
		['（一）条件\n（二）材料', '（一）条件\n（二）材料'],
		['联系人：样例先生\n电话：021-00000000', '联系人：样例先生\n电话：021-00000000'],
		['某某办公室\n2026年11月20日', '某某办公室\n2026年11月20日'],
		['一句被编辑器\n折断的话', '一句被编辑器折断的话'],
		['见 GB 50016\n规范', '见 GB 50016 规范'],
		['他指出：\n负责人说：很好', '他指出：\n负责人说：很好'],
		['中文\nEnglish words\nmore', '中文 English words more'],
		['**粗体**\n接着的话', '粗体接着的话'],
	])('%j', async (markdown, text) => {
		expect((await read(markdown, '/content/a.md')).text).toBe(text);
	});
});
