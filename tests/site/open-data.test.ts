import { expect, test } from 'vitest';
import { openListing } from '../../src/domain/open-listing.ts';
import { openPark } from '../../src/domain/open-park.ts';
import { builtFile, pageAt } from './built-site.ts';

test('listings are published with units in their names, and what is not said is null', () => {
	const rows = openListing.array().parse(JSON.parse(builtFile('api/listings.json')));
	expect(rows).toHaveLength(7);
	expect(rows.find(({ id }) => id === 'l-full')).toMatchObject({
		url: 'https://example.com/listings/l-full/',
		isSample: true,
		districtCode: '310117',
		availableAreaSqm: 3000,
		floorLoadKgPerSqm: 2039.4324,
		maxCraneT: 10,
		rentYuanPerSqmDay: 1.2,
		fireClass: 'c2',
		industries: ['生物医药', '高端装备'],
	});
	expect(rows.find(({ id }) => id === 'l-near')).toMatchObject({
		clearHeightM: null,
		powerKva: null,
		hasDock: null,
	});
});

test('a park names its listings on offer', () => {
	const rows = openPark.array().parse(JSON.parse(builtFile('api/parks.json')));
	expect(rows.find(({ id }) => id === 'p-one')?.listingIds.toSorted()).toEqual([
		'l-full',
		'l-near',
		'l-third',
	]);
});

test('the same rows are there as CSV for a spreadsheet', () => {
	const [head = '', ...lines] = builtFile('api/listings.csv').trimEnd().split('\r\n');
	expect(head.startsWith('\uFEFFid,url,title,')).toBe(true);
	expect(lines).toHaveLength(7);
	expect(lines.join('\n')).toContain(',松江测试厂房 3000 ㎡ 带行车,');
});

test('each has its JSON Schema, with every field required', () => {
	const schema: { items: { required: string[]; properties: object } } = JSON.parse(
		builtFile('api/listings.schema.json'),
	);
	expect(schema.items.required.toSorted()).toEqual(Object.keys(schema.items.properties).toSorted());
	expect(schema.items.required).toContain('rentYuanPerSqmDay');
});

test('the page of feeds leads to the data', () => {
	expect(pageAt('/feeds/').querySelector('a[href="/api/listings.json"]')).not.toBeNull();
});
