import { expect, test } from 'vitest';
import { meets } from '../../../../src/domain/explorer/fit.ts';
import { REQUIREMENTS } from '../../../../src/domain/explorer/requirements/requirements.ts';
import { rowOfListing, vocabularyOf } from '../../../../src/domain/explorer/rows/row-of-listing.ts';
import { readAddress } from '../../../../src/domain/explorer/wanted-address.ts';
import { comparedConditions } from '../../../../src/view/shortlist/compared-conditions.ts';
import { catalog, listing, TODAY } from '../../world.ts';

const names = vocabularyOf(catalog.listingsBy.onOffer, catalog.taxonomy.topics);
const IDS = ['l-full', 'l-third', 'l-border'];
const rows = IDS.map((id) => rowOfListing(listing(id)));

function compared(query: string) {
	const { wanted } = readAddress(new URLSearchParams(query), names);
	return { wanted, ...comparedConditions(rows, wanted, names, TODAY) };
}

function cells(query: string) {
	return compared(query).rows.map(({ label, wish, cells: own }) => [
		label,
		wish,
		...own.map(({ state, text, gap }) => [state, text, gap].filter(Boolean).join(' | ')),
	]);
}

test.each([
	['height=8', ['层高', '≥ 8 m', 'fits | 8 m', 'unknown | 未填', 'unknown | 未填']],
	['height=9', ['层高', '≥ 9 m', 'misses | 8 m | 差 1 m', 'unknown | 未填', 'unknown | 未填']],
	[
		'rent=1.2',
		['租金', '≤ 1.20 元/㎡/天', 'fits | 1.20 元', 'misses | 1.30 元 | 高 0.1 元/㎡/天', 'fits | 1.10 元'],
	],
	['district=songjiang', ['位置', '松江', 'fits | 松江新桥镇', 'fits | 松江', 'misses | 闵行']],
	['crane=10', ['行车', '≥ 10 t', 'fits | 10 t', 'unknown | 未填', 'unknown | 未填']],
	['fire=c1', ['消防', '可到丙一', 'misses | 丙二 | 不到丙一', 'fits | 丙类', 'fits | 丙类']],
])('%s is answered for each listing, with the gap', (query, row) => {
	expect(cells(query)).toEqual([row]);
});

test('every set condition has a row, a cell for each listing, and the answer of the finder', () => {
	const query =
		'district=songjiang&areaMin=2000&rent=1.2&height=8&load=2000&crane=10&power=500&eia=form&soft=rent';
	const { wanted, rows: conditions, sums } = compared(query);
	expect(conditions).toHaveLength(8);
	rows.forEach((row, column) => {
		const proven = REQUIREMENTS.filter(
			(each) =>
				conditions.some(({ label }) => label === (each.key === 'place' ? '位置' : each.name)) &&
				meets(row, each, wanted, TODAY),
		);
		const shown = conditions.filter(({ cells: own }) => own[column]?.state === 'fits');
		expect(shown).toHaveLength(proven.length);
		expect(sums[column]?.text).toBe(`${proven.length}/8`);
		expect(sums[column]?.isAll).toBe(proven.length === 8);
	});
	expect(conditions.find(({ label }) => label === '租金')?.wish).toMatch(/，可商量$/);
	expect(sums.map(({ gap }) => gap)).toEqual(['', '差 1 项，5 项没写', '差 1 项，5 项没写']);
});

test('without conditions there is nothing to answer', () => {
	expect(compared('utm_source=x').rows).toEqual([]);
});
