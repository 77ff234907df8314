import { expect, test } from 'vitest';
import { comparable, containsAll, truthTerms } from '../../../bench/search/search-truth.ts';

const CASES: readonly [query: string, text: string, isRight: boolean][] = [
	['江区政', '松江区政协召开会议', true],
	['50%', '占50%以上', true],
	['50%', '占500%以上', false],
	['50%', '增长12.50%', false],
	['500', '占50%', false],
	['16万亿', '达16万亿元', true],
	['16万亿', '达1.6万亿元', false],
	['5个', '共25个', false],
	['1.6', '版本1.6.2', false],
	['1.6', '约1.6。', true],
	['G60', '长三角g60科创走廊', true],
	['G60', 'G600公路', false],
	['g6', 'G6高速', true],
	['Ｇ６０', 'G60科创走廊', true],
	['rna', '一家mRNA公司', false],
	['mrn', '一家mRNA公司', true],
	['5G', '建成5GHz基站', true],
	['6+X', '“6+X”产业', true],
	['第71次', '第 71 次会议', true],
	['1200㎡', '约 1200 ㎡ 厂房', true],
	['500kVA', '配电 500 kVA', true],
	['50%', '占 50 % 以上', true],
	['1617', '16 17', false],
	['aicloud', 'AI cloud', false],
	['松江 医药', '松江的生物医药', true],
	['松江 汽车', '松江的生物医药', false],
	['开工：绿色、安全', '安全开工，绿色施工', true],
	['PM2.5', 'PM2.5下降', true],
	['PM2', 'PM2.5下降', false],
];

test.each(CASES)('the truth about %s in %s is %s', (query, text, isRight) => {
	expect(containsAll(comparable(text), truthTerms(query))).toBe(isRight);
});
