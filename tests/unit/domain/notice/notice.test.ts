import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/catalog/catalog.ts';
import { noticePages, noticeSchema } from '../../../../src/domain/notice/notice.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { newestNotice } from '../../../../src/view/notice/notice-line.ts';
import { catalogInput, SITE } from '../../made-entry.ts';

const entry = (id: string, fields: object) => ({
	id,
	file: `notices/${id}.md`,
	text: '',
	data: noticeSchema.parse({ title: `公告之${id}号`, ...fields }),
});

const TODAY = day('2026-06-15');
const shown = (...notices: ReturnType<typeof entry>[]) => buildCatalog(catalogInput({ notices })).notices;

test('published notices stand newest first, two of one day by id', () => {
	const notices = shown(
		entry('b', { date: '2026-06-01' }),
		entry('a', { date: '2026-06-01' }),
		entry('newest', { date: '2026-06-15' }),
		entry('tomorrow', { date: '2026-06-16' }),
		entry('draft', { date: '2026-06-10', draft: true }),
	);
	expect(notices.map(({ id }) => id)).toEqual(['newest', 'a', 'b']);
});

test('a preview has drafts and those of a future day, each with a mark', () => {
	const notices = [
		entry('tomorrow', { date: '2026-06-16' }),
		entry('draft', { date: '2026-06-10', draft: true }),
		entry('now', { date: '2026-06-01' }),
	];
	const { notices: seen } = buildCatalog(catalogInput({ notices, isPreview: true }));
	expect(seen.map(({ title }) => title)).toEqual([
		'定时：公告之tomorrow号',
		'草稿：公告之draft号',
		'公告之now号',
	]);
});

test('samples leave with the switch of the site', () => {
	const notices = [entry('sample', { date: '2026-06-01', sample: true })];
	expect(buildCatalog(catalogInput({ notices })).notices).toHaveLength(1);
	const site = { ...SITE, showSamples: false };
	expect(buildCatalog(catalogInput({ notices, site })).notices).toEqual([]);
});

test('notices stand six a page, and a link to an old one leads to its page', () => {
	const count = 31;
	const many = Array.from({ length: count }, (_, i) => {
		const date = `2026-05-${String(i + 1).padStart(2, '0')}`;
		return entry(`n-${i + 1}`, { date, ...(i === 2 ? {} : { until: date }) });
	});
	const notices = shown(...many);
	expect(noticePages(notices).map(({ number, items }) => [number, items.length])).toEqual([
		[undefined, 7],
		[4, 6],
		[3, 6],
		[2, 6],
		[1, 6],
	]);
	expect(newestNotice(notices, TODAY)?.href).toBe('/notices/page/1/#notice-n-3');
});

test('two files with one id are a problem', () => {
	const twice = { ...entry('a', { date: '2026-06-01' }), file: 'notices/old/a.md' };
	expect(() => shown(entry('a', { date: '2026-06-01' }), twice)).toThrow(
		/已经被 content\/notices\/a.md 使用/,
	);
});

test.each([
	['the newest', [{ date: '2026-06-10' }, { date: '2026-06-01' }], '0'],
	['the newest that is not over', [{ date: '2026-06-10', until: '2026-06-14' }, { date: '2026-06-01' }], '1'],
	['one on its last day', [{ date: '2026-06-10', until: '2026-06-15' }], '0'],
	['none when all are over', [{ date: '2026-06-10', until: '2026-06-14' }], undefined],
])('the home page shows %s', (_, fields, id) => {
	const notices = shown(...fields.map((each, i) => entry(String(i), each)));
	expect(newestNotice(notices, TODAY)?.id).toBe(id);
});
