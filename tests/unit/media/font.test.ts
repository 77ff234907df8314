import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { drawable, FONT_FAMILY, FONT_OPTIONS, textWidth } from '../../../src/media/font.ts';

/** The text width in the rendered picture. */
function drawnWidth(text: string, size: number, weight: number): number {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200"><text x="0" y="100" font-family="${FONT_FAMILY}" font-size="${size}" font-weight="${weight}">${text}</text></svg>`;
	return new Resvg(svg, { font: FONT_OPTIONS }).getBBox()?.width ?? 0;
}

test.each([
	['松江新桥 3,000 ㎡ 首层 8 米层高标准厂房', 52, 700],
	['1,500–6,000 ㎡', 42, 700],
	['招商热线 400 0123 021', 44, 700],
	['五层独栋研发楼，每层 640 ㎡，合计 3,200 ㎡', 38, 400],
] as const)('%s is drawn about as wide as measured, and hardly wider', (text, size, weight) => {
	const measured = textWidth(text, size, weight);
	const drawn = drawnWidth(text, size, weight);
	expect(drawn).toBeLessThanOrEqual(measured * 1.005);
	expect(drawn).toBeGreaterThan(measured * 0.95);
});

test.each([
	['松江厂房 3,000 ㎡', '松江厂房 3,000 ㎡'],
	['火爆🔥招租', '火爆招租'],
	['𠮷  房', '房'],
	['', ''],
])('%j can be drawn as %j', (text, shown) => {
	expect(drawable(text)).toBe(shown);
});

test('the font has every common character of the trade', () => {
	const words = '行车丙类甲乙丁戊㎡亩×–—·“”（）、，。：；kVA℃元/天起租售洽谈中浜瀛淞泖枫泾廊朱泥';
	expect(drawable(words)).toBe(words);
});
