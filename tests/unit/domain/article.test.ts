import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { articleSchema, byNewest, oldNewsReason } from '../../../src/domain/article.ts';
import { day, partialDate } from '../../../src/domain/calendar-date.ts';
import type { ImageFile } from '../../../src/domain/picture.ts';

const schema = articleSchema(z.custom<ImageFile>());

const MINIMAL = {
	title: '松江区召开座谈会',
	publishDate: '2026-01-05',
	kind: '原创',
	category: '要闻',
};

describe('why an article is old news', () => {
	test.each([
		['published today', { publishDate: '2026-06-15' }, undefined],
		['a year old', { publishDate: '2025-06-15' }, undefined],
		['a year and a day old', { publishDate: '2025-06-14' }, 'age'],
		['about an event of 90 days before', { publishDate: '2026-06-01', eventDate: '2026-03-03' }, undefined],
		['about an event of 91 days before', { publishDate: '2026-06-01', eventDate: '2026-03-02' }, 'event'],
		['about an event to come', { publishDate: '2026-06-01', eventDate: '2026-09-01' }, undefined],
		[
			'about a month that ended 90 days before',
			{ publishDate: '2026-05-29', eventDate: '2026-02' },
			undefined,
		],
		['about a month that ended 91 days before', { publishDate: '2026-05-30', eventDate: '2026-02' }, 'event'],
		['about something of this year', { publishDate: '2026-06-01', eventDate: '2026' }, undefined],
		['about something of last year', { publishDate: '2026-06-01', eventDate: '2025' }, 'event'],
		['marked by the editor', { publishDate: '2026-06-15', isArchival: true }, 'archival'],
		[
			'marked, and late, and old',
			{ publishDate: '2020-06-15', eventDate: '2019', isArchival: true },
			'archival',
		],
		['late and old', { publishDate: '2020-06-15', eventDate: '2019' }, 'event'],
	])('%s', (_, { publishDate, ...rest }: Record<string, unknown> & { publishDate: string }, reason) => {
		const article = {
			isArchival: rest['isArchival'] === true,
			eventDate: rest['eventDate'] === undefined ? undefined : partialDate.parse(rest['eventDate']),
			publishDate: day(publishDate),
		};
		expect(oldNewsReason(article, day('2026-06-15'))).toBe(reason);
	});
});

test('newest first, and the same day by id as a number', () => {
	const articles = [
		{ id: '10', publishDate: '2026-01-01' },
		{ id: 'b', publishDate: '2026-01-02' },
		{ id: '9', publishDate: '2026-01-01' },
		{ id: 'a', publishDate: '2026-01-02' },
	];
	expect(articles.toSorted(byNewest).map(({ id }) => id)).toEqual(['a', 'b', '9', '10']);
	expect(articles.toReversed().toSorted(byNewest)).toEqual(articles.toSorted(byNewest));
});

describe('the front matter', () => {
	test('needs title, date, kind and category, and the rest has defaults', () => {
		expect(schema.parse(MINIMAL)).toEqual({
			...MINIMAL,
			kind: 'original',
			topics: [],
			district: [],
			parks: [],
			listings: [],
			related: [],
			legacyUrls: [],
			isArchival: false,
			draft: false,
		});
	});

	test('an id that YAML reads as a number is the same id', () => {
		expect(schema.parse({ ...MINIMAL, related: [3231, 'b'] }).related).toEqual(['3231', 'b']);
	});

	test('districts are resolved from any name', () => {
		const { district } = schema.parse({ ...MINIMAL, district: ['松江', 'minhang'] });
		expect(district.map(({ name }) => name)).toEqual(['松江区', '闵行区']);
	});

	test.each([
		['title', { title: '短' }],
		['title', { title: '   　短   ' }],
		['title', { title: '长'.repeat(81) }],
		['publishDate', { publishDate: '2026-02-30' }],
		['publishDate', { publishDate: undefined }],
		['kind', { kind: '小说' }],
		['district', { district: ['朝阳'] }],
		['district', { district: '松江' }],
		['legacyUrls', { legacyUrls: ['old.html'] }],
		['source', { source: { name: '新华财经', url: 'javascript:alert(1)' } }],
		['source', { source: { url: 'https://a.cn' } }],
		['legacyViews', { legacyViews: -1 }],
		['isArchival', { isArchival: 'true' }],
	])('a wrong %s is refused: %j', (field, change) => {
		const { error } = schema.safeParse({ ...MINIMAL, ...change });
		expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
	});

	test('an unknown field is refused', () => {
		expect(schema.safeParse({ ...MINIMAL, slug: 'x' }).error?.issues[0]).toMatchObject({ keys: ['slug'] });
	});

	test('every problem is found at once', () => {
		const { error } = schema.safeParse({ title: '短', kind: '小说', publishDate: '2026-02-30', extra: 1 });
		expect(error?.issues).toHaveLength(5);
	});
});
