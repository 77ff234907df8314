import { describe, expect, test } from 'vitest';
import type { ListingChange } from '../../../../src/domain/listing/price-history.ts';
import type { Listing } from '../../../../src/domain/listing/listing.ts';
import {
	floorLoad,
	kva,
	metres,
	rentPerDay,
	salePrice,
	squareMetres,
	tonnes,
} from '../../../../src/domain/units/units.ts';
import { listingCard } from '../../../../src/view/listing/card-of-listing.ts';
import { placeText } from '../../../../src/view/listing/listing-card.ts';
import { type Price, priceText } from '../../../../src/view/listing/price.ts';
import { areaText } from '../../../../src/domain/explorer/rows/space-words.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { catalog, listing } from '../../world.ts';

/** A factory with only the required fields. */
const BARE = listing('l-border');
const FULL = listing('l-full');

const rent = (value: number) => ({
	value: rentPerDay.parse(value),
	negotiable: false,
	taxIncluded: undefined,
});
const area = (value: number) => squareMetres.parse(value);

test.each<[string, Partial<Listing>, Price]>([
	[
		'rent for the whole',
		{ rent: rent(1.2), availableArea: area(3000), minLeaseArea: undefined },
		{ amount: '1.20', unit: '元/㎡/天', note: '3000 ㎡，约 10.95 万元/月', total: '月约 10.9 万', other: '' },
	],
	[
		'rent from the smallest lease',
		{ rent: rent(1.2), availableArea: area(3000), minLeaseArea: area(1000) },
		{
			amount: '1.20',
			unit: '元/㎡/天',
			note: '1000 ㎡ 起，约 3.65 万元/月',
			total: '月约 3.65 万起',
			other: '',
		},
	],
	[
		'rent below ten thousand a month',
		{ rent: rent(0.5), availableArea: area(100) },
		{ amount: '0.50', unit: '元/㎡/天', note: '100 ㎡，约 1,521 元/月', total: '月约 1,521 元', other: '' },
	],
	[
		'sale',
		{ rent: undefined, salePrice: salePrice.parse(7800), availableArea: area(2800) },
		{ amount: '7,800', unit: '元/㎡', note: '总价约 2,184 万元', total: '总价约 2180 万', other: '' },
	],
	[
		'rent and, beside it, what it costs to buy when it is to let',
		{ rent: rent(1.2), salePrice: salePrice.parse(7800), availableArea: area(3000) },
		{
			amount: '1.20',
			unit: '元/㎡/天',
			note: '3000 ㎡，约 10.95 万元/月；售 7,800 元/㎡',
			total: '售 7,800 元/㎡',
			other: '售 7,800 元/㎡',
		},
	],
	[
		'what it costs to buy and, beside it, the rent when it is for sale',
		{ dealType: 'sale', rent: rent(1.2), salePrice: salePrice.parse(7800), availableArea: area(3000) },
		{
			amount: '7,800',
			unit: '元/㎡',
			note: '总价约 2,340 万元；租 1.20 元/㎡/天',
			total: '租 1.20 元/㎡/天',
			other: '租 1.20 元/㎡/天',
		},
	],
	[
		'sale when only the rent is to be negotiated',
		{
			rent: { ...rent(1), value: undefined, negotiable: true },
			salePrice: salePrice.parse(7800),
			availableArea: area(1000),
		},
		{ amount: '7,800', unit: '元/㎡', note: '总价约 780 万元', total: '总价约 780 万', other: '' },
	],
	[
		'neither',
		{ rent: { ...rent(1), value: undefined, negotiable: true }, salePrice: undefined },
		{ amount: '面议', unit: '', note: '', total: '', other: '' },
	],
])('the price of a listing is %s', (_name, fields, price) => {
	expect(listingCard({ ...BARE, ...fields }).price).toEqual(price);
});

test.each([
	['l-full', '1.20 元/㎡/天'],
	['l-sale', '7,800 元/㎡'],
	['l-reserved', '面议'],
])('in a sentence the price of %s is %s', (id, text) => {
	expect(priceText(listing(id))).toBe(text);
});

test('in a sentence both prices are said, that of the deal first', () => {
	const both = { rent: rent(1.2), salePrice: salePrice.parse(7800) };
	expect(priceText({ ...BARE, ...both })).toBe('1.20 元/㎡/天，售 7,800 元/㎡');
	expect(priceText({ ...BARE, ...both, dealType: 'sale' })).toBe('7,800 元/㎡，租 1.20 元/㎡/天');
	expect(priceText({ ...BARE, ...both, status: 'leased' })).toBe('已租售');
});

test('a card has the same five facts in the same order, whatever is known', () => {
	const facts = [listing('l-full'), listing('l-sale'), listing('l-reserved')].map(
		(each) => listingCard(each).facts,
	);
	for (const each of facts)
		expect(each.map(({ label }) => label)).toEqual(['面积', '层高', '承重', '配电', '消防']);
	expect(facts[0]?.map(({ value }) => value)).toEqual(['1000–2000 ㎡', '8 m', '2 t/㎡', '500 kVA', '丙二']);
	expect(facts[1]?.map(({ value }) => value)).toEqual(['2800 ㎡', '—', '—', '—', '丙类']);
});

test('a fact is shown in its unit', () => {
	const known = {
		...BARE,
		clearHeight: metres.parse('8.5'),
		floorLoad: floorLoad.parse('800'),
		power: kva.parse('2MVA'),
	};
	expect(listingCard(known).facts.map(({ value }) => value)).toEqual([
		'3100 ㎡',
		'8.5 m',
		'0.8 t/㎡',
		'2000 kVA',
		'丙类',
	]);
});

test.each([
	[undefined, 3000, '3000 ㎡'],
	[1000, 3000, '1000–3000 ㎡'],
	[3000, 3000, '3000 ㎡'],
])('space from %s of %s is %s', (least, most, text) => {
	const minLeaseArea = least === undefined ? undefined : area(least);
	expect(areaText({ ...BARE, minLeaseArea, availableArea: area(most) })).toBe(text);
});

test('space under negotiation is said apart and not offered', () => {
	expect(areaText(listing('l-full'))).toBe('1000–2000 ㎡，另 1000 ㎡ 洽谈中');
	expect(areaText(listing('l-reserved'))).toBe('2800 ㎡，洽谈中');
	expect(listingCard(listing('l-reserved'))).toMatchObject({
		status: '洽谈中',
		isAvailable: false,
		tags: ['高标仓'],
	});
});

const crane = (state: 'installed' | 'reserved') => ({ tonnes: tonnes.parse(10), state });

test.each<[string, Partial<Listing>, string[]]>([
	['nothing said', {}, []],
	['detached', { layout: 'detached' }, ['独栋']],
	['a floor', { layout: 'floor' }, []],
	['no assessment possible', { eia: 'no' }, []],
	['a short form to fill in', { eia: 'form' }, ['可环评']],
	['a dock', { docks: { type: 'double' } }, ['卸货平台']],
	['no dock', { docks: { type: 'none' } }, []],
	['registrable', { registrable: true }, ['可注册']],
	['not registrable', { registrable: false }, []],
	['papers complete', { certificate: 'complete' }, ['产证齐全']],
	['a crane', { cranes: [crane('installed')] }, ['有行车']],
	['a crane that could be put in', { cranes: [crane('reserved')] }, []],
	['divisible', { divisible: true }, ['可分割']],
	['sprinklers', { sprinkler: true }, ['喷淋']],
	['no sprinklers', { sprinkler: false }, []],
	[
		'more than four advantages: the first four',
		{
			sprinkler: true,
			divisible: true,
			cranes: [crane('installed')],
			certificate: 'complete',
			registrable: true,
			layout: 'detached',
		},
		['独栋', '可注册', '产证齐全', '有行车'],
	],
])('tags follow from the fields: %s', (_name, fields, tags) => {
	expect(listingCard({ ...BARE, ...fields }).tags).toEqual(['厂房', ...tags]);
});

test('the tags of a listing with everything are its type, what of it is under negotiation and four advantages', () => {
	expect(listingCard(FULL).tags).toEqual([
		'标准厂房',
		'另 1000 ㎡ 洽谈中',
		'独栋',
		'可环评',
		'可注册',
		'产证齐全',
	]);
});

test.each([
	['l-full', '可租售', true, true],
	['l-near', '可租售', true, false],
	['l-reserved', '洽谈中', false, false],
	['l-leased', '已租售', false, false],
])('%s is %s', (id, status, isAvailable, isSample) => {
	expect(listingCard(listing(id))).toMatchObject({ status, isAvailable, isSample });
});

test.each([
	['l-full', '松江\u00a0· 新桥镇\u00a0· 测试示范园'],
	['l-near', '松江\u00a0· 测试示范园'],
	['l-border', '闵行'],
])('the place of %s is %s', (id, place) => {
	expect(placeText(listing(id))).toBe(place);
	expect(listingCard(listing(id)).place).toBe(place);
});

test.each([
	['l-reserved', './gate.jpg'],
	['l-full', undefined],
])('%s is shown by its first photo or else its section', (id, src) => {
	const { photo, section } = listingCard(listing(id));
	expect(photo?.src.src).toBe(src);
	expect(section).toBe(`/drawings/card/${id}.svg`);
});

test('a card links to its listing and says when it was checked last', () => {
	expect(listingCard(FULL)).toMatchObject({
		href: '/listings/l-full/',
		title: '松江测试厂房 3000 ㎡ 带行车',
		updated: '2026-11-20',
		updatedText: '2026年11月20日',
	});
});

describe('the tags in the corner', () => {
	const today = day('2026-11-28');
	const drop = {
		date: day('2026-11-25'),
		before: { rent: rentPerDay.parse(1.3) },
		after: { rent: rentPerDay.parse(1.2) },
		fields: ['rent'],
	} satisfies ListingChange;
	const corner = (of: Listing, changes: readonly ListingChange[] = [], on = today) =>
		listingCard(of, { today: on, site: catalog.site, histories: new Map([[of.id, changes]]) }).corner.map(
			({ text, day: when, until }) => [text, when?.text, until],
		);

	test('are words with the last day on which they are true', () => {
		expect(corner({ ...FULL, publishDate: day('2026-11-20') }, [drop])).toEqual([
			['新出', undefined, '2026-12-04'],
			['降价', undefined, '2026-12-25'],
			['现场核实', '11-10', ''],
		]);
	});

	test('leave out what is old on the day of the build', () => {
		expect(corner(FULL)).toEqual([['现场核实', '11-10', '']]);
	});

	test('say the year of a verification when it is another', () => {
		const updatedDate = day('2026-12-30');
		expect(corner({ ...FULL, updatedDate }, [], day('2027-01-02'))).toEqual([['现场核实', '2026-11', '']]);
	});

	test('are none for what is let', () => {
		expect(corner({ ...FULL, status: 'leased', publishDate: today }, [drop])).toEqual([]);
	});
});
