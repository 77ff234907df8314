import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedText } from '../../../../src/domain/schema/folded-text.ts';

test.each([
	['松江区⼯业⽤地⼆级市场', '松江区工业用地二级市场'],
	['⻔类齐全，⻓三角⾼新企业', '门类齐全，长三角高新企业'],
	['⺠营、⻋间、⻩浦、⻰头', '民营、车间、黄浦、龙头'],
	['行政\uFA00\uF92C', '行政\u5207\u90CE'],
	['工\u200B业\uFEFF用\u00AD地\u2060', '工业用地'],
	['葛\u{E0100}、\u200E021\u200F', '葛、021'],
	['1,200\u00A0㎡\u2009起\u202F租', '1,200 ㎡ 起 租'],
	['Ｇ６０ ＡＩ', 'G60 AI'],
	['全角　空格，（标点）：“引号”％＋', '全角　空格，（标点）：“引号”％＋'],
	['家庭 👨\u200D👩\u200D👧、❤️、👍🏻', '家庭 👨\u200D👩\u200D👧、❤️、👍🏻'],
	['㎡ m² ① ½ ℃ ㈱', '㎡ m² ① ½ ℃ ㈱'],
])('%s is %s', (text, folded) => {
	expect(foldedText(text)).toBe(folded);
});

test('folding twice is folding once, and keeps lines', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const folded = foldedText(text);
			expect(foldedText(folded)).toBe(folded);
			expect(folded.split('\n')).toHaveLength(text.split('\n').length);
		}),
	);
});

test('no radical is left that stands for a character', () => {
	const radicals = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, i) => String.fromCodePoint(0x2e80 + i));
	// ⺀ has no equivalent character. ⺚ and the code points after ⻳ are unassigned.
	const left = radicals.filter((each) => foldedText(each) === each && /\p{Assigned}/u.test(each));
	expect(left).toEqual(['⺀']);
});
