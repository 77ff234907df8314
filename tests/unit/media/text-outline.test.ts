import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { section } from '../../../src/media/drawing/section.ts';
import { FONT_FAMILY, FONT_OPTIONS, textWidth } from '../../../src/media/font.ts';
import { withOutlines } from '../../../src/media/text-outline.ts';
import { listing } from '../world.ts';

const WIDTH = 900;
const framed = (marks: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="120" font-family="${FONT_FAMILY}">${marks}</svg>`;
const text = (words: string, more = '') =>
	framed(`<text x="450" y="80" font-size="40" fill="#000"${more}>${words}</text>`);

/** A renderer without any font: what it draws is in the outlines. */
const bare = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } });
const set = (svg: string) => new Resvg(svg, { font: FONT_OPTIONS });

/** How many samples of two renderings differ by more than a quarter, of a hundred that show something. */
function differing(svg: string, own: string): number {
	const [a, b] = [set(svg).render().pixels, bare(own).render().pixels];
	const shown = a.filter((value, i) => i % 4 === 3 && value > 64).length;
	expect(shown).toBeGreaterThan(300);
	return (100 * a.filter((value, i) => Math.abs(value - (b[i] ?? 0)) > 64).length) / shown;
}

test.each([
	['松江新桥 3,000 ㎡ 首层', ' font-weight="700"'],
	['招商热线 400 0123', ''],
	['5.1 m', ' text-anchor="middle"'],
	['8 m（净高）', ' font-weight="700" text-anchor="end"'],
	['&lt;A&amp;B&gt; &quot;厂房&quot;', ''],
	['净高 8 米', ' stroke="#0a0" stroke-width="4" paint-order="stroke"'],
])('%s is drawn without a font as with it (%s)', (words, more) => {
	const svg = text(words, more);
	const own = withOutlines(svg);
	expect(own).not.toContain('<text');
	expect(differing(svg, own)).toBeLessThan(8);
	// The same with half of the letters is another picture: the test can tell.
	expect(differing(svg, withOutlines(text(words.slice(0, 3), more)))).toBeGreaterThan(20);
});

test('a character without a glyph is left out, with its room', () => {
	expect(withOutlines(text('火爆🔥招租'))).toBe(withOutlines(text('火爆招租')));
	expect(withOutlines(text('🔥'))).toContain(' d=""');
	expect(bare(withOutlines(text('🔥'))).getBBox()).toBeUndefined();
	expect(withOutlines(text('  '))).toContain(' d=""');
});

test('outlines are as wide as measured', () => {
	const words = '五层独栋研发楼，每层 640 ㎡';
	const box = bare(withOutlines(text(words, ' text-anchor="middle"'))).getBBox();
	const measured = textWidth(words, 40, 400);
	expect(box?.width).toBeGreaterThan(measured * 0.97);
	expect(box?.width).toBeLessThanOrEqual(measured);
	expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(450, -1);
});

test('the words of a section become outlines, and nothing else changes', () => {
	const { marks } = section(listing('l-full'), 'wide', 'day');
	expect(marks).toContain('<text');
	const own = withOutlines(marks);
	expect(own).not.toContain('<text');
	expect(own.match(/<path/g)?.length).toBe(
		(marks.match(/<path/g)?.length ?? 0) + (marks.match(/<text/g)?.length ?? 0),
	);
});

test('a text without a size is a mistake of ours and not an empty place', () => {
	expect(() => withOutlines('<text x="1" y="1">厂房</text>')).toThrow('a text has no size');
});
