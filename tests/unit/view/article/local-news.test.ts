import { expect, test } from 'vitest';
import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { localNews } from '../../../../src/view/article/local-news.ts';
import { catalog } from '../../world.ts';

const songjiang = DISTRICTS.find(({ slug }) => slug === 'songjiang');
const inSongjiang = catalog.articlesBy.district.get('songjiang') ?? [];
const pathsOf = (parkId: string | undefined, updatedDate: string, limit = 4) =>
	songjiang === undefined
		? []
		: localNews({ parkId, district: songjiang, updatedDate: day(updatedDate) }, catalog, limit).map(
				({ href }) => href,
			);

test('a page has the news of its district as they were when its facts were last confirmed', () => {
	const days = [...new Set(inSongjiang.map(({ publishDate }) => publishDate))].toSorted();
	expect(days.length).toBeGreaterThan(1);
	for (const updated of days) {
		const known = inSongjiang.filter(({ publishDate }) => publishDate <= updated);
		expect(pathsOf(undefined, updated, 99)).toEqual(known.map(({ id }) => `/news/${id}/`));
	}
	expect(pathsOf(undefined, '2001-01-01')).toEqual([]);
});

test('news that name the park come first, whenever they are published', () => {
	const [parkId = '', own = []] = [...catalog.articlesBy.park][0] ?? [];
	expect(own.length).toBeGreaterThan(0);
	expect(pathsOf(parkId, '2001-01-01', 99)).toEqual(own.map(({ id }) => `/news/${id}/`));
});
