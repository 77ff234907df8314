import { expect, test } from 'vitest';
import { openBodyReader } from '../../../src/markdown/body.ts';

const read = await openBodyReader('');

test.each([
	['words stay whole', '## 吉量医药落户松江', '吉量医药<wbr>落户松江'],
	['a number keeps its unit', '### 占地约 200 亩', '占地约 200\u00a0亩'],
	['a short heading stays as it is', '## 背景', '背景'],
	['marked words are cut, too', '## 关于**吉量医药落户松江**', '关于<strong>吉量医药<wbr>落户松江</strong>'],
])('%s in a heading of a text', async (_, markdown, html) => {
	const body = await read(markdown, 'a.md');
	expect(body.html.replace(/^<h[23][^>]*>|<\/h[23]>\s*$/g, '').replaceAll('&#xA0;', '\u00a0')).toBe(html);
});

test('what is read of a heading is what was typed', async () => {
	const { text, headings, ids } = await read('## 占地约 200 亩的项目', 'a.md');
	expect(text).toBe('占地约 200 亩的项目');
	expect(headings).toEqual([{ depth: 2, slug: '占地约-200-亩的项目', text: '占地约 200 亩的项目' }]);
	expect(ids).toEqual(['占地约-200-亩的项目']);
});

test('other texts are not cut', async () => {
	const { html } = await read('吉量医药落户松江，占地约 200 亩\n\n#### 吉量医药落户松江', 'a.md');
	expect(html).not.toContain('wbr');
});
