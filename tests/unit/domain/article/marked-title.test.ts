import { expect, test } from 'vitest';
import { markedTitle } from '../../../../src/domain/article/marked-title.ts';

test.each([
	['设备更新补助申报', true, '示例：设备更新补助申报'],
	['示例园区设备更新补助申报', true, '示例园区设备更新补助申报'],
	['设备更新补助申报', false, '设备更新补助申报'],
])('%s, sample %s, is shown as %s', (title, sample, shown) => {
	expect(markedTitle({ title, sample })).toBe(shown);
});
