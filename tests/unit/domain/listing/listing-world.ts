import fc from 'fast-check';
import { FIRE_LADDER } from '../../../../src/domain/schema/fire-class.ts';
import {
	DEAL_TYPES,
	EIA_LEVELS,
	FIRE_CLASSES,
	PROPERTY_TYPES,
	STRUCTURES,
} from '../../../../src/domain/schema/listing-facts.ts';
import type { Vocabulary } from '../../../../src/domain/explorer/rows/listing-index.ts';
import { BLANK_ROW, type ListingRow } from '../../../../src/domain/explorer/rows/listing-row.ts';
import { SORT_ORDERS } from '../../../../src/domain/explorer/listing-order.ts';
import { FLOOR_WISHES } from '../../../../src/domain/explorer/rows/floor-figures.ts';
import { EIA_LADDER } from '../../../../src/domain/explorer/requirements/permit.ts';
import type { Wanted } from '../../../../src/domain/explorer/requirements/requirements.ts';
import { readAddress } from '../../../../src/domain/explorer/wanted-address.ts';

export const TODAY = '2026-11-23';

export const VOCABULARY: Vocabulary = {
	districts: ['minhang', 'jiading', 'songjiang'].map((id) => ({ id, name: id })),
	towns: ['minhang/浦江镇', 'songjiang/新桥镇', 'songjiang/车墩镇'].map((id) => ({ id, name: id })),
	parks: ['p-one', 'p-two'].map((id) => ({ id, name: id })),
	industries: ['biomedicine', 'food'].map((id) => ({ id, name: id })),
	metros: ['9', '12'].map((id) => ({ id, name: `${id}号线` })),
};

/** The wanted filters of an explorer address. */
export function wantedOf(query: string): Wanted {
	return readAddress(new URLSearchParams(query), VOCABULARY).wanted;
}

/** A minimal listing row with the given fields. */
export function row(fields: Partial<Record<keyof ListingRow, unknown>> = {}): ListingRow {
	const known = { id: 'one', updated: TODAY, district: 'songjiang', availableArea: 1000 };
	const own: ListingRow = JSON.parse(JSON.stringify({ ...BLANK_ROW, ...known, ...fields }));
	return own;
}

const keys = (labels: object) => Object.keys(labels);
const orNull = <T>(values: readonly T[]) => fc.constantFrom<T | null>(null, ...values);
const METRES = [3, 4.5, 6, 7.5, 8, 9, 12];
const LOADS = [500, 1000, 2000, 2039.4324, 3000];

/** Any listing. There are few different values, so that requirements and listings often match. */
export const anyRow: fc.Arbitrary<ListingRow> = fc
	.record({
		id: fc.stringMatching(/^[a-z]{2}-[0-9]{4}$/),
		title: fc.constantFrom('松江厂房', '闵行仓库 "引号" \\'),
		deal: fc.constantFrom(...keys(DEAL_TYPES)),
		type: fc.constantFrom(...keys(PROPERTY_TYPES)),
		verified: fc.constantFrom('none', 'onsite'),
		updated: fc.constantFrom(TODAY, '2026-10-20', '2026-09-10', '2026-08-01'),
		availableFrom: orNull(['2026-10-01', '2026-12-15', '2027-06-01']),
		district: fc.constantFrom('minhang', 'jiading', 'songjiang'),
		town: orNull(['新桥镇', '车墩镇', '浦江镇']),
		park: orNull(['p-one', 'p-two']),
		availableArea: fc.constantFrom(0, 800, 3000, 6000, 20_000),
		reservedArea: fc.constantFrom(0, 0, 1000),
		minLeaseArea: orNull([300, 800]),
		clearHeight: orNull(METRES),
		floorLoad: orNull(LOADS),
		upperHeight: orNull(METRES),
		upperLoad: orNull(LOADS),
		hasGround: orNull([true, false]),
		hasUpper: orNull([true, false]),
		groundRent: orNull([0.9, 1.3]),
		groundArea: orNull([0, 700, 2500]),
		groundReserved: orNull([0, 1000]),
		upperArea: orNull([0, 500]),
		upperReserved: orNull([0, 500]),
		upperRent: orNull([0.9]),
		structure: orNull(keys(STRUCTURES)),
		isDivisible: orNull([true, false]),
		fire: fc.constantFrom(...keys(FIRE_CLASSES)),
		power: orNull([100, 500, 800]),
		crane: orNull([0, 5, 10]),
		craneReserved: orNull([10]),
		hasDock: orNull([true, false]),
		rent: orNull([0.8, 1.1, 1.2, 2.5]),
		salePrice: orNull([8000]),
		isRegistrable: orNull([true, false]),
		eia: orNull(keys(EIA_LEVELS)),
		industries: fc.constantFrom('', 'food', 'biomedicine', 'biomedicine,food'),
		banned: fc.constantFrom('', 'food'),
		metro: fc.constantFrom('', '9:2.6', '12:0.8,9:5', '2:1'),
		isDetached: orNull([true, false]),
		hasSprinkler: orNull([true, false]),
		isCertified: orNull([true, false]),
	})
	.map((fields) => row(fields));

/** Several listings with unique ids. */
export const anyRows = fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 25 });

const often = (values: readonly (string | number)[]) =>
	fc.option(fc.constantFrom(...values), { freq: 2, nil: undefined });
const several = (values: readonly string[]) => fc.subarray([...values]);

/** Any explorer query that a form could send. */
export const anyQuery: fc.Arbitrary<string> = fc
	.record({
		deal: several(['lease', 'sale']),
		type: several(['factory', 'warehouse', 'rd']),
		district: several(['minhang', 'songjiang']),
		town: several(['songjiang/新桥镇', 'songjiang/车墩镇']),
		park: several(['p-one']),
		areaMin: often([500, 2500, 5000]),
		areaMax: often([1000, 5000]),
		rent: often([1, 1.2, '36元/㎡/月']),
		budget: often(['10万', 100_000]),
		floor: often(keys(FLOOR_WISHES)),
		height: often([5, 8]),
		load: often(['2t', 1000, '20kN']),
		power: often([400, 500]),
		crane: often([5, 10]),
		fire: often(FIRE_LADDER),
		dock: often(['1']),
		detached: often(['1']),
		sprinkler: often(['1']),
		certified: often(['1']),
		metro: several(['any', '9', '12']),
		structure: several(['steel', 'frame']),
		divisible: often(['1']),
		registrable: often(['1']),
		eia: often(EIA_LADDER),
		industry: often(['food', 'biomedicine']),
		by: often(['2026-11-30', '2027-01-01']),
		verified: often(['1']),
		updated: often([30, 60]),
		soft: several(['height', 'load', 'fire', 'area', 'place']),
		unknown: often(['no']),
		sort: often(keys(SORT_ORDERS)),
	})
	.chain((fields) => fc.subarray(Object.entries(fields), { maxLength: 7 }))
	.map((fields) => {
		const params = new URLSearchParams();
		for (const [name, value] of fields)
			for (const each of Array.isArray(value) ? value : value === undefined ? [] : [value])
				params.append(name, String(each));
		return params.toString();
	});
