import { expect, test } from 'vitest';
import { listingSheet, type SheetFact } from '../../../../src/view/shortlist/listing-sheet.ts';
import { salePrice } from '../../../../src/domain/units/units.ts';
import { listing } from '../../world.ts';

function factsOf(id: string): Map<string, SheetFact> {
	return new Map(
		listingSheet(listing(id)).groups.flatMap(({ facts }) => facts.map((fact) => [fact.label, fact] as const)),
	);
}

test.each<[string, SheetFact]>([
	['位置', { label: '位置', value: '松江\u00a0· 新桥镇\u00a0· 测试示范园' }],
	['折合', { label: '折合', value: '1000 ㎡ 起，约 3.65 万元/月' }],
	['层高', { label: '层高', value: '8 m' }],
	['二层以上层高', { label: '二层以上层高', value: '5.5 m' }],
	['承重', { label: '承重', value: '2 t/㎡' }],
	['二层以上承重', { label: '二层以上承重', value: '1 t/㎡' }],
	['配电', { label: '配电', value: '500 kVA' }],
	['行车', { label: '行车', value: '10 t（已装，吊钩 6.5 m）' }],
	['免租期', { label: '免租期', value: '60 天', rank: 60 }],
	['物业费', { label: '物业费', value: '2.5 元/㎡/月' }],
	['地铁', { label: '地铁', value: '2.6 公里，9 号线', rank: -2.6 }],
	['高速', { label: '高速', value: null }],
	['车位', { label: '车位', value: null }],
	['檐高', { label: '檐高', value: null }],
	['限制产业', { label: '限制产业', value: '物流仓储' }],
])('the sheet says %s', (label, fact) => {
	expect(factsOf('l-full').get(label)).toEqual(fact);
});

test('every listing has the same facts in the same order, stated or not', () => {
	expect([...factsOf('l-near').keys()]).toEqual([...factsOf('l-full').keys()]);
	expect(factsOf('l-near').get('层高')).toEqual({ label: '层高', value: null });
});

test('a sheet has what a narrow column, own conditions and costs need', () => {
	const { short, row, lease } = listingSheet(listing('l-full'));
	expect(short).toBe('新桥');
	expect(listingSheet(listing('l-near')).short).toBe('松江');
	expect(row).toMatchObject({ id: 'l-full', crane: 10, availableArea: 2000 });
	expect(lease?.text).toMatchObject({ rent: '1.2', fee: '2.5', term: '3' });
	expect(listingSheet(listing('l-sale')).lease).toBeNull();
});

test('a sheet of what can be rented and bought has the price of its deal and the other one', () => {
	const both = { ...listing('l-full'), salePrice: salePrice.parse(7800) };
	expect(listingSheet(both).price).toMatchObject({
		amount: '1.20',
		unit: '元/㎡/天',
		other: '售 7,800 元/㎡',
	});
	expect(listingSheet({ ...both, dealType: 'sale' }).price).toMatchObject({
		amount: '7,800',
		unit: '元/㎡',
		other: '租 1.20 元/㎡/天',
	});
	expect(listingSheet(listing('l-full')).price.other).toBe('');
});
