import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toGcj02, toWgs84 } from '../../../../src/view/place/datum.ts';

interface Point {
	lng: number;
	lat: number;
}

/** Distance in metres between two close points. */
function distance(a: Point, b: Point): number {
	const METRES_PER_DEGREE = 111_320;
	const shrink = Math.cos((a.lat * Math.PI) / 180);
	return Math.hypot((a.lng - b.lng) * shrink, a.lat - b.lat) * METRES_PER_DEGREE;
}

test('a point that is GCJ-02 already stays where it is', () => {
	expect(toGcj02({ lng: 121.2277, lat: 31.0322, crs: 'gcj02' })).toEqual({ lng: 121.2277, lat: 31.0322 });
});

// Tiananmen; the test point of github.com/googollee/eviltransform; Songjiang, calculated with the published formulas.
test.each([
	['wgs84', 116.391, 39.907, 116.3972, 39.9084],
	['wgs84', 121.5272106, 31.1774276, 121.5315415, 31.175304],
	['wgs84', 121.3, 31.06, 121.304468, 31.057932],
	['bd09', 116.404, 39.915, 116.397627, 39.908657],
	['bd09', 121.3, 31.06, 121.293536, 31.053939],
] as const)('a %s point %d, %d lies where 高德 shows it', (crs, lng, lat, expectedLng, expectedLat) => {
	expect(distance(toGcj02({ lng, lat, crs }), { lng: expectedLng, lat: expectedLat })).toBeLessThan(20);
});

test.each(['wgs84', 'bd09'] as const)('a %s point moves by a few hundred metres', (crs) => {
	const point = { lng: 121.3, lat: 31.06 };
	const moved = distance(toGcj02({ ...point, crs }), point);
	expect(moved).toBeGreaterThan(300);
	expect(moved).toBeLessThan(1500);
});

test('degrees have at most six decimals', () => {
	const { lng, lat } = toGcj02({ lng: 121.3, lat: 31.06, crs: 'wgs84' });
	expect(`${lng} ${lat}`).toMatch(/^\d+\.\d{1,6} \d+\.\d{1,6}$/);
});

// The same pairs in the opposite direction.
test.each([
	['gcj02', 116.3972, 39.9084, 116.391, 39.907],
	['gcj02', 121.5315415, 31.175304, 121.5272106, 31.1774276],
	['gcj02', 121.304468, 31.057932, 121.3, 31.06],
	['wgs84', 121.3, 31.06, 121.3, 31.06],
] as const)('a %s point %d, %d lies where GPS measures it', (crs, lng, lat, expectedLng, expectedLat) => {
	expect(distance(toWgs84({ lng, lat, crs }), { lng: expectedLng, lat: expectedLat })).toBeLessThan(20);
});

test('there and back is the same place within two metres, whatever the datum, to five decimals', () => {
	const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
	const anyPoint = fc.record({
		lng: degrees(120.85, 122.2),
		lat: degrees(30.65, 31.9),
		crs: fc.constantFrom('gcj02' as const, 'bd09' as const, 'wgs84' as const),
	});
	fc.assert(
		fc.property(anyPoint, (point) => {
			const gps = toWgs84(point);
			expect(distance(toGcj02({ ...gps, crs: 'wgs84' }), toGcj02(point))).toBeLessThan(2);
			for (const each of [gps.lng, gps.lat]) expect(Number(each.toFixed(5))).toBe(each);
		}),
	);
});
