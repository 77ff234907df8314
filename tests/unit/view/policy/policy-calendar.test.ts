import { beforeEach, expect, test, vi } from 'vitest';
import { calendarText, policyCalendars } from '../../../../src/view/policy/policy-calendar.ts';
import { article, catalog } from '../../world.ts';

beforeEach(() => {
	vi.stubEnv('SITE', 'https://example.com');
});

/** The lines of a calendar file, unfolded (RFC 5545, 3.1). */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

const text = () => calendarText({ title: '测试', articles: [article('policy-open')] });

test('the deadline is a whole day with its facts, the page and a reminder a week before', () => {
	const lines = linesOf(text());
	expect(lines).toContain('DTSTART;VALUE=DATE:20261215');
	expect(lines).toContain('SUMMARY:申报截止：申报中的测试政策通知');
	expect(lines.find((line) => line.startsWith('DESCRIPTION:发文机关'))).toContain('测试委员会、测试局');
	expect(lines).toContain('URL;VALUE=URI:https://example.com/news/policy-open/');
	expect(lines).toContain('UID:policy-open-deadline@example.com');
	expect(lines).toContain('TRIGGER:-P7D');
});

test('the file is one of RFC 5545: CRLF, and no line of more than 75 bytes', () => {
	expect(text().replaceAll('\r\n', '')).not.toContain('\n');
	for (const line of text().split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test.each(['Asia/Shanghai', 'America/Los_Angeles', 'UTC'])('the day is the same when built in %s', (zone) => {
	const before = process.env['TZ'];
	process.env['TZ'] = zone;
	try {
		expect(linesOf(text())).toContain('DTSTART;VALUE=DATE:20261215');
		// The stamp is the day of the last change, not the moment of the build.
		expect(linesOf(text())).toContain('DTSTAMP:20261110T000000Z');
	} finally {
		if (before === undefined) delete process.env['TZ'];
		else process.env['TZ'] = before;
	}
});

test('there is a calendar for all policies, and for each district and topic with a deadline', () => {
	const calendars = policyCalendars(catalog);
	const names = calendars.map(({ name }) => name);
	expect(names[0]).toBe('all');
	expect(names).toContain('district/songjiang');
	expect(names).toContain('topic/biomedicine');
	expect(names).not.toContain('topic/unused');
	const days = linesOf(calendarText(calendars[0] ?? { title: '', articles: [] })).filter((line) =>
		line.startsWith('DTSTART'),
	);
	expect(days.length).toBeGreaterThan(1);
	expect(days).toEqual(days.toSorted());
});

test('an article without a deadline is no event', () => {
	expect(calendarText({ title: '测试', articles: [article('policy-undated')] })).not.toContain(
		'BEGIN:VEVENT',
	);
});

test('a topic whose name ends in 政策 does not say it twice', () => {
	const topics = catalog.taxonomy.topics.map((topic) => ({ ...topic, name: '惠企政策' }));
	const titles = policyCalendars({ ...catalog, taxonomy: { ...catalog.taxonomy, topics } }).map(
		({ title }) => title,
	);
	expect(titles).toContain(`惠企政策申报截止 - ${catalog.site.name}`);
	expect(titles.join()).not.toContain('政策政策');
});
