import { expect, test } from 'vitest';
import { demoOf, demoWords } from '../../../../src/domain/catalog/demo.ts';

const [SAMPLE, REAL] = [{ sample: true }, { sample: false }];

test.each([
	[[SAMPLE], [SAMPLE], [SAMPLE], true, true, 'all'],
	[[SAMPLE], [], [SAMPLE, REAL, SAMPLE], true, true, 'most'],
	[[SAMPLE], [SAMPLE, REAL], [SAMPLE, REAL], true, false, 'few'],
	[[SAMPLE], [SAMPLE], [], true, true, 'few'],
	[[SAMPLE, REAL], [SAMPLE], [SAMPLE], false, false, 'few'],
	[[REAL], [REAL], [SAMPLE], false, false, 'few'],
	[[], [SAMPLE], [SAMPLE], false, false, 'few'],
])(
	'listings %j, parks %j and policies %j: a demo of listings %s, of parks %s, of policies %s',
	(listings, parks, policies, ofListings, ofParks, ofPolicies) => {
		expect(demoOf(listings, parks, policies)).toEqual({
			listings: ofListings,
			parks: ofParks,
			policies: ofPolicies,
		});
	},
);

test.each([
	[{ listings: true, parks: true, policies: 'all' }, '演示站：房源、园区和政策都是示例'],
	[{ listings: true, parks: true, policies: 'most' }, '演示站：房源、园区和未标“真实”的政策都是示例'],
	[{ listings: true, parks: true, policies: 'few' }, '演示站：房源和园区都是示例'],
	[{ listings: true, parks: false, policies: 'few' }, '演示站：房源都是示例'],
	[{ listings: false, parks: false, policies: 'few' }, ''],
] as const)('the bar says what is a sample: %j', (demo, words) => {
	expect(demoWords(demo)).toBe(words);
});
