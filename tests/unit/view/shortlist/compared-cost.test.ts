import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTHING_WANTED } from '../../../../src/domain/explorer/wanted.ts';
import { commonArea, commonTerm } from '../../../../src/domain/rent/common-lease.ts';
import { readLease } from '../../../../src/domain/rent/lease-text.ts';
import { squareMetres } from '../../../../src/domain/units/units.ts';
import { comparedCost } from '../../../../src/view/shortlist/compared-cost.ts';
import { listingSheet } from '../../../../src/view/shortlist/listing-sheet.ts';
import { rentResult } from '../../../../src/view/tools/rent-result.ts';
import { listing } from '../../world.ts';

const sheets = (...ids: string[]) => ids.map((id) => listingSheet(listing(id)));

function textsOf(ids: string[], area: number, label: RegExp): string[] {
	const row = comparedCost(sheets(...ids), area)?.rows.find((each) => label.test(each.label));
	return row?.cells.map(({ text, isBest }) => text + (isBest ? '*' : '')) ?? [];
}

test('the costs are those of the rent calculator for the common area and term', () => {
	fc.assert(
		fc.property(fc.integer({ min: 100, max: 20_000 }), (area) => {
			const [sheet, other] = sheets('l-third', 'l-full');
			if (sheet?.lease == null || other?.lease == null) throw new Error('no lease');
			// l-third is let for five years at least.
			const { terms } = readLease({ ...other.lease.text, area: String(area), term: '5' });
			if (terms === undefined) throw new Error('no terms');
			const [monthly, first, whole, upFront] = rentResult(terms).figures;
			const short = (text: string | undefined) => text?.replaceAll('万元', '万');
			const column = (label: RegExp) => textsOf(['l-third', 'l-full'], area, label)[1]?.replace('*', '');
			expect(`租金 ${column(/^每月租金/)}，物业费 ${column(/^每月物业/)}`).toBe(short(monthly?.note));
			expect(column(/^首年/)).toBe(short(first?.value));
			expect(column(/^5 年合计/)).toBe(short(whole?.value));
			expect(column(/^签约先付/)).toBe(short(upFront?.value));
		}),
		{ numRuns: 50 },
	);
});

test('the lowest amount is marked only where every listing states what it needs', () => {
	// l-near states neither fee nor tax, so its amounts are not certain.
	expect(textsOf(['l-full', 'l-third'], 2000, /^每月租金/)).toEqual(['7.3 万*', '8.62 万']);
	expect(textsOf(['l-full', 'l-near'], 2000, /^每月租金/).join()).not.toContain('*');
	expect(textsOf(['l-full', 'l-near'], 2000, /^每月物业/)).toEqual(['5,000 元', '—']);
	expect(textsOf(['l-full'], 2000, /^每月租金/)).toEqual(['7.3 万']);
	expect(textsOf(['l-full', 'l-full'], 2000, /^每月租金/)).toEqual(['7.3 万', '7.3 万']);
});

test('who cannot be leased in this area is said, and what is assumed', () => {
	const cost = comparedCost(sheets('l-full', 'l-third', 'l-near'), 2400);
	expect(cost?.note).toBe('都按 2400 ㎡ 算；A 只有 2000 ㎡；B 要 2500 ㎡ 起租；C 要 2800 ㎡ 起租');
	expect(cost?.assumptions.at(-1)).toMatch(/^C：物业费未填写，没有计入，/);
	expect(cost?.assumptions.join()).not.toMatch(/[：，]租期未填写/);
});

test('a listing for sale has no costs, and without any lease there are none', () => {
	expect(textsOf(['l-sale', 'l-full'], 2000, /^每月租金/)).toEqual(['—', '7.3 万']);
	expect(comparedCost(sheets('l-sale'), 2000)).toBeUndefined();
});

test('the common area is the wanted one, or the smallest of the listings', () => {
	const rows = sheets('l-full', 'l-third', 'l-near').map(({ row }) => row);
	const wanted = (areaMin?: number, areaMax?: number) =>
		commonArea(rows, {
			areaMin: areaMin === undefined ? undefined : squareMetres.parse(areaMin),
			areaMax: areaMax === undefined ? undefined : squareMetres.parse(areaMax),
		});
	expect(commonArea(rows, NOTHING_WANTED)).toBe(2000);
	expect(wanted(3000)).toBe(3000);
	expect(wanted(2550, 3450)).toBe(3000);
	expect(wanted(undefined, 1500)).toBe(1500);
	expect(commonArea([], NOTHING_WANTED)).toBeUndefined();
});

test('the common term is the longest of the minimum terms', () => {
	expect(commonTerm(sheets('l-full', 'l-third').flatMap(({ lease }) => lease?.text ?? []))).toBe('5');
});
