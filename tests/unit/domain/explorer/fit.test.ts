import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitOf, isHit, questionOf, verdictsOf } from '../../../../src/domain/explorer/fit.ts';
import { bestRemoval } from '../../../../src/domain/explorer/blame.ts';
import { explore } from '../../../../src/domain/explorer/listing-filter.ts';
import type { ListingRow } from '../../../../src/domain/explorer/rows/listing-row.ts';
import { requirementOf } from './requirement-of.ts';
import { without, wishes, withSoftness } from '../../../../src/domain/explorer/wanted.ts';
import type { Wanted } from '../../../../src/domain/explorer/requirements/requirements.ts';
import { anyQuery, anyRow, anyRows, row, TODAY, wantedOf } from '../listing/listing-world.ts';

/** How much of one requirement a listing misses. */
function missing(query: string, fields: Parameters<typeof row>[0]): number | undefined {
	const [verdict] = verdictsOf(row(fields), questionOf(wantedOf(query), TODAY));
	return verdict?.missing;
}

describe('a requirement is met, missed by an amount, or unknown', () => {
	test.each([
		['height=8', { clearHeight: 8 }, 0],
		['height=8', { clearHeight: 7.5 }, 0.0625],
		['height=8', { clearHeight: null }, undefined],
		['height=8', { clearHeight: null, upperHeight: 9 }, 0],
		['height=8', { clearHeight: 9, hasGround: false, upperHeight: 4 }, 0.5],
		['height=8', { clearHeight: 6, upperHeight: 7 }, 0.125],
		['load=2t', { floorLoad: 1000 }, 0.5],
		['load=2t', { floorLoad: 1000, upperLoad: 2000 }, 0],
		['metro=9', { metro: '12:0.8,9:2.6' }, 0],
		['metro=9', { metro: '9:6' }, 1],
		['metro=9', { metro: '9:3.3' }, 0.1],
		['metro=9', { metro: '12:0.8,19:1' }, 1],
		['metro=9', {}, undefined],
		['metro=9&metro=12', { metro: '12:0.8,9:5' }, 0],
		['metro=any', { metro: '2:1' }, 0],
		['metro=any', { metro: '2:6' }, 1],
		['deal=sale', { deal: 'lease', salePrice: 8000 }, 0],
		['deal=sale', { deal: 'lease', salePrice: null }, 1],
		['deal=lease', { deal: 'sale', rent: 1 }, 0],
		['deal=lease', { deal: 'sale', rent: null }, 1],
		['deal=lease', { deal: 'sublet', salePrice: 8000 }, 1],
		['detached=1', { isDetached: true }, 0],
		['detached=1', { isDetached: false }, 1],
		['certified=1', { isCertified: true }, 0],
		['certified=1', { isCertified: false }, 1],
		['certified=1', {}, undefined],
		['power=500', { power: 630 }, 0],
		['crane=10', { crane: 10 }, 0],
		['crane=10', { crane: 5 }, 0.5],
		['crane=10', { crane: 0, craneReserved: 10 }, 0.15],
		['crane=10', { crane: 0, craneReserved: 5 }, 1],
		['crane=10', {}, undefined],
		['rent=1.2', { rent: 1.2 }, 0],
		['rent=1.2', { rent: 1.5 }, 0.25],
		['rent=1.2', {}, undefined],
		['rent=1.2', { salePrice: 8000 }, 1],
		['budget=36500', { rent: 1.2, availableArea: 3000, minLeaseArea: 1000 }, 0],
		['budget=36500&areaMin=2000', { rent: 1.2, availableArea: 3000, minLeaseArea: 1000 }, 0],
		['areaMin=2000', { availableArea: 3000 }, 0],
		['areaMin=2000', { availableArea: 1500 }, 0.25],
		['areaMax=2000', { availableArea: 3000, minLeaseArea: 1000 }, 0],
		['areaMax=2000', { availableArea: 3000 }, 0.5],
		['areaMin=2000&areaMax=2500', { availableArea: 3000, minLeaseArea: 2600 }, 0.04],
		['fire=c2', { fire: 'c2' }, 0],
		['fire=c2', { fire: 'c' }, 0],
		['fire=c1', { fire: 'c' }, 0],
		['fire=c2', { fire: 'a' }, 0],
		['fire=c1', { fire: 'c2' }, 0.3],
		['fire=c2', { fire: 'd' }, 0.3],
		['fire=b', { fire: 'c' }, 0.3],
		['eia=form', { eia: 'report' }, 0],
		['eia=report', { eia: 'form' }, 0.6],
		['eia=form', { eia: 'no' }, 1],
		['eia=form', {}, undefined],
		['dock=1', { hasDock: false }, 0.3],
		['registrable=1', { isRegistrable: false }, 1],
		['industry=food', { industries: 'biomedicine,food' }, 0],
		['industry=food', { industries: 'biomedicine' }, 0.3],
		['industry=food', { industries: 'biomedicine', banned: 'food' }, 1],
		['industry=food', {}, undefined],
		['by=2026-12-01', { availableFrom: '2026-12-01' }, 0],
		['by=2026-12-01', { availableFrom: '2027-12-01' }, 1],
		['by=2026-12-01', {}, undefined],
		['verified=1', { verified: 'none' }, 0.3],
		['updated=60', { updated: '2026-09-24' }, 0],
		['updated=60', { updated: '2026-08-25' }, 0.5],
		['district=minhang&district=songjiang', { district: 'songjiang' }, 0],
		['district=minhang', { district: 'songjiang' }, 1],
		['district=songjiang&town=songjiang/新桥镇', { town: '新桥镇' }, 0],
		['district=songjiang&town=songjiang/新桥镇', { town: '车墩镇' }, 1],
		['district=songjiang&town=songjiang/新桥镇', {}, undefined],
		['district=minhang&town=songjiang/新桥镇', { district: 'minhang', town: '浦江镇' }, 0],
		['park=p-one', {}, 1],
		['structure=steel', {}, undefined],
		['type=factory', { type: 'rd' }, 1],
		['crane=10', { type: 'land' }, 1],
		['height=8', { type: 'land' }, 1],
		['dock=1', { type: 'land' }, 1],
		['crane=10', { type: 'office' }, 1],
		['crane=10', { type: 'office', crane: 10 }, 0],
		['crane=10', { type: 'rd' }, undefined],
		['crane=10', { type: 'rd', hasGround: false }, 1],
		['crane=10', { type: 'factory', hasGround: false }, undefined],
		['areaMin=2000', { availableArea: 2000, reservedArea: 1000 }, 0],
		['areaMin=2500', { availableArea: 2000, reservedArea: 1000 }, undefined],
		['areaMin=4000', { availableArea: 2000, reservedArea: 1000 }, 0.25],
		['areaMax=2000', { availableArea: 2000, reservedArea: 1000 }, 0],
		['areaMax=3200', { availableArea: 0, reservedArea: 3200 }, undefined],
		['areaMax=1600', { availableArea: 0, reservedArea: 3200 }, 1],
		['floor=ground', { hasGround: true, groundArea: 0, groundReserved: 1000 }, undefined],
		['floor=ground', { hasGround: false, groundArea: 0, groundReserved: 1000 }, 1],
		['height=8', { clearHeight: 9, upperHeight: 5, groundArea: 0, groundReserved: 1000 }, undefined],
		['height=8', { clearHeight: 5, upperHeight: 9, upperArea: 0, upperReserved: 1000 }, undefined],
		['height=8', { clearHeight: 5, upperHeight: 7, upperArea: 0, upperReserved: 1000 }, 0.125],
		['height=8', { clearHeight: 8, upperHeight: 9, upperArea: 0, upperReserved: 1000 }, 0],
		['load=2t', { floorLoad: 1000, upperLoad: 2000, upperArea: 0, upperReserved: 1000 }, undefined],
		['rent=1', { rent: 1.2, hasUpper: true, upperRent: 1 }, 0],
		['rent=1', { rent: 1.2, upperRent: 1, upperArea: 0, upperReserved: 500 }, 0.2],
	])('%s with %j: %s', (query, fields, expected) => {
		const found = missing(query, fields);
		if (expected === undefined) expect(found).toBeUndefined();
		else expect(found).toBeCloseTo(expected, 10);
	});
});

test('a chosen floor is measured by its own height, load, area and rent', () => {
	const fields = {
		availableArea: 6000,
		minLeaseArea: 1500,
		clearHeight: 8,
		floorLoad: 2000,
		upperHeight: 5,
		upperLoad: 1000,
		groundArea: 3000,
		upperRent: 1,
		rent: 1.15,
		hasGround: true,
		hasUpper: true,
	};
	const fits = (query: string) => isHit(row(fields), questionOf(wantedOf(query), TODAY));
	expect(fits('floor=ground&height=8&load=2t')).toBe(true);
	expect(fits('floor=upper&height=8')).toBe(false);
	expect(fits('floor=upper&load=2t')).toBe(false);
	expect(fits('floor=ground&areaMin=5000')).toBe(false);
	expect(fits('areaMin=5000')).toBe(true);
	expect(fits('floor=upper&rent=1')).toBe(true);
	expect(fits('floor=ground&rent=1')).toBe(false);
	expect(fits('floor=ground')).toBe(true);
	expect(isHit(row({ ...fields, hasGround: false }), questionOf(wantedOf('floor=ground'), TODAY))).toBe(
		false,
	);
});

const idsOf = (rows: readonly ListingRow[], wanted: Wanted) =>
	new Set(explore(rows, questionOf(wanted, TODAY), 'updated').hits.map(({ row: { id } }) => id));

test('an extra requirement never proves an extra listing', () => {
	fc.assert(
		fc.property(anyRows, anyQuery, (rows, query) => {
			const wanted = wantedOf(query);
			const found = idsOf(rows, wanted);
			for (const requirement of wishes(wanted)) {
				const wider = idsOf(rows, without(wanted, requirement));
				for (const id of found) expect(wider, `without ${requirement.key}`).toContain(id);
			}
		}),
	);
});

/** A requirement and a stricter version of it. */
const STRICTER = [
	['height=7', 'height=8'],
	['load=1t', 'load=2t'],
	['power=400', 'power=500'],
	['crane=5', 'crane=10'],
	['rent=1.3', 'rent=1.1'],
	['budget=20万', 'budget=10万'],
	['areaMin=500', 'areaMin=2500'],
	['areaMax=5000', 'areaMax=900'],
	['fire=c2', 'fire=c1'],
	['fire=c1', 'fire=b'],
	['eia=form', 'eia=report'],
	['by=2027-01-01', 'by=2026-12-01'],
	['updated=60', 'updated=30'],
	['deal=lease&deal=sale', 'deal=lease'],
	['district=minhang&district=songjiang', 'district=songjiang'],
	['district=songjiang', 'district=songjiang&town=songjiang/新桥镇'],
] as const;

test.each(STRICTER)('%s finds all that %s finds', (wish, stricter) => {
	fc.assert(
		fc.property(anyRows, anyQuery, (rows, query) => {
			const names = new Set(new URLSearchParams(`${wish}&${stricter}`).keys());
			const rest = new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => !names.has(name)));
			const wide = idsOf(rows, wantedOf(`${wish}&${rest.toString()}`));
			for (const id of idsOf(rows, wantedOf(`${stricter}&${rest.toString()}`))) expect(wide).toContain(id);
		}),
	);
});

/** A field with a worse and a better value. */
const BETTER: readonly [keyof ListingRow, number, number][] = [
	['clearHeight', 6, 9],
	['upperHeight', 4, 6],
	['floorLoad', 1000, 2000],
	['upperLoad', 800, 1500],
	['power', 200, 800],
	['crane', 5, 10],
	['rent', 1.4, 1],
	['minLeaseArea', 800, 300],
];

test.each(BETTER)('a building with a better %s never fits worse', (field, worse, better) => {
	fc.assert(
		fc.property(anyRow, anyQuery, (base, query) => {
			// Bare land with figures of a building is no real row.
			fc.pre(base.type !== 'land');
			const question = questionOf(wantedOf(query), TODAY);
			const fit = fitOf({ ...base, [field]: worse }, question);
			const other = fitOf({ ...base, [field]: better }, question);
			if (fit === undefined) return;
			expect(other).toBeDefined();
			expect(other?.missing).toBeLessThanOrEqual(fit.missing);
			expect(other?.score).toBeGreaterThanOrEqual(fit.score - 1e-12);
		}),
	);
});

test('every listing is exactly one of proven, unknown and missed', () => {
	fc.assert(
		fc.property(anyRows, anyQuery, (rows, query) => {
			const wanted = wantedOf(query);
			const { hits, near, unsure, question } = explore(rows, questionOf(wanted, TODAY), 'fit');
			expect(hits.map(({ row: each }) => each.id).toSorted()).toEqual(
				rows
					.filter((each) => isHit(each, question))
					.map(({ id }) => id)
					.toSorted(),
			);
			expect(near.every(({ missing: short }) => short > 0 && short <= 0.3)).toBe(true);
			expect(near.map(({ missing: short }) => short)).toEqual(
				near.map(({ missing: short }) => short).toSorted((a, b) => a - b),
			);
			expect(hits.every(({ unknown }) => unknown === 0)).toBe(true);
			expect(unsure.every(({ unknown }) => unknown > 0)).toBe(true);
			const missed = rows.filter((each) =>
				verdictsOf(each, question).some(({ isSoft, missing: short = 0 }) => !isSoft && short > 0),
			);
			expect(
				[...hits, ...unsure]
					.map(({ row: { id } }) => id)
					.concat(missed.map(({ id }) => id))
					.toSorted(),
			).toEqual(rows.map(({ id }) => id).toSorted());
		}),
	);
});

test('a soft requirement excludes nothing and still affects the order', () => {
	const rows = [row({ id: 'low', clearHeight: 6 }), row({ id: 'high', clearHeight: 9 })];
	const wanted = withSoftness(wantedOf('height=8&district=songjiang'), requirementOf('height'), true);
	expect(explore(rows, questionOf(wanted, TODAY), 'fit').hits.map(({ row: { id } }) => id)).toEqual([
		'high',
		'low',
	]);
	expect(
		explore(rows, questionOf(withSoftness(wanted, requirementOf('height'), false), TODAY), 'fit').hits,
	).toHaveLength(1);
});

test('a listing with unknown values is no match and is separate from near matches', () => {
	const rows = [
		row({ id: 'silent' }),
		row({ id: 'full', clearHeight: 8, updated: '2026-09-01' }),
		row({ id: 'nearly', clearHeight: 7.5 }),
		row({ id: 'far', clearHeight: 4 }),
	];
	const { hits, near, unsure } = explore(rows, questionOf(wantedOf('height=8'), TODAY), 'fit');
	expect(hits.map(({ row: { id } }) => id)).toEqual(['full']);
	expect(near.map(({ row: { id } }) => id)).toEqual(['nearly']);
	expect(unsure.map(({ row: { id } }) => id)).toEqual(['silent']);
});

test('the suggested removal gives the promised number of results, and none gives more', () => {
	fc.assert(
		fc.property(anyRows, anyQuery, (rows, query) => {
			const wanted = wantedOf(query);
			const hard = wishes(wanted).filter(({ key }) => !wanted.soft.includes(key));
			const found = hard.map((requirement) => idsOf(rows, without(wanted, requirement)).size);
			const best = bestRemoval(rows, questionOf(wanted, TODAY));
			expect(best?.count ?? 0).toBe(Math.max(0, ...found));
			if (best !== undefined) expect(idsOf(rows, without(wanted, best.requirement)).size).toBe(best.count);
		}),
	);
});

test('without results, the removal that helps most is named', () => {
	const rows = [
		row({ id: 'a', clearHeight: 4, power: 100 }),
		row({ id: 'b', clearHeight: 5, power: 800 }),
		row({ id: 'c', clearHeight: 5, power: 800 }),
	];
	const wanted = wantedOf('height=8&power=500');
	expect(explore(rows, questionOf(wanted, TODAY), 'fit').hits).toEqual([]);
	expect(bestRemoval(rows, questionOf(wanted, TODAY))).toEqual({
		requirement: requirementOf('height'),
		count: 2,
	});
	expect(bestRemoval(rows, questionOf(wantedOf('height=8&district=minhang'), TODAY))).toBeUndefined();
});
