import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Listing } from '../../../../src/domain/listing/listing.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { stackingPlan } from '../../../../src/view/park/stacking-plan.ts';
import { listingEntry } from '../../made-entry.ts';

const TODAY = day('2026-02-01');

/** A listing of the park with these fields. */
function made(id: string, fields: Record<string, unknown>): Listing {
	const { id: own, file, text, data } = listingEntry(id, { building: '1 号楼', ...fields });
	const { industriesAllowed, industriesBanned, ...rest } = data;
	expect([industriesAllowed, industriesBanned]).toEqual([[], []]);
	return { ...rest, id: own, file, text, park: undefined, industriesAllowed: [], industriesBanned: [] };
}

const UNITS = [
	{ floor: '1F 东', area: 1000, status: '可租售' },
	{ floor: '1F 中', area: 500, status: '洽谈中' },
	{ floor: '1F 西', area: 500, status: '已租售' },
	{ floor: '2F~3F', area: 4000, status: '即将推出' },
];
const HOUSE = made('sj-0001', { storeys: 6, totalArea: 12_000, units: UNITS });

test('units stand on their floors, from the top, with the rest as not published', () => {
	const [building] = stackingPlan([HOUSE], TODAY)?.buildings ?? [];
	expect(building).toMatchObject({ name: '1 号楼', note: '标准厂房\u00a0· 6 层' });
	const rows = building?.storeys.map(({ name, units }) => [
		name,
		units.map(({ word, area }) => `${area}${word}`).join(),
	]);
	expect(rows).toEqual([
		['4–6 层', '未公布'],
		['3 层', '2000 ㎡即将推出'],
		['2 层', '2000 ㎡即将推出'],
		['1 层', '1000 ㎡可租,500 ㎡洽谈中,500 ㎡已租售'],
	]);
});

test('what can be had leads to its row, and says in a sentence what it is', () => {
	const units = stackingPlan([HOUSE], TODAY)?.buildings[0]?.storeys.at(-1)?.units ?? [];
	expect(units.map(({ href, label, width }) => [href, label, width])).toEqual([
		['/listings/sj-0001/#unit-1', '1 号楼 1 层 东，1000 ㎡，可租', 6],
		['/listings/sj-0001/#unit-2', '1 号楼 1 层 中，500 ㎡，洽谈中', 3],
		[undefined, '1 号楼 1 层 西，500 ㎡，已租售', 3],
	]);
});

test('the sums count each unit once', () => {
	expect(stackingPlan([HOUSE], TODAY)?.states.map(({ text }) => text)).toEqual([
		'可租 1 个，1000 ㎡',
		'洽谈中 1 个，500 ㎡',
		'即将推出 1 个，4000 ㎡',
		'已租售 1 个，500 ㎡',
		'未公布',
	]);
});

const STATUS = { 可租售: 'available', 洽谈中: 'reserved', 即将推出: 'upcoming', 已租售: 'leased' } as const;

test('the plan has the units of the listings, by state, and no other', () => {
	const unit = fc.record({
		floor: fc.constantFrom('1F', '2F 东', '3 层', '5F', '7F 西'),
		area: fc.constantFrom(100, 600, 1500),
		status: fc.constantFrom('可租售', '洽谈中', '即将推出', '已租售'),
	});
	fc.assert(
		fc.property(
			fc.array(fc.array(unit, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 }),
			(houses) => {
				const plan = stackingPlan(
					houses.map((units, i) => made(`sj-000${i}`, { units, building: `${i % 2} 号楼` })),
					TODAY,
				);
				const cells = plan?.buildings.flatMap(({ storeys }) => storeys.flatMap(({ units }) => units)) ?? [];
				for (const [word, state] of Object.entries(STATUS)) {
					const own = houses.flat().filter(({ status }) => status === word);
					expect(cells.filter((cell) => cell.state === state)).toHaveLength(own.length);
					const area = own.reduce((sum, each) => sum + each.area, 0);
					const text = plan?.states.find((each) => each.state === state)?.text;
					expect(text?.replace(/^\S+ /, '')).toBe(
						own.length === 0 ? undefined : `${own.length} 个，${area} ㎡`,
					);
				}
			},
		),
		{ numRuns: 50 },
	);
});

test('a unit is not freer than its listing', () => {
	const states = (status: string) =>
		stackingPlan([made('sj-0001', { status, units: UNITS.slice(0, 1) })], TODAY)?.states.map(
			({ state }) => state,
		);
	expect([states('洽谈中'), states('已租售'), states('即将推出')]).toEqual([
		['reserved'],
		['leased'],
		['upcoming'],
	]);
	expect(states('已下架')).toBeUndefined();
});

test('without a building, or when nobody has confirmed it for long, there is none', () => {
	expect(stackingPlan([made('sj-0001', { units: UNITS, building: undefined })], TODAY)).toBeUndefined();
	expect(stackingPlan([HOUSE], day('2026-12-31'))).toBeUndefined();
	expect(
		stackingPlan([made('sj-0001', { floor: '2 层' })], TODAY)?.buildings[0]?.storeys[0]?.units,
	).toMatchObject([{ state: 'available', area: '3000 ㎡', href: '/listings/sj-0001/' }]);
});
