import { describe, expect, test } from 'vitest';
import { openBodyReader } from '../../../src/markdown/body.ts';

const read = await openBodyReader('/');
const textOf = async (markdown: string) => (await read(markdown, '/content/articles/1.md')).text;

describe('the text of a body keeps what a reader sees', () => {
	test.each([
		['## 标题\n\n正文', '标题\n正文'],
		['第一行\n第二行', '第一行第二行'],
		['甲\r\n\r\n乙', '甲\n乙'],
		['甲\n\n\n\n乙\n', '甲\n乙'],
		['**重点**和*强调*', '重点和强调'],
		['~~旧~~`代码`', '旧代码'],
		['见[松江区](/districts/songjiang/)的新闻', '见松江区的新闻'],
		['前![平面图](./plan.svg)后', '前后'],
		['> 引文', '引文'],
		['- 一\n- 二', '一\n二'],
		['1. 一\n2. 二', '一\n二'],
		['1\\. 不是列表', '1. 不是列表'],
		['3 \\* 4', '3 * 4'],
		['3*4*5=60', '3*4*5=60'],
		['', ''],
		['\n\n', ''],
	])('%j becomes %j', async (markdown, expected) => {
		expect(await textOf(markdown)).toBe(expected);
	});
});

describe('the text of a body keeps blocks apart and marks that are text', () => {
	test.each([
		['正文\n\n## 标题\n\n下文', '正文\n标题\n下文'],
		['正文\n\n- 一\n- 二', '正文\n一\n二'],
		['正文\n\n| 楼层 |\n| --- |\n| 1F |\n\n下文', '正文\n楼层\n1F\n下文'],
		['| 楼层 | 面积 |\n| --- | ---: |\n| 1F | 3000 |', '楼层 面积\n1F 3000'],
		['\\*不是强调\\*', '*不是强调*'],
		['A\\|B', 'A|B'],
		['my__file__name', 'my__file__name'],
		['[乙](https://a.cn/b_(c))', '乙'],
		['甲\n\n---\n\n乙', '甲\n乙'],
	])('%j becomes %j', async (markdown, expected) => {
		expect(await textOf(markdown)).toBe(expected);
	});
});

describe('what the page does not show is in no text', () => {
	test.each([
		['底价<!-- 内部备注 -->面议', '底价面议'],
		['<!-- 房东电话 -->\n\n正文', '正文'],
		['正文\n\n[//]: # (内部备注)', '正文'],
		['<script>alert(1)</script>\n\n正文', '正文'],
		['正文[^1]\n\n[^1]: 出处', '正文\n出处'],
		['见[甲][a]\n\n[a]: /news/1/ "题"', '见甲'],
		['&copy; 5 &lt; 6', '© 5 < 6'],
		['```\n代码 1\n```', '代码 1'],
	])('%j becomes %j', async (markdown, expected) => {
		expect(await textOf(markdown)).toBe(expected);
	});
});

test('the ids of a body are what a link may lead to', async () => {
	const { ids } = await read('## 一 概况\n\n正文[^1]\n\n### 二\n\n[^1]: 注', '/content/a.md');
	expect(ids).toEqual(['一-概况', 'user-content-fnref-1', '二', 'footnote-label', 'user-content-fn-1']);
});
