import { expect, test } from 'vitest';
import { mapLinks } from '../../../../src/view/place/map-links.ts';

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
	['厂房', '厂房'],
	['A;B:C|D', 'A%20B%20C%20D'],
	['A&B=C#D?E', 'A%26B%3DC%23D%3FE'],
	['"<b>', '%22%3Cb%3E'],
	['100% 的', '100%25%20的'],
])('a title %s cannot break a link: %s', (title, encoded) => {
	for (const { href } of mapLinks(POINT, title)) {
		expect(href).toContain(encoded);
		// As a browser sends it.
		expect(new URL(href).href).toContain(encodeURIComponent(title.replaceAll(/[;:|]/g, ' ')));
	}
	expect(linkOf('腾讯地图', title)).toContain(`marker=coord:31.05,121.31;title:${encoded};addr:${encoded}&`);
});

test('every link is a valid https address', () => {
	expect(mapLinks(POINT, '松江厂房 3000 ㎡').map(({ href }) => new URL(href).protocol)).toEqual(
		Array(4).fill('https:'),
	);
});
