import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalisePhone } from '../../../../src/domain/lead/phone-number.ts';

const EXAMPLE = '手机如 13800138000，座机如 021-57800000，400 电话如 400-012-3021';

describe('a number is brought into one spelling', () => {
	test.each([
		['13800138000', '13800138000'],
		['138 0013 8000', '13800138000'],
		['138-0013-8000', '13800138000'],
		['１３８００１３８０００', '13800138000'],
		['+86 138 0013 8000', '13800138000'],
		['＋８６　１３８　００１３　８０００', '13800138000'],
		['0086-13800138000', '13800138000'],
		['86 13800138000', '13800138000'],
		['(+86)138–0013—8000', '13800138000'],
		['138.0013.8000', '13800138000'],
		['\u202a13800138000\u202c', '13800138000'],
		['021-57800000', '021-57800000'],
		['02157800000', '021-57800000'],
		['(021) 5780 0000', '021-57800000'],
		['+86 21 5780 0000', '021-57800000'],
		['8621 57800000', '021-57800000'],
		['010-62345678', '010-62345678'],
		['0512-6288888', '0512-6288888'],
		['0512-6288-8888', '0512-62888888'],
		['+86 512 62888888', '0512-62888888'],
		['021-57800000-801', '021-57800000-801'],
		['021-57800000转801', '021-57800000-801'],
		['021-57800000 分机：801', '021-57800000-801'],
		['021-57800000 ext. 801', '021-57800000-801'],
		['0512-6288888-8', '0512-6288888-8'],
		['400-012-3021', '400-012-3021'],
		['4000123021', '400-012-3021'],
		['400 0123 021', '400-012-3021'],
		['400-012-3021-5', '400-012-3021-5'],
		['800-820-1234', '800-820-1234'],
		['021-57800000内线801', '021-57800000-801'],
		['021-57800000 分机号：801', '021-57800000-801'],
		['021-57800000*801', '021-57800000-801'],
		['13812345678（微信同号）', '13812345678'],
		['13812345678 王先生', '13812345678'],
		['王经理 13800138000', '13800138000'],
		['电话：13812345678', '13812345678'],
		['Tel:13812345678', '13812345678'],
		['vx13812345678', '13812345678'],
		['13812345678。', '13812345678'],
		['13812345678,', '13812345678'],
		['13812345678；', '13812345678'],
		['138 1234 5678（8 点以后）', '13812345678'],
		['13812345678 8点以后', '13812345678'],
		['2号楼 3 层，021-57800000 转 801 王工', '021-57800000-801'],
		['座机（021）5780 0000，请打分机', '021-57800000'],
		['电话 +86 138-1234-5678 同微信', '13812345678'],
		['热线 400 0123 021（24小时）', '400-012-3021'],
		['+852 2345 6789', '+85223456789'],
		['WhatsApp：+852 2345 6789', '+85223456789'],
		['00886-2-2345-6789', '+886223456789'],
	])('%s', (text, phone) => {
		expect(normalisePhone(text)).toEqual({ phone });
	});
});

describe('a wrong number is explained', () => {
	test.each([
		['', '请填写手机号或座机'],
		['　 ', '请填写手机号或座机'],
		['1380013800', '手机号应为 11 位，现在是 10 位，请看看少了哪一位'],
		['138001380000', '手机号应为 11 位，现在是 12 位，请看看多了哪一位'],
		['+86 1380013800', '手机号应为 11 位，现在是 10 位，请看看少了哪一位'],
		['12800138000', '手机号以 13 至 19 开头，请检查开头两位'],
		['13800138000转801', '手机号后面不用写分机，请只写 11 位'],
		['57800000', '座机请加上区号，例如 021-57800000'],
		['5780000', '座机请加上区号，例如 021-57800000'],
		['021-5780000', '座机连区号应为 11 位，现在是 10 位，请看看少了哪一位'],
		['021-17800000', '区号后面的号码不会以 0 或 1 开头，请检查'],
		['0512-628888', '座机连区号应为 11 或 12 位，现在是 10 位，请看看少了哪一位'],
		['0512-628888888', '座机连区号应为 11 或 12 位，现在是 13 位，请看看多了哪一位'],
		['400-012-302', '400 电话应为 10 位，现在是 9 位，请看看少了哪一位'],
		['400-012-30211', '400 电话应为 10 位，现在是 11 位，请看看多了哪一位'],
		['13800138000/13900139000', '请只写一个号码，其他号码可以写在备注里'],
		['13800138000 或 021-57800000', '请只写一个号码，其他号码可以写在备注里'],
		['13800138000 13900139000', '请只写一个号码，其他号码可以写在备注里'],
		['手机13800138000，座机021-57800000', '请只写一个号码，其他号码可以写在备注里'],
		['手机13800138000 座机57800000', '请只写一个号码，其他号码可以写在备注里'],
		['021-57800000、801', '请只写一个号码，其他号码可以写在备注里'],
		['王经理 1380013800', '手机号应为 11 位，现在是 10 位，请看看少了哪一位'],
		['13800138000（分机801）', '手机号后面不用写分机，请只写 11 位'],
		['13800138000@example.com', `号码里有数字以外的字，请只写数字；${EXAMPLE}`],
		['微信 abc13800138000', `号码里有数字以外的字，请只写数字；${EXAMPLE}`],
		['zhang@example.com', `号码里有数字以外的字，请只写数字；${EXAMPLE}`],
		['54321', `不像电话号码，现在是 5 位；${EXAMPLE}`],
		['0000', `没有这样的区号，请检查开头几位；${EXAMPLE}`],
	])('%j', (text, problem) => {
		expect(normalisePhone(text)).toEqual({ problem });
	});
});

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (length: number) => fc.array(digit, { minLength: length, maxLength: length });
const mobile = fc
	.tuple(fc.integer({ min: 3, max: 9 }), digits(9))
	.map(([second, rest]) => `1${second}${rest.join('')}`);
const fullWidth = (text: string) =>
	[...text].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('');

test('every mobile number is found behind any prefix and between any separators', () => {
	fc.assert(
		fc.property(
			mobile,
			fc.constantFrom('', '+86', '+86 ', '0086', '0086-', '86', '＋86'),
			fc.array(fc.constantFrom('', ' ', '-', '　', '–'), { minLength: 11, maxLength: 11 }),
			fc.boolean(),
			(number, prefix, gaps, isWide) => {
				const written = [...number].map((each, i) => (i === 0 ? each : `${gaps[i]}${each}`)).join('');
				const text = isWide ? fullWidth(number) : written;
				expect(normalisePhone(prefix + text)).toEqual({ phone: number });
			},
		),
	);
});

test('a mobile number with a digit too few or too many never passes', () => {
	fc.assert(
		fc.property(
			mobile,
			digits(3),
			fc.integer({ min: 1, max: 3 }),
			fc.boolean(),
			(number, more, count, isShort) => {
				const text = isShort ? number.slice(0, -count) : number + more.slice(0, count).join('');
				expect(normalisePhone(text)).toHaveProperty('problem');
			},
		),
	);
});

test('words and marks around a number change nothing, and a second number is never lost', () => {
	const before = fc.constantFrom('', '电话：', '王先生 ', '手机', '【联系】', '2号楼 ', 'Tel. ');
	const after = fc.constantFrom('', '。', '，', '（微信同号）', ' 李女士', '！', ' 8点后', '\u200b');
	fc.assert(
		fc.property(mobile, mobile, before, after, (number, second, front, back) => {
			expect(normalisePhone(`${front}${number}${back}`)).toEqual({ phone: number });
			expect(normalisePhone(`${front}${number}${back} ${second}`)).toHaveProperty('problem');
		}),
	);
});

test('a spelling is its own spelling, and no complaint repeats what was typed', () => {
	const number = fc.oneof(mobile, fc.string(), fc.stringMatching(/^[+0-9 転转x-]{0,20}$/));
	fc.assert(
		fc.property(number, (text) => {
			const reading = normalisePhone(text);
			if ('phone' in reading) {
				expect(reading.phone).toMatch(/^(\+\d{7,15}|1\d{10}|[0-9]{3,4}-[0-9-]{7,16})$/);
				expect(normalisePhone(reading.phone)).toEqual(reading);
			} else {
				const known = reading.problem.replace(EXAMPLE, '');
				for (const [run] of text.matchAll(/\d{4,}/g)) expect(known).not.toContain(run);
			}
		}),
		{ numRuns: 500 },
	);
});
