import { expect, test } from 'vitest';
import type { PropertyType } from '../../../../src/domain/schema/listing-facts.ts';
import { rentsByType } from '../../../../src/domain/listing/rent-statistics.ts';
import { sizeBands } from '../../../../src/domain/listing/size-band.ts';
import { rentPerDay, squareMetres } from '../../../../src/domain/units/units.ts';

/** The whole building is free. */
const OFFERED = { status: 'available' as const, units: [], availableArea: squareMetres.parse(1000) };

const listing = (propertyType: PropertyType, rent: number | undefined, sample = false) => ({
	propertyType,
	sample,
	rent: rent === undefined ? undefined : { value: rentPerDay.parse(rent), negotiable: false },
	...OFFERED,
});

test('rents are told by type from three on, the most listings first', () => {
	const listings = [
		...[2, 2.4, 3].map((rent) => listing('rd', rent)),
		...[1, 1.2, 1.1, 1.3].map((rent, i) => listing('factory', rent, i < 2)),
		...[0.9, 1].map((rent) => listing('warehouse', rent)),
		listing('warehouse', undefined),
		listing('cold', undefined),
	];
	expect(rentsByType(listings)).toEqual([
		{ type: 'factory', low: 1, median: 1.15, high: 1.3, n: 4, samples: 2 },
		{ type: 'rd', low: 2, median: 2.4, high: 3, n: 3, samples: 0 },
	]);
	expect(rentsByType([])).toEqual([]);
});

const space = (area: number, propertyType: PropertyType = 'factory', sample = false) => ({
	rent: undefined,
	propertyType,
	sample,
	...OFFERED,
	availableArea: squareMetres.parse(area),
});

test('every free space is in just one band of size, and land is in none', () => {
	const bands = sizeBands([
		...[499.5, 500, 999, 1000, 1999, 2000, 4999, 5000, 9999, 10_000, 90_000].map((area) => space(area)),
		space(1500, 'rd', true),
		space(20_000, 'land'),
		{ ...space(1500), status: 'reserved' as const },
	]);
	expect(
		bands.map(({ from, below, listings, samples, area }) => [from, below, listings, samples, area]),
	).toEqual([
		[0, 500, 1, 0, 499.5],
		[500, 1000, 2, 0, 1499],
		[1000, 2000, 3, 1, 4499],
		[2000, 5000, 2, 0, 6999],
		[5000, 10_000, 2, 0, 14_999],
		[10_000, undefined, 2, 0, 100_000],
	]);
});
