import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../../src/domain/explorer/rows/row-of-listing.ts';
import { readAddress } from '../../../../src/domain/explorer/wanted-address.ts';
import { compareSections } from '../../../../src/view/shortlist/compare-sections.ts';
import { listingSheet } from '../../../../src/view/shortlist/listing-sheet.ts';
import { catalog, listing, TODAY } from '../../world.ts';

const sheets = ['l-full', 'l-near', 'l-third'].map((id) => listingSheet(listing(id)));
const names = vocabularyOf(catalog.listingsBy.onOffer, catalog.taxonomy.topics);
const own = (query: string) => ({
	wanted: readAddress(new URLSearchParams(query), names).wanted,
	names,
	today: TODAY,
});
const titles = ({ sections }: ReturnType<typeof compareSections>) => sections.map(({ title }) => title);

test('own conditions come first, then costs, then only what differs', () => {
	const compared = compareSections(sheets, own('height=8&crane=10'), 2000, false);
	expect(titles(compared)).toEqual(['您的 2 项条件', '花多少钱', '其他不同']);
	expect(compared.sections[0]?.rows.map(({ label }) => label)).toEqual(['符合', '层高', '行车']);
	const differing = compared.sections[2]?.rows ?? [];
	expect(differing.some(({ isSame }) => isSame)).toBe(false);
	expect(compared.sections[2]?.note).toBe(`${differing.length} 项，相同的 ${compared.same} 项已收起`);
	expect(compared.same).toBeGreaterThan(0);
});

test('with the equal rows, facts stand in their groups and none is lost', () => {
	const brief = compareSections(sheets, undefined, undefined, false);
	const whole = compareSections(sheets, undefined, undefined, true);
	expect(titles(brief)).toEqual(['其他不同']);
	expect(titles(whole)).toContain('商务');
	const count = (sections: typeof whole.sections) => sections.flatMap(({ rows }) => rows).length;
	expect(count(whole.sections)).toBe(count(brief.sections) + whole.same);
});

test('a single listing has no differences, so all its facts are shown', () => {
	const compared = compareSections(sheets.slice(0, 1), undefined, undefined, false);
	expect(titles(compared)).toContain('概况');
	expect(compared.same).toBe(0);
});

test('only money and distance have a best value', () => {
	const { sections } = compareSections(sheets, own('height=8'), 2000, true);
	const marked = sections.flatMap(({ rows }) =>
		rows.filter(({ cells }) => cells.some(({ isBest }) => isBest)).map(({ label }) => label),
	);
	expect(marked).toEqual(['免租期']);
});
