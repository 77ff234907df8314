import { expect, test } from 'vitest';
import { metroLines, metroNumber } from '../../../../src/domain/park/metro-line.ts';

test.each([
	['9 号线', [9]],
	['9号线新桥站', [9]],
	['9号线、12号线七宝站', [9, 12]],
	['十一号线', [11]],
	['二十号线', [20]],
	['十号线', [10]],
	['新桥站', []],
	['99号线', []],
])('the lines that %s names are %j', (text, lines) => {
	expect(metroLines(text)).toEqual(lines);
});

test.each([
	['9', 9],
	['十九', 19],
	['二十', 20],
	['二十二', 22],
	['31', undefined],
])('the line %s has the number %s', (text, line) => {
	expect(metroNumber(text)).toBe(line);
});
