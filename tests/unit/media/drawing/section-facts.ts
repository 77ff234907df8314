import fc from 'fast-check';
import type { SectionFacts } from '../../../../src/domain/listing/section-words.ts';
import {
	CRANE_STATES,
	DOCK_TYPES,
	LAYOUTS,
	LISTING_STATUSES,
	PROPERTY_TYPES,
	STRUCTURES,
	TRUCKS,
} from '../../../../src/domain/schema/listing-facts.ts';
import { listingEntry } from '../../made-entry.ts';

/** The facts of a listing from fields as editors write them. */
export function factsOf(fields: Record<string, unknown>): SectionFacts {
	return listingEntry('x', fields).data;
}

const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });
const words = (labels: Readonly<Record<string, string>>) => fc.constantFrom(...Object.values(labels));
const metres = fc.constantFrom(3.3, 4.2, 5, 6.75, 8, 12);
const load = fc.constantFrom(300, 800, 2000, '20kN', '3t');

const unit = fc.record(
	{
		floor: fc.constantFrom('1F', '1F A 区', '2F', '2~3 层', '首层', '冷藏间', '分区一', '9F'),
		area: fc.constantFrom(90, 640, 3000),
		height: metres,
		load,
		status: words(LISTING_STATUSES),
	},
	{ requiredKeys: ['floor', 'area', 'status'] },
);

/** Any listing with any of its fields missing. */
export const anyFacts: fc.Arbitrary<SectionFacts> = fc
	.record({
		propertyType: words(PROPERTY_TYPES),
		status: words(LISTING_STATUSES),
		totalArea: fc.constantFrom(12_000, 40_000),
		availableArea: fc.constantFrom(300, 3000, 12_000),
		landArea: maybe(fc.constantFrom('8亩', 20_000, '120亩')),
		units: fc.array(unit, { maxLength: 4 }),
		storeys: maybe(fc.constantFrom(1, 2, 4, 12, 60)),
		layout: maybe(words(LAYOUTS)),
		floor: maybe(fc.constantFrom('1 层', '1~2 层', '整栋', '3 层', '夹层')),
		clearHeight: maybe(metres),
		eavesHeight: maybe(metres),
		upperHeight: maybe(metres),
		floorLoad: maybe(load),
		upperLoad: maybe(load),
		columnGrid: maybe(fc.constantFrom('8×12', '10×24', '8.4×8.4', '3×90')),
		structure: maybe(words(STRUCTURES)),
		coldTemp: maybe(fc.constantFrom('冷冻 -18 ℃，冷藏 0~4 ℃', '恒温')),
		cranes: fc.array(
			fc.record(
				{
					tonnes: fc.constantFrom('5t', '10t', '32t'),
					state: words(CRANE_STATES),
					hookHeight: fc.constantFrom(6.5, 8),
				},
				{ requiredKeys: ['tonnes', 'state'] },
			),
			{ maxLength: 3 },
		),
		freightLifts: fc.array(fc.record({ tonnes: fc.constantFrom('2t', '3t'), count: fc.constantFrom(1, 7) }), {
			maxLength: 2,
		}),
		docks: maybe(
			fc.record(
				{
					type: words(DOCK_TYPES),
					height: fc.constantFrom(1.1, 1.35),
					levelers: fc.constantFrom(0, 17),
					canopy: fc.boolean(),
				},
				{ requiredKeys: ['type'] },
			),
		),
		truckAccess: maybe(words(TRUCKS)),
	})
	.map((fields) =>
		factsOf(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))),
	);
