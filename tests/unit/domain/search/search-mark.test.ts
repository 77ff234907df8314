import { expect, test } from 'vitest';
import { readMark, writeMark } from '../../../../src/domain/search/search-mark.ts';

test.each([
	{ isGone: true, isStale: false },
	{ isGone: false, isStale: true },
])('a mark is read as it was written: %j', (state) => {
	const mark = {
		type: 'listing',
		date: '2026-01-01',
		shownDate: '',
		district: ['松江区', '闵行区'],
		category: '厂房',
		facts: '1.2 元/㎡/天 · 3000 ㎡',
		...state,
	} as const;
	expect(readMark(writeMark(mark))).toEqual(mark);
});

test('what is not known takes no bytes', () => {
	expect(writeMark({ type: 'page' })).toBe('page');
	expect(readMark('page')).toMatchObject({ type: 'page', date: '', district: [], facts: '', isGone: false });
});

test('an unknown type is refused', () => {
	expect(() => readMark('poem;2026')).toThrow('unknown type in data-search="poem;2026"');
});
