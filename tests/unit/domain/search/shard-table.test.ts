import { describe, expect, test } from 'vitest';
import {
	isShardTable,
	packName,
	partName,
	partNumber,
	type ShardTable,
} from '../../../../src/domain/search/shard-table.ts';

const TABLE: ShardTable = {
	name: '2025',
	version: '0123abcd',
	filters: ['type'],
	words: ' 松 江厂',
	sizes: '$'.repeat(20),
};

test('names of a shard begin with its year and version, and sort like its parts', () => {
	const names = Array.from({ length: 20 }, (_, i) => partName(TABLE, i));
	expect(names.at(-1)).toBe('2025-0123abcd-13');
	expect(names.toSorted()).toEqual(names);
	expect(names.map((name) => partNumber(TABLE, name))).toEqual(names.map((_, i) => i));
	expect(packName(TABLE, 7)).toBe('2025-0123abcd-7.pf_pack');
	expect(partName({ ...TABLE, name: '0' }, 1)).toBe('0000-0123abcd-01');
});

test.each(['2025-0123abcd-14', '2025-0123abcd-', '2025-0123abcd-0x1', '2022-0123abcd-01', ''])(
	'%j is no part of the shard',
	(name) => {
		expect(partNumber(TABLE, name)).toBeUndefined();
	},
);

describe('data from the network', () => {
	test('of a table is one', () => {
		expect(isShardTable(JSON.parse(JSON.stringify(TABLE)))).toBe(true);
	});

	test.each([
		['nothing', null],
		['a text', 'table'],
		['a list', []],
		['an object', {}],
		['a table without sizes', { ...TABLE, sizes: undefined }],
		['a table with fewer parts than chunks and filters', { ...TABLE, sizes: '$$$' }],
		['a table with another version', { ...TABLE, version: 'latest' }],
		['a table with a path as its version', { ...TABLE, version: '../../ab' }],
		['a table with filters of another type', { ...TABLE, filters: [1] }],
		['a table with words as a list', { ...TABLE, words: ['松'] }],
		['a table without a name', { ...TABLE, name: undefined }],
	])('of %s is none', (_, value) => {
		expect(isShardTable(value)).toBe(false);
	});
});
