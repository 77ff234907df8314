import { describe, expect, test } from 'vitest';
import { isInShanghai } from '../../../../src/domain/schema/city.ts';
import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import type { Listing } from '../../../../src/domain/listing/listing.ts';
import type { TypeRents } from '../../../../src/domain/listing/rent-statistics.ts';
import { floorLoad, metres, squareMetres } from '../../../../src/domain/units/units.ts';
import { districtRings } from '../../../../src/domain/park/district-ring.ts';
import {
	districtTiles,
	emptyDistricts,
	nearestOffers,
	tileGroups,
} from '../../../../src/view/park/district-tiles.ts';
import { figureTable } from '../../../../src/view/park/figure-table.ts';
import { askingRents } from '../../../../src/view/park/asking-rents.ts';
import { supplyTable } from '../../../../src/view/park/supply-table.ts';
import { catalog } from '../../world.ts';

const inPark = catalog.listingsBy.park.get('p-one') ?? [];

describe('the figures of a park', () => {
	const textOf = (listings: readonly Listing[]) =>
		figureTable(listings).map(({ label, span, median, count }) => [label, span, median, count]);

	test('need three listings that say so', () => {
		expect(textOf(inPark)).toEqual([['可租售面积', '2000–2800 ㎡', '2500', '3 套（其中示例 1 套）']]);
		expect(textOf(inPark.slice(0, 2))).toEqual([]);
	});

	test('keep both units where they differ, and one amount where all agree', () => {
		const loads = ['800kg', '1t', '3t'];
		const listings = inPark.map((listing, i) => ({
			...listing,
			propertyType: 'factory' as const,
			sample: false,
			clearHeight: metres.parse(8),
			floorLoad: floorLoad.parse(loads[i]),
		}));
		expect(textOf(listings)).toEqual([
			['厂房租金', '1.10–1.30 元/㎡/天', '1.20', '3 套'],
			['可租售面积', '2000–2800 ㎡', '2500', '3 套'],
			['层高', '8 m', '8', '3 套'],
			// The units of the first one say 2 t.
			['承重', '1–3 t/㎡', '2', '3 套'],
		]);
	});
});

describe('the chart of rents', () => {
	const rents = (low: number, median: number, high: number): TypeRents => ({
		type: 'factory',
		low,
		median,
		high,
		n: 3,
		samples: 0,
	});

	test('is not drawn without a type that has enough', () => {
		expect(askingRents([])).toBeUndefined();
	});

	test('begins at zero and ends on a mark at or above the dearest', () => {
		expect(askingRents([rents(0.8, 1, 1.2), rents(2, 2.2, 2.4)])).toMatchObject({
			ticks: [
				{ at: '0%', text: '0.0' },
				{ at: '20%', text: '0.5' },
				{ at: '40%', text: '1.0' },
				{ at: '60%', text: '1.5' },
				{ at: '80%', text: '2.0' },
				{ at: '100%', text: '2.5' },
			],
			bars: [
				{ label: '厂房', start: '32%', width: '16%', middle: '40%', median: '1.00 元/㎡/天' },
				{ label: '厂房', start: '80%', width: '16%', middle: '88%' },
			],
			rows: [{ span: '0.80–1.20 元/㎡/天', count: '3 套' }, {}],
		});
	});

	test.each([0.05, 0.2, 0.99, 1, 1.01, 3.6, 8, 20])('has few marks and room for %d', (high) => {
		const chart = askingRents([rents(high, high, high)]);
		expect(chart?.ticks.length).toBeLessThanOrEqual(6);
		expect(Number(chart?.ticks.at(-1)?.text)).toBeGreaterThanOrEqual(high);
		expect(Number.parseFloat(chart?.bars[0]?.start ?? '')).toBeLessThanOrEqual(100);
	});
});

test('supply is told by size, empty bands left out, the longest bar for the most', () => {
	const [first] = inPark;
	if (first === undefined) throw new Error('the park has listings');
	const sized = [300, 1200, 1500, 12_000].map((area) => ({
		...first,
		sample: false,
		units: [],
		availableArea: squareMetres.parse(area),
	}));
	expect(supplyTable(sized)).toEqual([
		{ band: '500 ㎡ 以下', count: '1 套', area: '300 ㎡', width: '50%' },
		{ band: '1000–2000 ㎡', count: '2 套', area: '2700 ㎡', width: '100%' },
		{ band: '10000 ㎡ 以上', count: '1 套', area: '12000 ㎡', width: '50%' },
	]);
	expect(supplyTable([])).toEqual([]);
});

describe('the districts', () => {
	const tiles = districtTiles(catalog);

	test('with content are shown once, those with most listings first', () => {
		const counts = tiles.map(({ figures }) => Object.fromEntries(figures)['房源'] ?? 0);
		expect(counts).toEqual(counts.toSorted((a, b) => b - a));
		expect([...tiles.map(({ name }) => name), ...emptyDistricts(catalog)].toSorted()).toEqual(
			DISTRICTS.filter(isInShanghai)
				.map(({ short }) => short)
				.toSorted(),
		);
	});

	test('around Shanghai are there, under their cities, as soon as one has something', () => {
		const place = DISTRICTS.find(({ slug }) => slug === 'kunshan');
		const own = new Map([...catalog.listingsBy.district, ['kunshan', catalog.listings.slice(0, 1)]] as const);
		const around = { ...catalog, listingsBy: { ...catalog.listingsBy, district: own } };
		expect(tileGroups(catalog).map(({ heading }) => heading)).toEqual(['']);
		expect(tileGroups(around).map(({ heading }) => heading)).toEqual(['上海', '苏州']);
		expect(tileGroups(around)[1]?.tiles.map(({ name }) => name)).toEqual([place?.short]);
		expect(emptyDistricts(catalog)).not.toContain('太仓');
		expect(emptyDistricts(around)).toContain('太仓');
		expect(emptyDistricts(around)).not.toContain('昆山');
	});

	test('count what the lists show, without zeros', () => {
		expect(tiles.find(({ name }) => name === '松江')).toEqual({
			name: '松江',
			href: '/districts/songjiang/',
			figures: [
				['房源', 3],
				['园区', 1],
				['资讯', expect.any(Number)],
			],
		});
		expect(tiles.flatMap(({ figures }) => figures.map(([, count]) => count))).not.toContain(0);
	});

	test('name the nearest ones with listings where there are none', () => {
		const chongming = DISTRICTS.find(({ slug }) => slug === 'chongming');
		if (chongming === undefined) throw new Error('no Chongming');
		const all = nearestOffers(chongming, catalog, 16);
		expect(all.map(({ href }) => href)).toContain('/districts/songjiang/');
		expect(nearestOffers(chongming, catalog, 1)).toEqual(all.slice(0, 1));
	});

	test('are all reached from any of them, each once, neighbours first', () => {
		for (const district of DISTRICTS) {
			const rings = districtRings(district);
			expect(rings[0]?.map(({ slug }) => slug).toSorted()).toEqual([...district.neighbours].toSorted());
			expect(new Set(rings.flat()).size).toBe(DISTRICTS.length - 1);
			expect(rings.flat()).toHaveLength(DISTRICTS.length - 1);
		}
	});
});
