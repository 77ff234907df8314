import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, partialDate } from '../../../../src/domain/units/calendar-date.ts';
import type { RelatedDocument } from '../../../../src/domain/article/related-order.ts';
import { buildRelatedIndex, relatedTo } from '../../../../src/domain/article/related.ts';
import { termVector } from '../../../../src/domain/article/term-vectors.ts';
import { cosine } from '../../../../src/domain/article/tf-idf.ts';

/** An empty article. Each test sets only the fields that matter. */
const article = (id: string, changes: Partial<RelatedDocument> = {}): RelatedDocument => ({
	id,
	own: { date: changes.publishDate ?? day('2026-01-01'), isArchival: false },
	title: '',
	text: '',
	topics: [],
	district: [],
	category: '要闻',
	publishDate: day('2026-01-01'),
	related: [],
	...changes,
});

const idsOf = (id: string, documents: readonly RelatedDocument[], limit = 6) =>
	relatedTo(id, buildRelatedIndex(documents), limit).map((hit) => hit.id);

const GROUNDBREAKING = '松江生物医药产业园今日开工，总投资二十亿元，建成后将引进四十家企业';
/** Shares some words with the report, but not most. */
const COUSIN = '松江生物医药企业座谈会在区政府召开，专家就人才公寓配套提出建议';
const OTHERS = [
	'人才公寓配套政策专家座谈会纪要：住房补贴与落户并行推进',
	'集成电路设备厂房交付，洁净车间达到千级标准',
	'集成电路设备出口增长，洁净车间订单排到明年',
	'总投资四十亿元的冷链仓库建成后将引进电商企业',
	'专家提出建议：区政府应召开企业供需对接会',
];

const WORLD = [
	article('report-a', { title: '松江生物医药产业园开工', text: GROUNDBREAKING }),
	article('report-b', { title: '生物医药产业园在松江开工', text: `${GROUNDBREAKING}。` }),
	article('cousin', { title: '松江召开生物医药座谈会', text: COUSIN }),
	...OTHERS.map((text, i) => article(`other-${i}`, { title: text.slice(0, 8), text })),
];

describe('two reports of one event', () => {
	test('are alike enough for this test to mean something', () => {
		const { terms, numberOf } = buildRelatedIndex(WORLD);
		const of = (id: string) => termVector(terms, numberOf.get(id) ?? -1);
		expect(cosine(of('report-a'), of('report-b'))).toBeGreaterThan(0.5);
		expect(cosine(of('report-a'), of('cousin'))).toBeGreaterThan(0.1);
		expect(cosine(of('report-a'), of('cousin'))).toBeLessThan(0.3);
	});

	test('do not lead to each other', () => {
		expect(idsOf('report-a', WORLD, 20)).not.toContain('report-b');
		expect(idsOf('report-b', WORLD, 20)).not.toContain('report-a');
	});

	test('do not both stand in the list of a third article', () => {
		const hits = idsOf('cousin', WORLD, 20).filter((id) => id.startsWith('report'));
		expect(hits).toEqual(['report-a']);
	});

	test('do not come back as filling', () => {
		expect(idsOf('other-2', WORLD, 20).filter((id) => id.startsWith('report'))).toHaveLength(1);
	});
});

test('the most similar article comes first', () => {
	expect(idsOf('report-a', WORLD)[0]).toBe('cousin');
});

describe("the editor's choice", () => {
	const [first, ...rest] = WORLD;
	const world = [article('report-a', { ...first, related: ['other-3', 'report-b'] }), ...rest];

	test('comes first, in its order, a double of the article included', () => {
		expect(relatedTo('report-a', buildRelatedIndex(world), 3)).toEqual([
			{ id: 'other-3', reason: '编辑推荐' },
			{ id: 'report-b', reason: '编辑推荐' },
			{ id: 'cousin', reason: '同属要闻' },
		]);
	});

	test('is not repeated further down', () => {
		const hits = idsOf('report-a', world, 20);
		expect(new Set(hits).size).toBe(hits.length);
	});

	test('is cut to the number asked for', () => {
		expect(idsOf('report-a', world, 1)).toEqual(['other-3']);
	});
});

describe('filling up', () => {
	const world = [
		article('self', { category: '厂房' }),
		article('old-same', { category: '厂房', publishDate: day('2020-01-01') }),
		article('new-same', { category: '厂房', publishDate: day('2025-01-01') }),
		article('new-other', { category: '政策', publishDate: day('2025-06-01') }),
		article('old-other', { category: '政策', publishDate: day('2019-06-01') }),
	];

	test('takes the next older ones of the category, then of the site', () => {
		expect(relatedTo('self', buildRelatedIndex(world), 3)).toEqual([
			{ id: 'new-same', reason: '同属厂房' },
			{ id: 'old-same', reason: '同属厂房' },
			{ id: 'new-other', reason: '' },
		]);
	});

	test('takes newer ones only when there is nothing older, the nearest first', () => {
		expect(idsOf('old-same', world, 3)).toEqual(['old-other', 'new-same', 'self']);
		expect(idsOf('new-same', world, 4)).toEqual(['old-same', 'old-other', 'self', 'new-other']);
	});

	test('is the same after newer articles', () => {
		const more = ['2026-02-02', '2026-03-03'].map((publishDate, i) =>
			article(`later-${i}`, { category: '厂房', publishDate: day(publishDate) }),
		);
		expect(idsOf('self', [...world, ...more], 3)).toEqual(idsOf('self', world, 3));
	});

	test('ends when there is nothing left', () => {
		expect(idsOf('self', world, 9)).toEqual(['new-same', 'old-same', 'new-other', 'old-other']);
		expect(idsOf('self', [article('self')], 9)).toEqual([]);
	});
});

describe('in a tie', () => {
	const twin = '松江产业园的厂房';
	const pair = (a: Partial<RelatedDocument>, b: Partial<RelatedDocument>) => [
		article('self', { text: `${twin}招租信息`, title: '招租信息汇总', district: ['松江区'] }),
		article('n-9', { text: `${twin}改造升级`, title: '改造升级方案', ...a }),
		article('n-10', { text: `${twin}安全检查`, title: '安全检查通报', ...b }),
		article('x-1', { text: '改造升级方案。招租信息汇总。安全检查通报' }),
	];
	const firstTwo = (documents: readonly RelatedDocument[]) => {
		const index = buildRelatedIndex(documents);
		return relatedTo('self', index, 9)
			.map(({ id }) => id)
			.filter((id) => id.startsWith('n-'));
	};

	test.each([
		['the id decides, as a number', {}, {}, ['n-9', 'n-10']],
		['the same district wins', {}, { district: ['松江区'] }, ['n-10', 'n-9']],
		['the same category wins', { category: '政策' }, {}, ['n-10', 'n-9']],
		['one of known date wins', {}, { own: { date: undefined, isArchival: true } }, ['n-9', 'n-10']],
		['the more recent wins', { publishDate: day('2024-01-01') }, {}, ['n-10', 'n-9']],
	])('%s', (_, a, b, expected) => {
		expect(firstTwo(pair(a, b))).toEqual(expected);
		expect(firstTwo(pair(a, b).toReversed())).toEqual(expected);
	});
});

// One-character names yield no terms, so only the names decide.
test.each([
	[{ topics: ['药'] }, '同为药'],
	[{ topics: ['芯', '药'] }, '同为药\u00a0· 芯'],
	[{ topics: ['芯', '药', '车'] }, '同为药\u00a0· 芯'],
	[{ district: ['松江区'] }, '同为松江区'],
	[{ district: ['松江区', '青浦区'], topics: ['芯'] }, '同为芯\u00a0· 松江区'],
	[{}, '同属要闻'],
	[{ category: '政策' }, ''],
	[{ category: '政策', topics: ['芯'] }, '同为芯'],
])('an article with %j is related because of %j', (changes, reason) => {
	const self = article('self', { topics: ['药', '芯', '车'], district: ['松江区', '青浦区'] });
	const index = buildRelatedIndex([self, article('other', changes)]);
	expect(relatedTo('self', index, 1)).toEqual([{ id: 'other', reason }]);
});

// Terms that occur in only one text are dropped before the vectors are scaled. On a tiny site, one shared word would
// therefore make two texts look like duplicates.
test('on a site of two articles a shared topic does not make them doubles', () => {
	const world = [
		article('self', { text: COUSIN, topics: ['机器人'] }),
		article('other', { text: '冷链仓库年内交付，预计引进四十家电商企业', topics: ['机器人'] }),
	];
	expect(idsOf('self', world)).toEqual(['other']);
});

test('an unknown id is a programming error', () => {
	expect(() => relatedTo('gone', buildRelatedIndex(WORLD), 3)).toThrow(RangeError);
});

describe('whatever the articles', () => {
	const PHRASES = [GROUNDBREAKING, COUSIN, ...OTHERS].flatMap((text) => text.split(/[，：]/));
	const documents = fc
		.array(
			fc.record({
				text: fc.subarray(PHRASES, { maxLength: 4 }).map((phrases) => phrases.join('。')),
				title: fc.constantFrom('松江', '厂房', ''),
				topics: fc.subarray(['生物医药', '机器人']),
				district: fc.subarray(['松江区', '青浦区']),
				category: fc.constantFrom('要闻', '政策'),
				publishDate: fc.constantFrom(day('2020-05-05'), day('2025-05-05'), day('2026-05-05')),
				own: fc.constantFrom<RelatedDocument['own']>(
					{ date: undefined, isArchival: true },
					{ date: partialDate.parse('2022'), isArchival: true },
					{ date: day('2026-05-05'), isArchival: false },
				),
			}),
			{ minLength: 1, maxLength: 15 },
		)
		.map((list) => list.map((each, i) => article(String(i + 1), each)));
	const worlds = documents.chain((list) =>
		fc.record({
			list: fc.constant(list),
			shuffled: fc.shuffledSubarray(list, { minLength: list.length }),
			limit: fc.integer({ min: 0, max: 8 }),
		}),
	);

	test('the order they come in changes nothing', () => {
		fc.assert(
			fc.property(worlds, ({ list, shuffled, limit }) => {
				const [a, b] = [buildRelatedIndex(list), buildRelatedIndex(shuffled)];
				for (const { id } of list) expect(relatedTo(id, b, limit)).toEqual(relatedTo(id, a, limit));
			}),
		);
	});

	test('none is related to itself, none comes twice, none too many', () => {
		fc.assert(
			fc.property(worlds, ({ list, limit }) => {
				for (const { id } of list) {
					const hits = idsOf(id, list, limit);
					expect(hits).not.toContain(id);
					expect(new Set(hits).size).toBe(hits.length);
					expect(hits.length).toBeLessThanOrEqual(limit);
				}
			}),
		);
	});
});
