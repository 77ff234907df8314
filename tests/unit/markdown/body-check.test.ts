import { describe, expect, test } from 'vitest';
import { openBodyReader } from '../../../src/markdown/body.ts';

const read = await openBodyReader('/');
const readPlain = (body: string) => read(body, '/content/articles/1.md');

describe('what may not be published is found', () => {
	test.each([
		['一段<b>粗体</b>', 1, '正文里有 HTML 代码：<b>'],
		['\n\n<script>alert(1)</script>', 3, '正文里有 HTML 代码：<script>alert(1)</script>'],
		['<!-- 内部备注：底价 0.9 元，房东电话 13900000000 -->', 1, '正文里有注释 “<!-- 内部备注'],
		['租金面议<!-- 底价 0.9 -->，可谈', 1, '正文里有注释'],
		['<!-- 没有结束的注释', 1, '正文里有注释'],
		['<!-- 备注 --><img src=x onerror=alert(1)>', 1, '正文里有注释'],
		['正文\n\n[//]: # (内部备注)', 3, '没有用到的定义 [//]'],
		['正文\n\n[^1]: 没有用到的注', 3, '没有用到的定义 [^1]'],
		['[站外](//evil.example/a)', 1, '链接 “//evil.example/a” 以 // 开头'],
		['![图](//evil.example/a.png)', 1, '以 // 开头'],
		['[站外](/\\\\evil.example)', 1, '以 // 开头'],
		['[点我](javascript:alert(1))', 1, '链接 “javascript:alert(1)” 的开头 javascript: 不允许'],
		['[点我](JavaScript:alert(1))', 1, '的开头 javascript: 不允许'],
		['[点我](&#106;avascript:alert(1))', 1, '的开头 javascript: 不允许'],
		['[点我][1]\n\n[1]: vbscript:x', 3, '的开头 vbscript: 不允许'],
		['![图](data:image/png;base64,AAAA)', 1, '的开头 data: 不允许'],
		['[文件](file:///C:/a.doc)', 1, '的开头 file: 不允许'],
		['第一行\n![](./plan.png)', 2, '图片 ./plan.png 没有说明文字'],
		['![ ](./plan.png)', 1, '图片 ./plan.png 没有说明文字'],
		['![][平面图]\n\n[平面图]: ./plan.png', 1, '图片 [平面图] 没有说明文字'],
		['##标题', 1, '“##标题” 没有成为标题'],
		['#标题', 1, '“#标题” 没有成为标题'],
		['上一行\n##标题', 2, '“##标题” 没有成为标题'],
		[`${'> '.repeat(25)}深`, 1, '嵌套超过 20 层'],
		[`${'- '.repeat(25)}深`, 1, '嵌套超过 20 层'],
	])('%j', async (body, line, problem) => {
		expect((await readPlain(body)).problems).toEqual([
			{ line, problem: expect.stringContaining(problem), fix: expect.any(String) },
		]);
	});
});

describe('what looks like it but is text is left alone', () => {
	test.each([
		'正文[^1]\n\n[^1]: 用到的注',
		'面积<100㎡，层高>8 米，1 < 2 且 3 > 2',
		'写成 \\<b> 就是文字',
		'`<b>` 和 `##标题` 是代码',
		'```\n<script>\n##标题\n```',
		'## 标题\n\n正文',
		'#1厂房可租，1#厂房已租',
		'#松江# 热门话题',
		'**编号**#3，**型号**##标题',
		'[网页](https://example.com)、[信](mailto:a@example.com)、[电话](tel:4000123021)、[站内](/news/1/)、[段落](#二)',
		'![一层平面图](./plan.png)',
		'> > > 三层引用',
	])('%j', async (body) => {
		expect((await readPlain(body)).problems).toEqual([]);
	});
});

test('links and pictures are listed with their lines', async () => {
	const body = [
		'[甲](/news/1/) 和 www.example.com',
		'',
		'![平面图](./plan.png) ![立面][立面] [乙][乙]',
		'',
		'[立面]: ./front.png',
		'[乙]: /parks/',
	].join('\n');
	expect(await readPlain(body)).toMatchObject({
		problems: [],
		links: [
			{ url: '/news/1/', line: 1 },
			{ url: 'http://www.example.com', line: 1 },
			{ url: '/parks/', line: 6 },
		],
		images: [
			{ url: './plan.png', line: 3 },
			{ url: './front.png', line: 5 },
		],
	});
});
