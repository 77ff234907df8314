import { expect, test } from 'vitest';
import { decodeCbor, encodeCbor } from '../../../src/integrations/pagefind-file.ts';

test.each([
	[0, '00'],
	[23, '17'],
	[24, '1818'],
	[255, '18ff'],
	[256, '190100'],
	[65_536, '1a00010000'],
	['a', '6161'],
	['松', '63e69dbe'],
	[[], '80'],
	[['1', [2, '']], '8261318202' + '60'],
])('%j is %s', (value, hex) => {
	expect(encodeCbor(value).toString('hex')).toBe(hex);
	expect(decodeCbor(Buffer.from(hex, 'hex'))).toEqual(value);
});

test('a long list keeps every part', () => {
	const list = Array.from({ length: 300 }, (_, i) => [`页面${i}`, i * 1000]);
	expect(decodeCbor(encodeCbor(list))).toEqual(list);
});

test.each([
	['a map', 'a0', 'kind 5 is not known'],
	['a list without its length', '9f00ff', 'ends with 31'],
	['more after the value', '0000', 'more than one value'],
	['a value that is cut', '82', 'out of range'],
])('%s is refused', (_name, hex, message) => {
	expect(() => decodeCbor(Buffer.from(hex, 'hex'))).toThrow(message);
});
