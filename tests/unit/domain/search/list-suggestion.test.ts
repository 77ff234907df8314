import { describe, expect, test } from 'vitest';
import { countedSuggestion, listSuggestions } from '../../../../src/domain/search/list-suggestion.ts';
import type { SuggestionEntry } from '../../../../src/domain/search/suggestion.ts';

const FACTORY = '/listings/district/songjiang/factory/';
const ENTRIES: readonly SuggestionEntry[] = [
	['松江', 'song jiang', 'district', '/districts/songjiang/', [['松江区', 'song jiang qu']]],
	['闵行', 'min hang', 'district', '/districts/minhang/'],
	['虹口', 'hong kou', 'district', '/districts/hongkou/'],
	[
		'厂房',
		'chang fang',
		'type',
		'/listings/type/factory/',
		[['车间', 'che jian']],
		'',
		[
			['松江', FACTORY, 3],
			['闵行', '/listings/district/minhang/factory/', 1],
		],
	],
	[
		'研发楼',
		'yan fa lou',
		'type',
		'/listings/type/rd/',
		[],
		'',
		[['松江', '/listings/district/songjiang/rd/', 2]],
	],
];

describe('the list page of a type in a district', () => {
	test.each([
		'松江厂房',
		'松江 厂房',
		'松江区厂房',
		'松江车间',
		'松江厂房出租',
		'songjiangchangfang',
		'song jiang chang fang',
		'sjcf',
		'松江cf',
		'ＳＪＣＦ',
	])('is offered for %s, with its listings', (query) => {
		expect(listSuggestions(query, ENTRIES)).toEqual([
			{ text: '松江厂房', kind: 'list', href: FACTORY, count: 3 },
		]);
	});

	test.each(['', '松江', '厂房', '松江冷库', '虹口厂房', '松江3000平厂房', '松江厂房行车', 'sj', 'cf'])(
		'is not offered for %j',
		(query) => {
			expect(listSuggestions(query, ENTRIES)).toEqual([]);
		},
	);
});

test.each([
	['type', '厂房', 4],
	['district', '松江', 5],
	['district', '虹口', 0],
	['topic', '厂房', undefined],
] as const)('the %s %s counts %j listings', (kind, text, count) => {
	expect(countedSuggestion({ kind, text, href: '' }, ENTRIES).count).toBe(count);
});
