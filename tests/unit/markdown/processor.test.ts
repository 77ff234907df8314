import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { markdownProcessor } from '../../../src/markdown/processor.ts';

const SHARED = { syntaxHighlight: false } as const;
const renderer = await markdownProcessor('/').createRenderer(SHARED);
const below = await markdownProcessor('/site').createRenderer(SHARED);

const htmlOf = async (markdown: string) => (await renderer.render(markdown)).code.trim();

test.each([
	['100~200㎡', '<p>100~200㎡</p>'],
	['10~20 到 30~40', '<p>10~20 到 30~40</p>'],
	['~~删去~~', '<p><del>删去</del></p>'],
	['"引号" -- 和 ...', '<p>"引号" -- 和 ...</p>'],
	['**“加粗”**文字', '<p><strong>“加粗”</strong>文字</p>'],
	['文字**加粗。**后面', '<p>文字<strong>加粗。</strong>后面</p>'],
	['# 一\n\n## 二', '<h2 id="一">一</h2>\n<h3 id="二">二</h3>'],
	['## 申报 条件', '<h2 id="申报-条件">申报 条件</h2>'],
	['```js\na < b\n```', '<pre><code class="language-js">a &#x3C; b\n</code></pre>'],
	['', ''],
])('%j becomes %j', async (markdown, html) => {
	expect(await htmlOf(markdown)).toBe(html);
});

test.each([
	['<script>alert(1)</script>'],
	['<img src=x onerror=alert(1)>'],
	['<p style="color:red" onclick="x()">一</p>'],
	['<iframe src="https://example.com/"></iframe>'],
	['<svg onload=alert(1)></svg>'],
	['[一](javascript:alert(1))'],
	['[一](data:text/html,x)'],
	['![一](javascript:alert(1))'],
	['<javascript:alert(1)>'],
])('nothing that runs gets through: %s', async (markdown) => {
	const { document } = parseHTML(`<body>${await htmlOf(markdown)}</body>`);
	expect([...document.querySelectorAll('script, iframe, svg, style, object')]).toEqual([]);
	const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
	const dangerous = attributes.filter(
		({ name, value }) => /^on|^style$/.test(name) || /^(javascript|data):/.test(value),
	);
	expect(dangerous).toEqual([]);
});

test('a table is a region with aligned cells', async () => {
	const { document } = parseHTML(`<body>${await htmlOf('|项|值|\n|-|-:|\n|面积|3,000|')}</body>`);
	expect(document.querySelector('[role=region][tabindex="0"] > table td.align-right')?.textContent).toBe(
		'3,000',
	);
	expect(document.querySelector('[align]')).toBeNull();
});

test('links that start at the root lead below the base folder', async () => {
	const { code } = await below.render('[一](/news/1/) [二](https://example.com/) [三](#四)');
	expect(code.match(/href="[^"]*"/g)).toEqual([
		'href="/site/news/1/"',
		'href="https://example.com/"',
		'href="#%E5%9B%9B"',
	]);
});

test.each([
	['请见 https://example.com/a.html 一文', 'https://example.com/a.html'],
	['请写信到 a@example.com，谢谢', 'mailto:a@example.com'],
])('an address in the text becomes a link: %s', async (markdown, href) => {
	expect(await htmlOf(markdown)).toContain(`<a href="${href}">`);
});

test.each([
	['请见 https://example.com/a.html，谢谢'],
	['（https://example.com/a.html）'],
	['https://example.com/a.html。'],
])('an address ends before Chinese punctuation: %s', async (markdown) => {
	expect(await htmlOf(markdown)).toContain('<a href="https://example.com/a.html">');
});

test('the words around footnotes are Chinese', async () => {
	expect(await htmlOf('正文[^1]\n\n[^1]: 注')).not.toMatch(/Footnotes|Back to reference/);
});
