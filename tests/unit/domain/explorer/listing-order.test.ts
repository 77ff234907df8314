import { expect, test } from 'vitest';
import { questionOf } from '../../../../src/domain/explorer/fit.ts';
import { explore } from '../../../../src/domain/explorer/listing-filter.ts';
import type { SortOrder } from '../../../../src/domain/explorer/listing-order.ts';
import { row, TODAY, wantedOf } from '../listing/listing-world.ts';

const ROWS = [
	row({ id: 'a', rent: 1.2, availableArea: 3000, clearHeight: 6, updated: '2026-11-01' }),
	row({ id: 'b', availableArea: 800, updated: '2026-11-20' }),
	row({ id: 'c', rent: 0.8, availableArea: 9000, clearHeight: 9, updated: '2026-11-01' }),
	row({ id: 'd', rent: 1.2, availableArea: 800, upperHeight: 12, updated: '2026-11-22' }),
];

test.each<[SortOrder, string]>([
	['updated', 'dbac'],
	['rent-up', 'cdab'],
	['rent-down', 'dacb'],
	['area-up', 'dbac'],
	['area-down', 'cadb'],
	['height', 'dcab'],
	['fit', 'dbac'],
])('by %s: %s, the unknown last, equals by update and id', (order, ids) => {
	const { hits } = explore(ROWS, questionOf(wantedOf(''), TODAY), order);
	expect(hits.map(({ row: { id } }) => id).join('')).toBe(ids);
});
