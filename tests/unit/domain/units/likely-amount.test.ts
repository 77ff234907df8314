import { expect, test } from 'vitest';
import { likelyAmounts } from '../../../../src/domain/units/likely-amount.ts';
import { FLOOR_LOAD, LENGTH, RENT } from '../../../../src/domain/units/measure.ts';

test.each([
	['rent', 120, '', RENT, '是否想写 120元/㎡/月 或 1.2？'],
	['rent', 25, '元/㎡/天', RENT, '是否想写 25元/㎡/月 或 2.5元/㎡/天？'],
	['rent', 1200, '元/㎡/月', RENT, '是否想写 120元/㎡/月？'],
	['load', 30, 't', FLOOR_LOAD, '是否想写 30kN/㎡ 或 3t？'],
	['load', 2, '', FLOOR_LOAD, '是否想写 2t/㎡ 或 2000？'],
	['height', 80, '', LENGTH, '是否想写 8？'],
	['height', 850, '', LENGTH, '是否想写 850cm 或 8.5？'],
	['height', 1e9, '', LENGTH, ''],
] as const)('a %s of %d%s was probably meant to be something usual', (_, number, unit, measure, text) => {
	expect(likelyAmounts(number, unit, measure)).toBe(text);
});
