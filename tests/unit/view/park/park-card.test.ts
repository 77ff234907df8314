import { expect, test } from 'vitest';
import type { Listing } from '../../../../src/domain/listing/listing.ts';
import { rentPerDay, squareMetres } from '../../../../src/domain/units/units.ts';
import { availableArea, parkCard, parkOffer, rentRange } from '../../../../src/view/park/park-card.ts';
import { catalog, listing, park } from '../../world.ts';

/** Listings with these rents; undefined means negotiable. */
function rented(...rents: (number | undefined)[]): Listing[] {
	return rents.map((value) => ({
		...listing('l-full'),
		units: [],
		rent: value === undefined ? undefined : { value: rentPerDay.parse(value), negotiable: false },
	}));
}

test.each([
	['no listing', [], undefined],
	['one rent', [1.2], undefined],
	['two rents, which would tell what one tenant pays', [1.2, 1.5], undefined],
	['two rents and some to be negotiated', [1.2, 1.5, undefined, undefined], undefined],
	['three rents', [1.5, 0.9, 1.2], '0.90–1.50 元/㎡/天（3 套，其中示例 3 套）'],
	['rents as numbers and not as text', [10, 9, 11], '9.00–11.00 元/㎡/天（3 套，其中示例 3 套）'],
	['three rents among others', [1.5, undefined, 0.9, 1.2], '0.90–1.50 元/㎡/天（3 套，其中示例 3 套）'],
])('the rents of a park are a range from three on: %s', (_name, rents, range) => {
	expect(rentRange(rented(...rents))).toBe(range);
});

test('the space on offer is the sum of the listings, and unknown without any', () => {
	const [a, b] = rented(1, 2);
	if (a === undefined || b === undefined) throw new Error('two listings expected');
	const areas = [a, b].map((listing, i) => ({
		...listing,
		availableArea: squareMetres.parse(1000 * (i + 1)),
	}));
	expect(availableArea(areas)).toBe('3000 ㎡');
	expect(availableArea([])).toBe('—');
});

const card = (id: string) => parkCard(park(id), catalog);

test('a card says where a park is, what it is and what is on offer', () => {
	expect(card('p-one')).toEqual({
		href: '/parks/p-one/',
		name: '测试示范园',
		place: '松江区\u00a0· 新桥镇',
		summary: '只用于自动测试的园区，没有真实的对应，数据全部是虚构的。',
		facts: [
			{ label: '类型', value: '工业园' },
			{ label: '总建筑面积', value: '90000 ㎡' },
			{ label: '供电容量', value: '—' },
			{ label: '在租售', value: '3 套' },
			{ label: '单套面积', value: '2000–2800 ㎡' },
			{ label: '租金', value: '1.10–1.30 元/㎡/天（3 套，其中示例 1 套）' },
		],
		industries: ['生物医药', '高端装备'],
		isSample: true,
	});
});

test('a park of which little is known says so', () => {
	expect(card('p-two')).toMatchObject({
		place: '嘉定区',
		facts: [
			{ label: '类型', value: '物流园' },
			{ label: '总建筑面积', value: '—' },
			{ label: '供电容量', value: '—' },
			{ label: '在租售', value: '0 套' },
			{ label: '单套面积', value: '—' },
			{ label: '租金', value: '—' },
		],
		industries: [],
		isSample: false,
	});
});

test.each([
	['nothing on offer', [], '暂无在租售'],
	['two listings', [1.2, 1.5], '在租售 2 套，3000 ㎡'],
	['enough rents', [1.2, 1.5, 0.9], '在租售 3 套，3000 ㎡，0.90–1.50 元/㎡/天'],
	['some rents', [1.2, 1.5, 0.9, undefined], '在租售 4 套，3000 ㎡，0.90–1.50 元/㎡/天（3 套有报价）'],
])('what a park has to offer, in a line: %s', (_name, rents, line) => {
	const listings = new Map([['p-one', rented(...rents)]]);
	expect(parkOffer(park('p-one'), { listingsBy: { ...catalog.listingsBy, park: listings } })).toBe(line);
});
