import { expect, test } from 'vitest';
import { BLANK_ROW, type ListingRow } from '../../../../../src/domain/explorer/rows/listing-row.ts';
import { day } from '../../../../../src/domain/units/calendar-date.ts';
import {
	floorLoad,
	kva,
	metres,
	rentPerDay,
	squareMetres,
	tonnes,
} from '../../../../../src/domain/units/units.ts';
import { listingGrade, type ListingWish } from '../../../../bench/search/meaning/listing-wish.ts';

/** 3,000 ㎡ in 松江, in two floors of which the lower one is high and has a crane. */
const ROW: ListingRow = {
	...BLANK_ROW,
	updated: day('2026-11-01'),
	availableArea: squareMetres.parse(3000),
	minLeaseArea: squareMetres.parse(1000),
	district: 'songjiang',
	town: '新桥',
	type: 'standard-factory',
	clearHeight: metres.parse(8),
	upperHeight: metres.parse(4.5),
	floorLoad: floorLoad.parse(3000),
	hasGround: true,
	hasUpper: true,
	groundArea: squareMetres.parse(1500),
	groundRent: rentPerDay.parse(1.3),
	upperArea: squareMetres.parse(1500),
	rent: rentPerDay.parse(1),
	power: kva.parse(500),
	crane: tonnes.parse(5),
	fire: 'c1',
	eia: 'report-form',
	industries: 'food,logistics',
	banned: 'logistics',
	isDivisible: false,
};
const gradeOf = (wish: ListingWish, changes: Partial<ListingRow> = {}) =>
	listingGrade({ row: { ...ROW, ...changes }, url: '/listings/a/', metro: 9 }, wish);

test.each<[ListingWish, 0 | 3]>([
	[{ district: ['songjiang'] }, 3],
	[{ district: ['minhang'] }, 0],
	[{ type: ['factory', 'standard-factory'] }, 3],
	[{ areaMin: 3000 }, 3],
	[{ areaMin: 3001 }, 0],
	[{ areaMax: 1000 }, 3],
	[{ areaMax: 999 }, 0],
	[{ heightMin: 8 }, 3],
	[{ heightMin: 8.1 }, 0],
	[{ loadMin: 3 }, 3],
	[{ rentMax: 1 }, 3],
	[{ rentMax: 0.99 }, 0],
	// 1,000 ㎡ at 1 元 a day
	[{ budgetMax: 30_417 }, 3],
	[{ budgetMax: 30_416 }, 0],
	[{ powerMin: 501 }, 0],
	[{ craneMin: 0 }, 3],
	[{ craneMin: 10 }, 0],
	[{ fire: 'c2' }, 3],
	[{ fire: 'b' }, 0],
	[{ eia: 'form' }, 3],
	[{ eia: 'report' }, 0],
	[{ industry: 'food' }, 3],
	[{ industry: 'logistics' }, 0],
	[{ isDivisible: true }, 0],
	[{ hasDock: true }, 0],
	[{ metro: 9 }, 3],
	[{ not: { district: ['minhang'] } }, 3],
	[{ not: { district: ['songjiang'] } }, 0],
])('a listing is judged by its facts: %j is worth %i', (wish, grade) => {
	expect(gradeOf(wish)).toBe(grade);
});

test('the figures of a floor that is asked for are its own', () => {
	expect(gradeOf({ floor: 'upper', areaMax: 1500 })).toBe(3);
	expect(gradeOf({ floor: 'upper', heightMin: 8 })).toBe(1);
	expect(gradeOf({ floor: 'ground', rentMax: 1.2 })).toBe(1);
});

test('one miss of several is worth something, two are not', () => {
	expect(gradeOf({ district: ['songjiang'], craneMin: 10 })).toBe(1);
	expect(gradeOf({ district: ['minhang'], craneMin: 10 })).toBe(0);
});

test('what somebody negotiates for is no free space, and no crane is none', () => {
	const reserved = { availableArea: 0, reservedArea: squareMetres.parse(3000) } as const;
	expect(gradeOf({ areaMin: 1000 }, reserved)).toBe(0);
	expect(gradeOf({ floor: 'ground' }, reserved)).toBe(0);
	expect(gradeOf({ craneMin: 0 }, { crane: 0 })).toBe(0);
	expect(gradeOf({ craneMin: 0 }, { crane: null })).toBe(0);
});
