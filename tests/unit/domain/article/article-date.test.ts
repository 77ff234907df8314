import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	archivePart,
	byNewest,
	type OwnDate,
	oldNewsReason,
	ownDate,
} from '../../../../src/domain/article/article-date.ts';
import { day, partialDate } from '../../../../src/domain/units/calendar-date.ts';
import { paginate } from '../../../../src/domain/pagination.ts';

describe('the date an article stands under', () => {
	test.each<[string, { eventDate?: string; isArchival?: boolean }, OwnDate['date'] | string, boolean]>([
		['news: the day it was published here', {}, '2026-11-23', false],
		['news of an event of last month: still that day', { eventDate: '2026-10-20' }, '2026-11-23', false],
		['news of an event to come: still that day', { eventDate: '2027-03-01' }, '2026-11-23', false],
		['an event long ago: the day of the event', { eventDate: '2024-08-30' }, '2024-08-30', true],
		['an event long ago: its month', { eventDate: '2024-08' }, '2024-08', true],
		['an event long ago: its year', { eventDate: '2022' }, '2022', true],
		['marked by the editor, year known', { eventDate: '2026', isArchival: true }, '2026', true],
		['marked by the editor, nothing known: no date', { isArchival: true }, undefined, true],
	])('%s', (_, { eventDate, isArchival = false }, date, isOld) => {
		const event = eventDate === undefined ? undefined : partialDate.parse(eventDate);
		const own = ownDate({ isArchival, eventDate: event, publishDate: day('2026-11-23') });
		expect(own).toEqual({ date, isArchival: isOld });
	});
});

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
		['marked by the editor', { publishDate: '2026-06-15', isArchival: true }, 'undated'],
		['marked, of a year', { publishDate: '2026-06-15', eventDate: '2026', isArchival: true }, 'event'],
		[
			'marked, and late, and old',
			{ publishDate: '2020-06-15', eventDate: '2019', isArchival: true },
			'event',
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

/** A minimal article with dates. */
const dated = (id: string, date: string | undefined, publishDate = '2026-11-23') => ({
	id,
	own: { date: date === undefined ? undefined : partialDate.parse(date), isArchival: true },
	publishDate: day(publishDate),
});

test('newest first by its own date, a year after its months, unknown ones last; the same day by id as a number', () => {
	const articles = [
		dated('10', '2026-01-01'),
		dated('unknown', undefined),
		dated('year', '2025'),
		dated('b', '2026-01-02'),
		dated('month', '2025-03'),
		dated('unknown-later', undefined, '2026-12-01'),
		dated('9', '2026-01-01'),
		dated('day', '2025-03-09'),
		dated('a', '2026-01-02'),
		dated('year-before', '2024-12-31'),
	];
	const expected = [
		...['a', 'b', '9', '10', 'day', 'month', 'year', 'year-before'],
		...['unknown-later', 'unknown'],
	];
	expect(articles.toSorted(byNewest).map(({ id }) => id)).toEqual(expected);
	expect(articles.toReversed().toSorted(byNewest)).toEqual(articles.toSorted(byNewest));
});

test('a newer article leaves every numbered page of a list as it was', () => {
	const dates = fc.constantFrom(undefined, '2022', '2024-08', '2024-08-30', '2026-06-15');
	fc.assert(
		fc.property(fc.array(dates, { maxLength: 40 }), (all) => {
			const articles = all.map((date, i) => dated(String(i), date));
			const pages = (list: typeof articles) =>
				paginate(list.toSorted(byNewest), 4).flatMap(({ number, items }) =>
					number === undefined ? [] : [{ number, items }],
				);
			const before = pages(articles);
			const after = pages([...articles, dated('new', '2026-11-23')]);
			expect(after.slice(after.length - before.length)).toEqual(before);
		}),
	);
});

test.each([
	['2024-08-30', '2024-08'],
	['2024-08', '2024-08'],
	['2022', '2022'],
	[undefined, 'undated'],
])('an article of %s is in the archive under %s', (date, part) => {
	expect(archivePart(dated('a', date).own)).toBe(part);
});
