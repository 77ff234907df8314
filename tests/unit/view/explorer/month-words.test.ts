import { expect, test } from 'vitest';
import { monthWords } from '../../../../src/view/explorer/month-words.ts';
import { wantedOf } from '../../domain/listing/listing-world.ts';

test.each([
	['rent=1.2&areaMin=2550&areaMax=3450', '约 3000 ㎡ 合每月 10.95 万元以内'],
	['rent=1.2&areaMin=1000&areaMax=3000', '1000–3000 ㎡ 合每月 3.65 万元–10.95 万元以内'],
	['rent=1.2&areaMin=3000', '3000 ㎡ 合每月 10.95 万元以内'],
	['rent=1.2', ''],
	['areaMin=3000', ''],
])('%s comes to: %s', (query, words) => {
	expect(monthWords(wantedOf(query))).toBe(words);
});
