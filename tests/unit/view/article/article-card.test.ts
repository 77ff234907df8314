import { expect, test } from 'vitest';
import { articleCard, articleExcerpt, withPinned } from '../../../../src/view/article/article-card.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { article } from '../../world.ts';

test('an excerpt is the summary of the editor when there is one', () => {
	expect(articleExcerpt({ ...article('policy-open'), summary: '编辑写的摘要。' })).toBe('编辑写的摘要。');
});

test('an excerpt is else the beginning of the text', () => {
	expect(articleExcerpt({ ...article('policy-open'), summary: undefined, text: '第一句。\n第二句。' })).toBe(
		'第一句。 第二句。',
	);
});

test.each([
	['cut after a sentence', `${'字'.repeat(40)}。${'字'.repeat(40)}`, `${'字'.repeat(40)}。`],
	[
		'cut inside one when none ends late enough',
		`${'字'.repeat(10)}。${'字'.repeat(80)}`,
		`${'字'.repeat(10)}。${'字'.repeat(40)}…`,
	],
	['left whole when it fits', '字'.repeat(52), '字'.repeat(52)],
	['no comma before the dots', `${'字'.repeat(50)}，${'字'.repeat(10)}`, `${'字'.repeat(50)}…`],
])('a long text is %s', (_name, text, excerpt) => {
	expect(articleExcerpt({ ...article('policy-open'), summary: undefined, text })).toBe(excerpt);
});

test('a summary that is too long is cut as well, to the length asked for', () => {
	const excerpt = articleExcerpt({ ...article('policy-open'), summary: '字'.repeat(200) }, 160);
	expect([...excerpt]).toHaveLength(160);
});

test('a card says what an article is about, where and when', () => {
	expect(articleCard(article('policy-open'))).toEqual({
		href: '/news/policy-open/',
		title: '申报中的测试政策通知',
		excerpt: '申报中的政策正文，补贴上限 50%，金额 16 万元。',
		date: '2026-11-01',
		dateText: '2026年11月1日',
		category: '通知',
		place: '松江\u00a0· 闵行',
		cover: undefined,
		isOld: false,
		isPinned: false,
	});
});

test('a cover is shown with its description', () => {
	expect(articleCard(article('with-cover')).cover).toMatchObject({
		src: { src: './cover.png' },
		alt: '测试封面图',
	});
});

test.each([
	['old-event', '2024-08', '旧闻，2024年8月'],
	['archival', '', '旧闻，年份不详'],
])('the card of old news %s has its own date, not that of its import', (id, date, dateText) => {
	expect(articleCard(article(id))).toMatchObject({ date, dateText, isOld: true });
});

test('an article that is pinned stands on top once, from whatever page, until its last day', () => {
	const pinned = { ...article('old-event'), pinnedUntil: day('2026-12-31') };
	const all = [article('policy-open'), article('with-cover'), pinned];
	const titles = (shown: typeof all, today: string) =>
		withPinned(shown, all, day(today)).map(({ href, isPinned }) => `${href}${isPinned ? ' pinned' : ''}`);
	expect(titles(all, '2026-12-31')).toEqual([
		'/news/old-event/ pinned',
		'/news/policy-open/',
		'/news/with-cover/',
	]);
	expect(titles(all.slice(0, 1), '2026-12-31')).toEqual(['/news/old-event/ pinned', '/news/policy-open/']);
	expect(titles(all, '2027-01-01')).toEqual(['/news/policy-open/', '/news/with-cover/', '/news/old-event/']);
});

test('no more than three articles are pinned at a time', () => {
	const many = Array.from({ length: 5 }, (_, i) => ({
		...article('policy-open'),
		id: `pinned-${i}`,
		pinnedUntil: day('2026-12-31'),
	}));
	expect(withPinned([], many, day('2026-12-01'))).toHaveLength(3);
	expect(withPinned(many, many, day('2026-12-01')).map(({ isPinned }) => isPinned)).toEqual([
		true,
		true,
		true,
		false,
		false,
	]);
});
