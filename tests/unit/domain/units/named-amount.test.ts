import { expect, test } from 'vitest';
import { namedAmount } from '../../../../src/domain/units/named-amount.ts';

test.each([
	['3000平左右', { fact: 'area', low: 3000, high: 3000, isAbout: true }],
	['3000-5000㎡', { fact: 'area', low: 3000, high: 5000, isAbout: false }],
	['20亩', { fact: 'area', low: 13_333.3333, high: 13_333.3333, isAbout: false }],
	['层高 8.5M', { fact: 'height', low: 8.5, high: 8.5, isAbout: false }],
	['8米以上', { fact: 'height', low: 8, isAbout: false }],
	['500kva', { fact: 'power', low: 500, high: 500, isAbout: false }],
	['10t', { fact: 'crane', low: 10, high: 10, isAbout: false }],
	['10吨', { fact: 'crane', low: 10, high: 10, isAbout: false }],
	['承重2t', { fact: 'load', low: 2000, high: 2000, isAbout: false }],
	['2吨/平方米', { fact: 'load', low: 2000, high: 2000, isAbout: false }],
	['1.2元/平/天以内', { fact: 'rent', high: 1.2, isAbout: false }],
])('%s is about one fact', (text, amount) => {
	expect(namedAmount(text)).toEqual(amount);
});

test.each(['3000', '104', 'G60', '松江', '500kW', '100万元', '9亿平', '8号线', '二期', ''])(
	'%j says nothing of a listing',
	(text) => {
		expect(namedAmount(text)).toBeUndefined();
	},
);
