import { expect, test } from 'vitest';
import { pageFilters } from '../../../../src/integrations/search/index-filters.ts';

const RECORD = {
	url: '/',
	type: 'listing',
	title: '',
	paragraphs: [],
	date: '2026-01-01',
	district: ['松江区'],
	category: '厂房',
};

test('a page has a value for each filter of the search', () => {
	expect(pageFilters(RECORD)).toEqual({
		type: ['listing'],
		district: ['松江区'],
		category: ['厂房'],
		year: ['2026'],
		last: [],
	});
});

test('articles and pages without a date take no bytes for type and year', () => {
	expect(pageFilters({ ...RECORD, type: 'article', date: '' })).toMatchObject({ type: [], year: [] });
});

test.each([{ isGone: true }, { isStale: true }])('a listing with %j comes last', (state) => {
	expect(pageFilters({ ...RECORD, ...state }).last).toEqual(['1']);
});
