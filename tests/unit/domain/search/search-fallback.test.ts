import { expect, test } from 'vitest';
import { looserQueries, respelledQuery, smallerSets } from '../../../../src/domain/search/search-fallback.ts';

test.each([
	['3000', '3,000'],
	['12000', '12,000'],
	['1234567', '1,234,567'],
	['3000平方米', '3,000平方米'],
	['3,000', '3000'],
	['1,234,567', '1234567'],
])('a number is tried in its other spelling first: %s → %s', (term, other) => {
	expect(looserQueries([term])[0]).toBe(other);
});

test.each([['500'], ['3.1415'], ['1234.5'], ['2,5']])('%s has no other spelling', (term) => {
	expect(looserQueries([term])).not.toContain(term.replaceAll(/[,.]/g, ''));
	expect(looserQueries([term]).join(' ')).not.toMatch(/\d,\d{3}/);
});

test.each([
	[['3000㎡'], '3,000㎡'],
	[['松江', '3,000㎡'], '松江 3000㎡'],
	[['松江', '厂房'], undefined],
	[[], undefined],
])('%j has the other spelling %s', (terms, other) => {
	expect(respelledQuery(terms)).toBe(other);
});

test('only the number is respelled when there are several terms', () => {
	expect(looserQueries(['厂房', '3000'])[0]).toBe('厂房 3,000');
});

test('several terms are tried with one of them left out, from the first on', () => {
	expect(looserQueries(['长安', '厂房', '出租'])).toEqual(['厂房 出租', '长安 出租', '长安 厂房']);
});

test('a single term is tried in parts, longest first', () => {
	expect(looserQueries(['东莞厂房'])).toEqual(['东莞厂', '莞厂房', '东莞', '莞厂', '厂房']);
});

test.each([[[]], [['']], [['厂']], [['厂房']]])('%j has no looser query', (terms) => {
	expect(looserQueries(terms)).toEqual([]);
});

test('the query itself is never tried again', () => {
	expect(looserQueries(['厂房', '厂房'])).toEqual(['厂房']);
	expect(looserQueries(['厂房', '厂房'])).not.toContain('厂房 厂房');
});

test('at most twelve queries are tried', () => {
	expect(looserQueries(['东莞松山湖高新技术产业开发区'])).toHaveLength(12);
	expect(looserQueries(Array.from({ length: 30 }, (_, i) => `词${i}`))).toHaveLength(12);
});

test.each([
	[['a'], []],
	[['a', 'b'], ['b,a']],
	[
		['a', 'b', 'c'],
		['bc,ac,ab', 'c,b,a'],
	],
])('the smaller sets of %j are %j, largest first', (all, groups) => {
	expect(smallerSets(all).map((sets) => sets.map((set) => set.join('')).join())).toEqual(groups);
});

test('of many things some sets are tried, and each of the first by itself', () => {
	const groups = smallerSets(Array.from({ length: 9 }, (_, i) => i));
	expect(groups.slice(0, -1).flat()).toHaveLength(12);
	expect(groups.at(-1)).toHaveLength(9);
});
