import { expect, test } from 'vitest';
import { explore } from '../../../../src/domain/explorer/listing-filter.ts';
import { questionOf } from '../../../../src/domain/explorer/fit.ts';
import { rowOfListing } from '../../../../src/domain/explorer/rows/row-of-listing.ts';
import { toOpenListing } from '../../../../src/domain/listing/open-listing.ts';
import { sectionWords } from '../../../../src/domain/listing/section-words.ts';
import { listingCard } from '../../../../src/view/listing/card-of-listing.ts';
import { headFacts } from '../../../../src/view/listing/head-facts.ts';
import { listingSpec } from '../../../../src/view/listing/listing-spec.ts';
import { listingSheet } from '../../../../src/view/shortlist/listing-sheet.ts';
import { TODAY, wantedOf } from '../../domain/listing/listing-world.ts';
import { madeListing } from '../../made-entry.ts';

/** What every place says of the height: card, head, table, comparison, drawing, and open data. */
function heightsOf(fields: Record<string, unknown>) {
	const listing = madeListing('x', { storeys: 4, ...fields });
	const card = listingCard(listing);
	const sheet = listingSheet(listing).groups.flatMap(({ facts }) => facts);
	const said = (facts: readonly { label: string; value: string | null | undefined }[]) =>
		facts.filter(({ label }) => label.includes('层高')).map(({ label, value }) => `${label} ${value ?? '—'}`);
	return {
		card: said(card.decisive),
		head: said(headFacts(listing, card)),
		table: said(listingSpec(listing).flatMap(({ rows }) => rows)),
		comparison: said(sheet),
		drawing: /层高[^、；]+/.exec(sectionWords(listing))?.[0],
		data: toOpenListing(listing, '').clearHeightM,
	};
}

function isFound(fields: Record<string, unknown>, query: string): boolean {
	const row = rowOfListing(madeListing('x', { storeys: 4, ...fields }));
	return explore([row], questionOf(wantedOf(query), TODAY), 'fit').hits.length === 1;
}

test('of the ground floor is called so in the table', () => {
	expect(heightsOf({ floor: '1~2 层', clearHeight: 8, upperHeight: 5 })).toEqual({
		card: ['层高 8 m'],
		head: ['层高 8 m'],
		table: ['首层层高 8 m', '二层以上层高 5 m'],
		comparison: ['层高 8 m', '二层以上层高 5 m'],
		drawing: '层高 8 m',
		data: 8,
	});
});

test('of upper floors is theirs everywhere', () => {
	expect(heightsOf({ floor: '3 层', clearHeight: 8, upperHeight: 5 })).toEqual({
		card: ['层高 5 m'],
		head: ['层高 5 m'],
		table: ['首层层高 8 m', '二层以上层高 5 m'],
		comparison: ['层高 5 m', '二层以上层高 5 m'],
		drawing: '层高 5 m',
		data: 5,
	});
});

test('that is the only one of upper floors is not called that of the ground floor, and can be asked for', () => {
	const fields = { floor: '3 层', clearHeight: 5 };
	expect(heightsOf(fields)).toEqual({
		card: ['层高 5 m'],
		head: ['层高 5 m'],
		table: ['层高 5 m'],
		comparison: ['层高 5 m'],
		drawing: '层高 5 m',
		data: 5,
	});
	expect(isFound(fields, 'height=5')).toBe(true);
	expect(isFound(fields, 'height=5&floor=upper')).toBe(true);
	expect(isFound(fields, 'height=6')).toBe(false);
});

test('is unknown when only that of the let ground floor is known', () => {
	const units = [
		{ floor: '1F', area: 1000, height: 8, status: '已租售' },
		{ floor: '2F', area: 1000, status: '可租售' },
	];
	expect(heightsOf({ clearHeight: 8, units })).toEqual({
		card: ['层高 —'],
		head: ['层高 —'],
		table: ['首层层高 8 m'],
		comparison: ['层高 —', '二层以上层高 —'],
		drawing: '层高未填写',
		data: null,
	});
	expect(isFound({ clearHeight: 8, units }, 'height=6')).toBe(false);
});
