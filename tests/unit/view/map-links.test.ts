import { expect, test } from 'vitest';
import { mapLinks, toGcj02 } from '../../../src/view/map-links.ts';

interface Point {
	lng: number;
	lat: number;
}

/** Metres between two points close to each other. */
function distance(a: Point, b: Point): number {
	const METRES_PER_DEGREE = 111_320;
	const shrink = Math.cos((a.lat * Math.PI) / 180);
	return Math.hypot((a.lng - b.lng) * shrink, a.lat - b.lat) * METRES_PER_DEGREE;
}

test('a point that is GCJ-02 already stays where it is', () => {
	expect(toGcj02({ lng: 121.2277, lat: 31.0322, crs: 'gcj02' })).toEqual({ lng: 121.2277, lat: 31.0322 });
});

// Tiananmen; the test point of github.com/googollee/eviltransform; Songjiang by the published formulas.
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

const POINT = { lng: 121.31, lat: 31.05, crs: 'gcj02' } as const;
const linkOf = (text: string, title = '厂房') =>
	mapLinks(POINT, title).find((link) => link.text === text)?.href;

test.each([
	['高德地图', 'position=121.31,31.05'],
	['百度地图', 'location=31.05,121.31'],
	['腾讯地图', 'coord:31.05,121.31;'],
	['苹果地图', 'll=31.05,121.31'],
])('%s gets the point in the order it wants', (text, part) => {
	expect(linkOf(text)).toContain(part);
});

test.each([
	['高德地图', 'coordinate=gaode'],
	['百度地图', 'coord_type=gcj02'],
	['腾讯地图', 'coord_type=2'],
])('%s is told which datum it is', (text, part) => {
	expect(linkOf(text)).toContain(part);
});

test.each([
	['厂房', '%E5%8E%82%E6%88%BF'],
	['A;B:C|D', 'A%20B%20C%20D'],
	['A&B=C#D?E', 'A%26B%3DC%23D%3FE'],
	['"<b>', '%22%3Cb%3E'],
	['100% 的', '100%25%20%E7%9A%84'],
])('a title %s cannot break a link: %s', (title, encoded) => {
	for (const { href } of mapLinks(POINT, title)) expect(href).toContain(encoded);
	expect(linkOf('腾讯地图', title)).toContain(`marker=coord:31.05,121.31;title:${encoded};addr:${encoded}&`);
});

test('every link is a valid https address', () => {
	expect(mapLinks(POINT, '松江厂房 3000 ㎡').map(({ href }) => new URL(href).protocol)).toEqual(
		Array(4).fill('https:'),
	);
});
