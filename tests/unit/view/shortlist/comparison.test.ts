import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowOfListing } from '../../../../src/domain/explorer/rows/row-of-listing.ts';
import { compareSheets } from '../../../../src/view/shortlist/comparison.ts';
import type { ListingSheet, SheetFact } from '../../../../src/view/shortlist/listing-sheet.ts';
import { listing } from '../../world.ts';

function sheet(groups: Record<string, SheetFact[]>): ListingSheet {
	return {
		id: 'x',
		href: '/listings/x/',
		title: '房源',
		place: '松江',
		price: { amount: '1.20', unit: '元/㎡/天', note: '', total: '', other: '' },
		facts: [],
		status: '可租售',
		isAvailable: true,
		isGone: false,
		isSample: false,
		updated: '2026-11-20',
		updatedText: '2026年11月20日',
		short: '新桥',
		row: rowOfListing(listing('l-full')),
		lease: null,
		groups: Object.entries(groups).map(([name, facts]) => ({ name, facts })),
	};
}

const height = (value: string | null, rank?: number): ListingSheet =>
	sheet({ 空间: [{ label: '层高', value, ...(rank === undefined ? {} : { rank }) }] });

function row(sheets: readonly ListingSheet[]) {
	return compareSheets(sheets).groups[0]?.rows[0];
}

test.each<[string, ListingSheet[], boolean[], boolean]>([
	['the higher one is marked', [height('8 m', 8), height('6 m', 6)], [true, false], false],
	[
		'equal ones share the mark',
		[height('8 m', 8), height('6 m', 6), height('8 m', 8)],
		[true, false, true],
		false,
	],
	['nobody is marked when all are equal', [height('8 m', 8), height('8 m', 8)], [false, false], true],
	['nobody is marked when only one says it', [height('8 m', 8), height(null)], [false, false], false],
	['nobody is marked where more is not better', [height('甲'), height('乙')], [false, false], false],
	['one alone is compared with nothing', [height('8 m', 8)], [false], true],
])('%s', (_name, sheets, best, isSame) => {
	expect(row(sheets)?.cells.map(({ isBest }) => isBest)).toEqual(best);
	expect(row(sheets)?.isSame).toBe(isSame);
});

test('a missing value is a dash and differs from a stated value', () => {
	expect(row([height('8 m', 8), height(null)])?.cells.map(({ text }) => text)).toEqual(['8 m', '—']);
});

test('a fact that no listing states is named and has no row', () => {
	const { groups, unstated } = compareSheets([height(null), height(null)]);
	expect(groups).toEqual([]);
	expect(unstated).toEqual(['层高']);
});

test('sheets of different builds line up by name, each in its own order', () => {
	const fact = (label: string): SheetFact => ({ label, value: label });
	const { groups } = compareSheets([
		sheet({ 空间: [fact('总面积'), fact('层高')], 商务: [fact('押金')] }),
		sheet({ 空间: [fact('总面积'), fact('檐高'), fact('层高')], 能源: [fact('配电')], 商务: [fact('押金')] }),
	]);
	expect(groups.map(({ name }) => name)).toEqual(['空间', '能源', '商务']);
	expect(groups[0]?.rows.map(({ label }) => label)).toEqual(['总面积', '檐高', '层高']);
	expect(groups[0]?.rows[1]?.cells.map(({ text }) => text)).toEqual(['—', '檐高']);
});

test('every row has a cell for every listing, and no fact is lost', () => {
	const facts = fc.uniqueArray(
		fc.record({
			label: fc.constantFrom('甲', '乙', '丙', '丁', '戊'),
			value: fc.option(fc.constantFrom('一', '二')),
		}),
		{ selector: ({ label }) => label },
	);
	const sheets = fc.array(fc.dictionary(fc.constantFrom('空间', '结构', '商务'), facts).map(sheet), {
		maxLength: 4,
	});
	fc.assert(
		fc.property(sheets, (each) => {
			const { groups, unstated } = compareSheets(each);
			const rows = groups.flatMap(({ rows }) => rows);
			for (const { cells } of rows) expect(cells).toHaveLength(each.length);
			const labels = new Set(
				each.flatMap((one) => one.groups.flatMap((group) => group.facts.map(({ label }) => label))),
			);
			expect(new Set([...rows.map(({ label }) => label), ...unstated])).toEqual(labels);
		}),
	);
});
