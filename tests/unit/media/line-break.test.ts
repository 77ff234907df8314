import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from '../../../src/media/line-break.ts';

/** 1 for a full-width character, 0.5 for others. */
const widthOf = (text: string) => [...text].reduce((sum, each) => sum + (each < '\u2e80' ? 0.5 : 1), 0);

test.each<[string, number, number, string[]]>([
	['', 10, 2, []],
	['松江厂房', 10, 2, ['松江厂房']],
	['松江新桥首层厂房', 4, 2, ['松江新桥', '首层厂房']],
	['松江新桥首层厂房出租', 4, 2, ['松江新桥', '首层厂…']],
	['松江新桥首层厂房', 5, 1, ['松江新桥…']],
	['面积 3,000 ㎡ 厂房', 5, 3, ['面积', '3,000 ㎡', '厂房']],
	['每层八百，可分租', 4, 2, ['每层八', '百，可…']],
	['可租“整层厂房”吧', 4, 3, ['可租“整', '层厂房”', '吧']],
	['配电 500 kVA 起', 5, 2, ['配电', '500 kVA 起']],
	['ABCDEFGHIJKLMNOP', 4, 2, ['ABCDEFGH', 'IJKLMNOP']],
])('%j in lines of %d, at most %d', (text, width, maxLines, lines) => {
	expect(breakLines(text, width, maxLines, widthOf)).toEqual(lines);
});

const title = fc
	.array(
		fc.constantFrom(
			'松',
			'江',
			'厂',
			'房',
			'，',
			'。',
			'“',
			'”',
			'（',
			'）',
			'3',
			'0',
			',',
			' ',
			'㎡',
			'm',
			'kVA',
			'…',
		),
		{
			maxLength: 60,
		},
	)
	.map((parts) => parts.join(''));

test('no line is too wide, there are never too many lines, and text is lost only with an ellipsis', () => {
	fc.assert(
		fc.property(
			title,
			fc.integer({ min: 3, max: 20 }),
			fc.integer({ min: 1, max: 4 }),
			(text, width, maxLines) => {
				const lines = breakLines(text, width, maxLines, widthOf);
				expect(lines.length).toBeLessThanOrEqual(maxLines);
				for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
				const plain = (each: string) => each.replaceAll(/\s+/g, '');
				const [shown, whole] = [plain(lines.join('')), plain(text)];
				expect(shown === whole || (shown.endsWith('…') && whole.startsWith(shown.slice(0, -1)))).toBe(true);
			},
		),
	);
});

test('no line begins with a closing mark or ends with an opening one, where a line is long enough', () => {
	const ordinary = fc
		.array(fc.constantFrom('松', '江', '厂', '房', '松，', '江。', '“松', '厂”', '（江）'), { maxLength: 40 })
		.map((parts) => parts.join(''));
	fc.assert(
		fc.property(ordinary, fc.integer({ min: 6, max: 20 }), (text, width) => {
			for (const line of breakLines(text, width, 99, widthOf)) {
				expect(line).not.toMatch(/^[，。”）]/);
				expect(line).not.toMatch(/[“（]$/);
			}
		}),
	);
});
