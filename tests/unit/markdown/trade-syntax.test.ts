import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressLength } from '../../../src/markdown/address-length.ts';
import { openBodyReader } from '../../../src/markdown/body.ts';

const read = await openBodyReader('/');
const readPlain = (markdown: string) => read(markdown, '/content/a.md');
const linksOf = async (markdown: string) => (await readPlain(markdown)).links.map(({ url }) => url);

describe('a bare address ends where Chinese begins, and what follows is read', () => {
	test.each([
		['市级：https://a.cn/1；区级：https://a.cn/2；', ['https://a.cn/1', 'https://a.cn/2']],
		['见https://a.cn/1。附件：[表](https://a.cn/b.pdf)，**粗**', ['https://a.cn/1', 'https://a.cn/b.pdf']],
		['原文(https://a.cn/foo)。下', ['https://a.cn/foo']],
		['见 https://a.cn/e.。另见 https://a.cn/f,以及', ['https://a.cn/e', 'https://a.cn/f']],
		['**官网https://a.cn/x**截止', ['https://a.cn/x']],
		['见www.a.cn/甲', ['http://www.a.cn/']],
		['https://a.cn/a_(b)。', ['https://a.cn/a_(b)']],
		['[注：见https://a.cn/x。另见https://b.cn]', ['https://a.cn/x', 'https://b.cn']],
		['[https://a.cn](https://b.cn)', ['https://b.cn']],
		['|官网|\n|-|\n|https://a.cn/x|', ['https://a.cn/x']],
		['https://a.cn/?a=1&b=2；', ['https://a.cn/?a=1&b=2']],
		['来信service@a.cn咨询', ['mailto:service@a.cn']],
		['xhttps://a.cn 和 http:// 不是网址', []],
	])('%j', async (markdown, urls) => {
		expect(await linksOf(markdown)).toEqual(urls);
	});

	test('what is marked behind an address is marked, and a picture there is checked', async () => {
		const { html, images, text } = await readPlain('官网https://a.cn，**要点**`码`![图](./none.png)尾');
		expect(html).toContain('<strong>要点</strong><code>码</code>');
		expect(images).toEqual([{ url: './none.png', line: 1 }]);
		expect(text).toBe('官网https://a.cn，要点码尾');
	});

	test('no address ends with a mark of the sentence', () => {
		const runs = fc.string({ unit: fc.constantFrom(...'ab1/.,:;!?()*_~\'"&#-%=[]|'), maxLength: 20 });
		fc.assert(
			fc.property(runs, (tail) => {
				const run = `https://a.cn${tail}`;
				const address = run.slice(0, addressLength(run));
				expect(address).toMatch(/^https:\/\/a/);
				expect(address).not.toMatch(/[?!.,:;*_~'"[\]|]$/);
			}),
		);
	});
});

describe('signs of the trade stay in the page', () => {
	test.each([
		['尺寸 100*50*12 米，柱距 10*10*8 米', '尺寸 100*50*12 米，柱距 10*10*8 米'],
		['60米*50米*8米', '60米*50米*8米'],
		['**60*50**米', '60*50米'],
		['3000*2 个', '3000*2 个'],
		['>500㎡ 的客户优先', '>500㎡ 的客户优先'],
		['>=2 吨', '>=2 吨'],
		['>500㎡\n>800㎡ 更好', '>500㎡\n>800㎡ 更好'],
		['> 引文', '引文'],
		['>引文', '引文'],
	])('%j', async (markdown, text) => {
		expect(await readPlain(markdown)).toMatchObject({ text, problems: [] });
	});

	const sides = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 4 });
	const unit = fc.constantFrom('', '米', 'm', ' 米', '㎡');
	const around = fc.constantFrom('', '尺寸 ', '长宽高', '（', '**', '- ', '> 厂房 ', '## ', '柱距：');

	test('dimensions with stars stay unchanged everywhere, or the editor is told', async () => {
		await fc.assert(
			fc.asyncProperty(around, sides, unit, around, sides, async (before, a, word, between, b) => {
				const [first, second] = [a, b].map((numbers) => numbers.join('*') + word);
				const inner = between.replace(/^[->#]+ /, '');
				const { text, problems } = await readPlain(`${before}${first}，${inner}${second} 左右`);
				if (problems.length > 0) return;
				expect(text).toContain(first);
				expect(text).toContain(second);
			}),
		);
	});
});

describe('all text of a body is on the page, or the editor is told', () => {
	const said = (text: string) => text.replaceAll(/[^\p{Script=Han}\p{N}㎡]/gu, '');
	/** Removes the numbers of ordered lists. The page prints them, but they are not part of its text. */
	const withoutNumbers = (markdown: string) =>
		markdown.replaceAll(/^(?:[ >]*(?:\d{1,9}[.)]|[-*+])(?:[ ]+|$))+/gm, '');
	const pieces = fc.constantFrom(
		...[
			'厂房',
			'面积',
			'㎡',
			'3000',
			'12',
			'2026',
			'.',
			'、',
			'：',
			'*',
			'**',
			'>',
			'=',
			'|',
			'-',
			'#',
			'\n',
		],
		...[
			'\n\n',
			' ',
			'    ',
			'1. ',
			'2. ',
			'1984. ',
			'- ',
			'> ',
			'`',
			'~',
			'~~',
			'_',
			'[',
			']',
			'(',
			')',
			'（1）',
		],
		...[
			'| 甲 | 乙 |\n|-|-|\n',
			'| 1 | 2 |\n',
			'| 1 | 2 | 3 |\n',
			'https://a.cn/1',
			'---\n',
			'\\',
			'!',
			'<',
			'&',
		],
	);

	test('characters of source and page', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(pieces, { maxLength: 24 }), async (parts) => {
				const markdown = parts.join('');
				const { text, problems } = await readPlain(markdown);
				if (problems.length > 0) return;
				let rest = said(text);
				for (const character of said(withoutNumbers(markdown))) {
					expect(rest).toContain(character);
					rest = rest.slice(rest.indexOf(character) + character.length);
				}
			}),
			{ numRuns: 4000, seed: 20261128 },
		);
	});
});
