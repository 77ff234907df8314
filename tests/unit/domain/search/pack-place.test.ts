import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStamped, placesOf, sizeCodes, stampOf, UNIT } from '../../../../src/domain/search/pack-place.ts';

const KB = 1024;

test('parts stand one after the other, a new pack begins where the next part does not fit', () => {
	expect(placesOf(sizeCodes([64, 40 * KB, 24 * KB - 64, 64, 128]))).toEqual([
		{ pack: 0, from: 0, size: 64, packSize: 64 * KB },
		{ pack: 0, from: 64, size: 40 * KB, packSize: 64 * KB },
		{ pack: 0, from: 40 * KB + 64, size: 24 * KB - 64, packSize: 64 * KB },
		{ pack: 1, from: 0, size: 64, packSize: 192 },
		{ pack: 1, from: 64, size: 128, packSize: 192 },
	]);
});

test('a part that is larger than a pack has one of its own', () => {
	const places = placesOf(sizeCodes([64, 200 * KB, 64]));
	expect(places.map(({ pack, packSize }) => [pack, packSize])).toEqual([
		[0, 64],
		[1, 200 * KB],
		[2, 64],
	]);
});

test('a site without parts has no places', () => {
	expect(placesOf('')).toEqual([]);
});

test.each([0, 1, 63, -64, 64.5, Number.NaN, 4 * KB * KB])('%d bytes are no size of a part', (size) => {
	expect(() => sizeCodes([size])).toThrow(RangeError);
});

const sizes = fc.array(
	fc.integer({ min: 1, max: 50_000 }).map((units) => units * UNIT),
	{ maxLength: 60 },
);

describe('for all sizes', () => {
	test('a size is one character of well-formed text', () => {
		fc.assert(
			fc.property(sizes, (all) => {
				const codes = sizeCodes(all);
				expect(codes).toHaveLength(all.length);
				expect(codes.isWellFormed()).toBe(true);
				expect(placesOf(codes).map(({ size }) => size)).toEqual(all);
			}),
		);
	});

	test('the parts fill the packs without gaps', () => {
		fc.assert(
			fc.property(sizes, (all) => {
				const ends = new Map<number, number>();
				for (const { pack, from, size } of placesOf(sizeCodes(all))) {
					expect(from).toBe(ends.get(pack) ?? 0);
					ends.set(pack, from + size);
				}
				for (const { pack, packSize } of placesOf(sizeCodes(all))) expect(ends.get(pack)).toBe(packSize);
			}),
		);
	});
});

test('a stamp tells parts and versions apart', () => {
	const header = (stamp: number) => {
		const bytes = Buffer.alloc(10);
		bytes.writeUInt32LE(stamp, 4);
		return bytes;
	};
	const stamp = stampOf('fedcba98', 3);
	expect(isStamped(header(stamp), stamp)).toBe(true);
	expect(isStamped(header(stampOf('fedcba98', 2)), stamp)).toBe(false);
	expect(isStamped(header(stampOf('fedcba99', 3)), stamp)).toBe(false);
	expect(isStamped(header(stamp).subarray(0, 7), stamp)).toBe(false);
	expect(isStamped(new Uint8Array(), stamp)).toBe(false);
});
