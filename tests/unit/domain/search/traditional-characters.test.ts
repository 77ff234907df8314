import { expect, test } from 'vitest';
import { simplify } from '../../../../src/domain/search/traditional-characters.ts';

test.each([
	['簡體', '简体'],
	['東莞廠房', '东莞厂房'],
	['長安鎮', '长安镇'],
	['倉庫', '仓库'],
	['寫字樓出租', '写字楼出租'],
	['龍頭企業', '龙头企业'],
	['租賃', '租赁'],
	['電價', '电价'],
	['園區', '园区'],
])('%s is written %s in simplified characters', (traditional, simplified) => {
	expect(simplify(traditional)).toBe(simplified);
});

test('words are not replaced, only their characters', () => {
	expect(simplify('軟體')).toBe('软体');
});

test.each([['东莞厂房出租'], ['ABC 3,000 m²'], ['，。！'], ['👷🏽'], ['𠮷'], ['']])(
	'%j stays as it is',
	(text) => {
		expect(simplify(text)).toBe(text);
	},
);

test.each([['東莞長安鎮廠房，共 3,000 ㎡。'], ['👷 廠'], ['㑯龜鿓'], ['𠮷廠𠮷']])(
	'%j keeps its length, so that places in it stay right',
	(text) => {
		expect(simplify(text)).toHaveLength(text.length);
	},
);

test('the first and the last character of the table are in step', () => {
	expect(simplify('㑯')).toBe('㑔');
	expect(simplify('龜')).toBe('龟');
	expect(simplify('鿓')).toBe('鿒');
});

test('every Han character becomes one character of the same length', () => {
	const all = Array.from({ length: 0x9fff - 0x3400 }, (_, i) => String.fromCharCode(0x3400 + i));
	expect(all.filter((character) => simplify(character).length !== 1)).toEqual([]);
});

test('simplifying twice changes nothing more', () => {
	const once = simplify('東莞長安鎮廠房倉庫寫字樓');
	expect(simplify(once)).toBe(once);
});
