import { expect, test } from 'vitest';
import { factLine } from '../../../../src/view/listing/fact-line.ts';
import { listingCard } from '../../../../src/view/listing/card-of-listing.ts';
import { salePrice } from '../../../../src/domain/units/units.ts';
import { listingMark } from '../../../../src/view/search/listing-mark.ts';
import { listing, TODAY } from '../../world.ts';

const near = listing('l-near');
const lineOf = (changes: object) => {
	const card = listingCard({ ...near, ...changes });
	return factLine(card, card.facts);
};

test('a listing that can be rented and bought has both prices in its line', () => {
	expect(lineOf({ salePrice: 6200 })).toMatch(
		/^1\.10 元\/㎡\/天\u00a0· 售 6,200 元\/㎡\u00a0· 2800 ㎡\u00a0· /,
	);
});

test('what is unknown is left out, and a state only said while it can be had', () => {
	expect(lineOf({ clearHeight: undefined, floorLoad: undefined })).not.toContain('未填');
	expect(lineOf({ status: 'reserved' })).toMatch(/\u00a0· 洽谈中$/);
	expect(lineOf({ status: 'leased' })).toMatch(/^已租售\u00a0· /);
});

test('a hit of the search says the same line', () => {
	const both = { ...near, salePrice: salePrice.parse(6200) };
	expect(listingMark(both, listingCard(both), TODAY)).toContain(lineOf(both));
});
