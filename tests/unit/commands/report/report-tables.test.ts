import { describe, expect, test } from 'vitest';
import { unknownToSeekers } from '../../../../src/commands/report/asked-fact.ts';
import { articleTable } from '../../../../src/commands/report/article-table.ts';
import { listingTable } from '../../../../src/commands/report/listing-table.ts';
import { parkTable } from '../../../../src/commands/report/park-table.ts';
import { sourceLedger } from '../../../../src/commands/report/source-ledger.ts';
import { suspectedDoubles } from '../../../../src/commands/report/suspected-double.ts';
import { vocabularyOf } from '../../../../src/domain/explorer/rows/row-of-listing.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { madeArticle, madeListing, SITE } from '../../made-entry.ts';
import { catalog, listing } from '../../world.ts';

const TODAY = day('2026-06-15');
const names = vocabularyOf(catalog.listings, catalog.taxonomy.topics);
const unknown = (each: Parameters<typeof unknownToSeekers>[0]) => unknownToSeekers(each, names, TODAY);

describe('what seekers ask for and a listing leaves open', () => {
	test('are the requirements of the finder that it cannot be measured against', () => {
		expect(unknown(madeListing('a', { clearHeight: undefined, power: undefined }))).toEqual(
			expect.arrayContaining(['层高', '配电', '行车', '入驻时间']),
		);
		const known = unknown(madeListing('a', { clearHeight: 8, power: 500, availableFrom: '2026-07-01' }));
		expect(known).not.toContain('层高');
		expect(known).not.toContain('配电');
		expect(known).not.toContain('入驻时间');
	});

	test('are not what its type cannot have', () => {
		expect(unknown(madeListing('a', { propertyType: '办公楼' }))).not.toContain('行车');
		expect(unknown(madeListing('a', { propertyType: '工业土地' }))).not.toContain('层高');
	});

	test('have the rent when it is on request, and no space under negotiation', () => {
		expect(unknown(madeListing('a', { rent: { negotiable: true } }))).toContain('租金面议');
		expect(unknown(listing('l-reserved')).filter((each) => each.includes('面积'))).toEqual([]);
	});
});

const rowsOf = (...listings: Parameters<typeof listingTable>[0]['listings'][number][]) =>
	listingTable({ listings, taxonomy: catalog.taxonomy, today: TODAY }, suspectedDoubles(listings)).rows;

describe('listings', () => {
	const fresh = { updatedDate: '2026-06-10', publishDate: '2026-01-01' };

	test('that lists no longer show come first, then those to be confirmed', () => {
		const rows = rowsOf(
			madeListing('fresh', fresh),
			madeListing('stale', { ...fresh, updatedDate: '2026-01-01' }),
			madeListing('older', { ...fresh, updatedDate: '2026-04-01' }),
		);
		expect(rows.map(([name]) => String(name).split(' ')[0])).toEqual(['stale', 'older', 'fresh']);
		expect(rows.map(([, age]) => age)).toEqual([
			'165 天前：超过 120 天没有核对，已经不在列表里',
			'75 天前：超过 60 天没有核对，页面已标待核实',
			'5 天前',
		]);
	});

	test('that are let are not asked about', () => {
		expect(rowsOf(madeListing('a', { ...fresh, status: '已租售' }))).toEqual([]);
	});

	test('that may be doubles name each other', () => {
		const one = { ...fresh, address: '测试路 1 号', clearHeight: 8 };
		expect(rowsOf(madeListing('a', one), madeListing('b', one)).map((row) => row[4])).toEqual([
			'可能和 b 是同一套',
			'可能和 a 是同一套',
		]);
	});

	test('have the list of their page', () => {
		expect(rowsOf(madeListing('a', fresh))[0]?.[5]).toMatch(/^\d+ 项：.*蒸汽/);
	});
});

describe('articles', () => {
	const A = 'https://a.example/1';
	const article = (id: string, fields: Record<string, unknown> = {}, text = '长'.repeat(200)) => ({
		...madeArticle(id, 'news', { summary: '一句摘要', ...fields }),
		text,
	});
	const table = (articles: ReturnType<typeof article>[], isDead = false) =>
		articleTable(
			{ articles, today: TODAY },
			[{ url: A, uses: [{ file: 'articles/dead.md', place: '来源', date: '2026-01-05' }] }],
			isDead
				? { [A]: { checked: '2026-06-01', since: '2026-06-01', state: 'gone', words: '网页没有了（404）' } }
				: {},
		);

	test('in order are not named', () => {
		expect(table([article('a')]).rows).toEqual([]);
	});

	test.each([
		['a compilation without source', { kind: '编译' }, '转载或编译，没有写来源 source'],
		['a source without address', { source: { name: '甲报' } }, '来源“甲报”没有网址 source.url'],
		[
			'a policy without its original',
			{ policy: { issuer: ['甲局'] } },
			'政策没有原文网址 policy.originalUrl',
		],
		['no summary', { summary: undefined }, '没有摘要 summary，列表里用的是正文开头'],
	])('%s', (_, fields, words) => {
		expect(table([article('a', fields)]).rows[0]?.[1]).toBe(words);
	});

	test('very short', () => {
		expect(table([article('a', {}, '短 文')]).rows[0]?.[1]).toBe('正文只有 2 个字');
	});

	test('samples are left out', () => {
		expect(table([article('a', { sample: true, kind: '编译' })]).rows).toEqual([]);
	});

	test('a dead link comes first, with a copy to try', () => {
		const dead = { ...article('dead'), file: 'articles/dead.md' };
		const { rows } = table([article('short', { kind: '编译' }), dead], true);
		expect(rows.map(([name]) => String(name).split(' ')[0])).toEqual(['dead', 'short']);
		expect(rows[0]?.[1]).toBe(
			`来源 ${A} 网页没有了（404），可以试试存档 https://web.archive.org/web/20260105/${A}`,
		);
	});

	test('the note says when no link has been checked', () => {
		expect(table([article('a')]).note).toContain('npm run check:links');
		expect(table([article('a')], true).note).not.toContain('npm run check:links');
	});
});

test('parks are named with what they leave open, under the labels of their schema', () => {
	const { rows } = parkTable(catalog);
	const one = rows.find(([name]) => String(name).startsWith('p-one '));
	expect(one?.[3]).toContain('照片');
	expect(rows.length).toBe(catalog.parks.length);
});

test('the ledger has every text of others, with the contact of the owner', () => {
	const articles = [
		madeArticle('own', 'news'),
		madeArticle('repost', 'news', { kind: '转载', source: { name: '甲报', url: 'https://a.example/1' } }),
		madeArticle('unnamed', 'news', { kind: '编译' }),
	];
	const { rows } = sourceLedger(
		{ articles, site: { ...SITE, demo: catalog.site.demo } },
		'https://own.example',
	);
	expect(rows).toEqual([
		expect.arrayContaining([
			'repost',
			'转载',
			'甲报',
			'https://a.example/1',
			'https://own.example/news/repost/',
			SITE.rights.takedown,
		]),
		expect.arrayContaining(['unnamed', '编译', '没有写']),
	]);
});
