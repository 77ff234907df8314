import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WRITTEN_NUMBER, writtenNumber } from '../../../../src/domain/units/written-number.ts';

test.each([
	['3000', 3000],
	['1,234,567.5', 1_234_567.5],
	['1.2万', 12_000],
	['10w', 100_000],
	['3千', 3000],
	['2百', 200],
	['1万2千', 12_000],
	['三千', 3000],
	['三千五', 3500],
	['三千零五', 3005],
	['一万二', 12_000],
	['两万', 20_000],
	['十', 10],
	['十二', 12],
	['二十', 20],
	['一百零八', 108],
	['一千二百', 1200],
	['二〇二四', 2024],
	['八点五', 8.5],
	['一点二万', 12_000],
	['1.5亿', 150_000_000],
	['一亿二千万', 120_000_000],
	['〇', 0],
])('%s is %d', (text, value) => {
	expect(text).toMatch(new RegExp(`^${WRITTEN_NUMBER}$`));
	expect(writtenNumber(text)).toBeCloseTo(value, 6);
});

test.each(['', '万', '百', '12,34', '1.', '1.2.3', '三3', '点五', '3万万万点', 'ww'])(
	'%j is no number',
	(text) => {
		expect(writtenNumber(text)).toBeUndefined();
	},
);

test('every whole number written in Chinese is read back', () => {
	const digits = '零一二三四五六七八九';
	const below = (n: number): string =>
		[1000, 100, 10, 1]
			.map((step, i) => {
				const digit = Math.floor(n / step) % 10;
				return digit === 0 ? '零' : `${digits[digit]}${['千', '百', '十', ''][i]}`;
			})
			.join('')
			.replaceAll(/零+/g, '零')
			.replace(/零$/, '');
	const written = (n: number) =>
		n >= 10_000 ? `${below(Math.floor(n / 10_000))}万${below(n % 10_000)}` : below(n);
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
			expect(writtenNumber(written(n).replace(/^零/, ''))).toBe(n);
		}),
	);
});

test.each(['9', '9,', '九', '1.', 'w'])(
	'a long run of %j is read or refused at once, not tried in every way',
	(piece) => {
		const text = piece.repeat(60);
		expect(new RegExp(`^(?:${WRITTEN_NUMBER})x$`).test(text)).toBe(false);
	},
);

test.each([
	['10万一楼', '10万'],
	['二十一层', '二十一'],
	['一万二', '一万二'],
	['10万一千', '10万一千'],
	['500kwh', '500k'],
	['3万', '3万'],
])('the number in %j is %j', (text, number) => {
	expect(new RegExp(WRITTEN_NUMBER).exec(text)?.[0]).toBe(number.replace('k', ''));
});
