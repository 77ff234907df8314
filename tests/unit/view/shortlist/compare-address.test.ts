import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WANTED_NAMES, wantedQuery, readAddress } from '../../../../src/domain/explorer/wanted-address.ts';
import { compareAddress, readCompareAddress } from '../../../../src/view/shortlist/compare-address.ts';

test('an address carries listings, conditions, area and whether equal rows are shown', () => {
	const address = {
		ids: ['a', 'b'],
		conditions: 'district=x&district=y&height=8',
		isWhole: true,
		area: '20亩',
	};
	const url = compareAddress(address);
	expect(url).toBe('/compare/?ids=a,b&district=x&district=y&height=8&costArea=20%E4%BA%A9&same=1');
	expect(readCompareAddress(new URL(url, 'https://example.com').search, WANTED_NAMES)).toEqual(address);
});

test('what an address says is read back', () => {
	const word = fc.stringMatching(/^[a-z0-9]{1,6}$/);
	fc.assert(
		fc.property(
			fc.uniqueArray(word, { minLength: 1, maxLength: 30 }),
			fc.array(fc.tuple(fc.constantFrom('height', 'district', 'crane'), fc.string({ maxLength: 9 }))),
			fc.boolean(),
			fc.string({ maxLength: 9 }),
			(ids, pairs, isWhole, area) => {
				const address = { ids, conditions: new URLSearchParams(pairs).toString(), isWhole, area };
				const url = new URL(compareAddress(address), 'https://example.com');
				expect(readCompareAddress(url.search, WANTED_NAMES)).toEqual(address);
			},
		),
	);
});

test.each([
	['an older link to the differences', '?ids=a,b&diff=1'],
	['what WeChat adds', '?ids=a,b&from=singlemessage&isappinstalled=0'],
	['order and preset of the finder', '?ids=a,b&sort=price&preset=x&unknown=no'],
])('%s is not taken for a condition', (_name, search) => {
	expect(readCompareAddress(search, WANTED_NAMES)).toEqual({
		ids: ['a', 'b'],
		conditions: '',
		isWhole: false,
		area: '',
	});
});

test('the conditions of the finder survive in the address of a comparison', () => {
	const none = {
		districts: [{ id: 'songjiang', name: '松江' }],
		towns: [],
		parks: [],
		industries: [],
		metros: [],
	};
	const query =
		'district=songjiang&areaMin=2500&areaMax=3500&height=8&crane=10&soft=crane&sort=price&unknown=no';
	const { wanted } = readAddress(new URLSearchParams(query), none);
	const conditions = wantedQuery(wanted);
	expect(conditions).not.toMatch(/sort|unknown/);
	const url = new URL(
		compareAddress({ ids: ['a'], conditions, isWhole: false, area: '' }),
		'https://example.com',
	);
	const read = readCompareAddress(url.search, WANTED_NAMES).conditions;
	expect(readAddress(new URLSearchParams(read), none).wanted).toEqual({ ...wanted, isUnknownIncluded: true });
});
