import { expect, test } from 'vitest';
import { demoOf } from '../../../../src/domain/catalog/demo.ts';

const [SAMPLE, REAL] = [{ sample: true }, { sample: false }];

test.each([
	[[SAMPLE, SAMPLE], [SAMPLE], true, true],
	[[SAMPLE], [], true, true],
	[[SAMPLE], [SAMPLE, REAL], true, false],
	[[SAMPLE, REAL], [SAMPLE], false, false],
	[[REAL], [REAL], false, false],
	[[], [SAMPLE], false, false],
])('listings %j and parks %j: a demo of listings %s, of parks %s', (listings, parks, ofListings, ofParks) => {
	expect(demoOf(listings, parks)).toEqual({ listings: ofListings, parks: ofParks });
});
