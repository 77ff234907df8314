import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicablePolicies } from '../../../../src/domain/article/applicable-policies.ts';
import { policyPlaces } from '../../../../src/domain/article/policy-places.ts';
import { placeOfListing, placeOfPark } from '../../../../src/domain/article/policy-reach.ts';
import type { Park } from '../../../../src/domain/park/park.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { madeArticle, madeListing, madeTopic, parkEntry } from '../../made-entry.ts';

const TODAY = day('2026-11-23');
const OPEN = { to: '2026-12-31' };

function madePark(
	id: string,
	fields: Record<string, unknown> = {},
	industries: readonly string[] = [],
): Park {
	const { data, ...entry } = parkEntry(id, fields);
	const { draft: _, ...own } = data;
	return { ...entry, ...own, leadIndustries: industries.map((slug) => madeTopic(slug)) };
}

const p1 = madePark('p-1', { town: '新桥镇' }, ['bio']);
const p2 = madePark('p-2', { district: '嘉定' });
const PARKS = [p1, p2];
const LISTINGS = [
	madeListing('l-plain'),
	madeListing('l-bio', {}, ['bio']),
	{ ...madeListing('l-park', { town: '新桥镇' }, ['cars']), park: p1 },
	madeListing('l-jiading', { district: '嘉定' }, ['cars']),
	{ ...madeListing('l-refuses', { district: '闵行' }), industriesBanned: [madeTopic('bio')] },
];

const policy = (block: object, changes: object = {}, industries: readonly string[] = []) =>
	madeArticle(
		'p',
		'notices',
		{ policy: { issuer: ['松江区新桥镇人民政府'], applyWindow: OPEN, ...block }, ...changes },
		industries.map((slug) => madeTopic(slug)),
	);
const placesOf = (article: ReturnType<typeof policy>) =>
	policyPlaces(article, { parks: PARKS, listings: LISTINGS }, TODAY);
const idsOf = (article: ReturnType<typeof policy>) => {
	const places = placesOf(article);
	return places && [...places.parks, ...places.listings].map(({ place }) => place.id);
};

describe('the places of a policy', () => {
	test.each<[string, ReturnType<typeof policy>, string[]]>([
		['of a park', policy({ level: '园区' }, { parks: ['p-1'] }), ['p-1', 'l-park']],
		['of a town', policy({ level: '镇' }), ['p-1', 'l-park']],
		['of a district', policy({ level: '区' }, { district: ['嘉定'] }), ['p-2', 'l-jiading']],
		['of the city for an industry', policy({ level: '市' }, {}, ['bio']), ['p-1', 'p-2', 'l-bio', 'l-plain']],
		['of nobody knows where', policy({}), []],
	])('%s', (_, article, ids) => {
		expect(idsOf(article)).toEqual(ids);
		expect(placesOf(article)?.isEverywhere).toBe(false);
	});

	test('are all of them for a policy of the city or the country without an industry', () => {
		for (const level of ['市', '国家']) {
			expect(placesOf(policy({ level }))?.isEverywhere).toBe(true);
			expect(idsOf(policy({ level }))).toHaveLength(PARKS.length + LISTINGS.length);
		}
	});

	test('come with the closest tie first, then those that name the industry', () => {
		const article = policy({ level: '区' }, { district: ['松江'], parks: ['p-1'] }, ['bio', 'cars']);
		expect(placesOf(article)?.listings.map(({ place, reach }) => [place.id, reach.by])).toEqual([
			['l-park', 'park'],
			['l-bio', 'district'],
			['l-plain', 'district'],
		]);
	});

	test.each([
		['closed', { applyWindow: { to: '2026-11-22' } }],
		['without a window', { applyWindow: undefined }],
		['no longer in force', { effectiveTo: '2026-11-22' }],
	])('are not asked for when it is %s', (_, block) => {
		expect(placesOf(policy({ level: '市', ...block }))).toBeUndefined();
	});

	test('are not asked for without a policy', () => {
		expect(placesOf(madeArticle('a', 'notices'))).toBeUndefined();
	});
});

const anyPolicy = fc
	.record({
		level: fc.constantFrom(undefined, '国家', '市', '区', '镇', '园区'),
		issuer: fc.constantFrom(['松江区新桥镇人民政府'], ['测试局']),
		to: fc.constantFrom('2026-12-31', '2026-11-01'),
		district: fc.subarray(['松江', '嘉定', '闵行']),
		parks: fc.subarray(['p-1', 'p-2']),
		industries: fc.subarray(['bio', 'cars', 'food']),
	})
	.map(({ level, issuer, to, district, parks, industries }) =>
		policy({ level, issuer, applyWindow: { to } }, { district, parks }, industries),
	);

test('a live policy has a place exactly when the place has the policy', () => {
	fc.assert(
		fc.property(anyPolicy, (article) => {
			const places = placesOf(article);
			const isCited = (place: ReturnType<typeof placeOfPark>) =>
				applicablePolicies(place, [article], TODAY).some(({ state }) => state === 'open');
			for (const park of PARKS)
				expect(places?.parks.some(({ place }) => place === park) ?? false).toBe(isCited(placeOfPark(park)));
			for (const listing of LISTINGS)
				expect(places?.listings.some(({ place }) => place === listing) ?? false).toBe(
					isCited(placeOfListing(listing)),
				);
			if (places?.isEverywhere === true)
				expect([places.parks.length, places.listings.length]).toEqual([PARKS.length, LISTINGS.length]);
		}),
	);
});
