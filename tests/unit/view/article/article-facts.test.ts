import { expect, test, vi } from 'vitest';
import { articlePage } from '../../../../src/view/page/article-page.ts';
import { article, catalog, listing } from '../../world.ts';

vi.stubEnv('SITE', 'https://example.com');

const event = article('101');
const { id: named, district, topics, ...rest } = { ...article('policy-open') };
const plain = { ...event, id: named, topics, policy: undefined, eventDate: rest.eventDate, own: rest.own };
const linesOf = (changes: object) => {
	const { facts, event: ofDateLine } = articlePage({ ...plain, ...changes }, catalog);
	const lines = facts.facts.map(
		({ label, day, links }) =>
			`${label} ${[day?.text ?? '', ...links.map(({ text }) => text)].join(' ').trim()}`,
	);
	return { isBox: facts.isBox, lines, inDateLine: ofDateLine?.text };
};

const songjiang = district.filter(({ short }) => short === '松江');
const NOTHING = { district: [], parks: [], listings: [], eventDate: undefined };

test('an article with a day and a place has a box, and its date line does not repeat the day', () => {
	const { isBox, lines, inDateLine } = linesOf({
		...NOTHING,
		district: songjiang,
		eventDate: rest.eventDate,
	});
	expect(isBox).toBe(true);
	expect(lines.slice(0, 2)).toEqual(['时间 2026年10月30日', '区域 松江区']);
	expect(lines.at(-1)).toMatch(/^主题 生物医药/);
	expect(inDateLine).toBeUndefined();
});

test('parks and listings that it names are in the box', () => {
	const { isBox, lines } = linesOf({ ...NOTHING, parks: ['p-one'], listings: [listing('l-full').id] });
	expect(isBox).toBe(true);
	expect(lines[0]).toBe('园区 测试示范园');
	expect(lines[1]).toMatch(/^房源 松江.*\s㎡ .*厂房$/);
});

test.each([
	['one fact', { district: songjiang }],
	['the day alone', { eventDate: rest.eventDate }],
	['topics alone', {}],
])('%s makes no box', (_, changes) => {
	const { isBox, lines, inDateLine } = linesOf({ ...NOTHING, ...changes });
	expect(isBox).toBe(false);
	expect(lines.filter((line) => line.startsWith('时间'))).toEqual([]);
	expect(inDateLine).toBe('eventDate' in changes ? '2026年10月30日' : undefined);
});

test('a policy has a box of its own', () => {
	const { facts, event: ofDateLine } = articlePage(article('policy-open'), catalog);
	expect(facts.isBox).toBe(false);
	expect(ofDateLine?.text).toBe('2026年10月30日');
});
