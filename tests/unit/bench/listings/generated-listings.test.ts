import { expect, test } from 'vitest';
import { brotliBytes } from '../../../bench/listings/explorer-report.ts';
import { generatedIndex } from '../../../bench/listings/generated-listings.ts';
import { unpackListings } from '../../../../src/domain/explorer/rows/listing-index.ts';

const DAY = '2026-11-23';

test('the same seed gives the same listings, another seed different ones', () => {
	expect(generatedIndex(50, 1, DAY)).toEqual(generatedIndex(50, 1, DAY));
	expect(generatedIndex(50, 2, DAY)).not.toEqual(generatedIndex(50, 1, DAY));
});

test('generated listings are as different and as incomplete as real ones', () => {
	const rows = unpackListings(generatedIndex(400, 1, DAY));
	expect(new Set(rows.map(({ id }) => id)).size).toBe(400);
	expect(new Set(rows.map(({ title }) => title)).size).toBeGreaterThan(350);
	for (const field of ['clearHeight', 'power', 'crane', 'rent', 'eia', 'town', 'park', 'picture'] as const) {
		const unknown = rows.filter((row) => row[field] === null).length;
		expect(unknown, field).toBeGreaterThan(10);
		expect(unknown, field).toBeLessThan(390);
	}
});

test('a listing takes at most 150 bytes of the file a visitor loads', () => {
	expect(brotliBytes(JSON.stringify(generatedIndex(1000, 1, DAY))) / 1000).toBeLessThan(150);
});
