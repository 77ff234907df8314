import { expect, test } from 'vitest';
import { questionOf, verdictsOf } from '../../../../src/domain/explorer/fit.ts';
import { rowOfListing, vocabularyOf } from '../../../../src/domain/explorer/rows/row-of-listing.ts';
import { NOTHING_WANTED } from '../../../../src/domain/explorer/wanted.ts';
import { readAddress } from '../../../../src/domain/explorer/wanted-address.ts';
import { presetLinks } from '../../../../src/view/page/presets.ts';
import { catalog, listing, TODAY } from '../../world.ts';

const [preset] = catalog.presets;

test('a preset is wishes in our units, with a reason each', () => {
	expect(preset?.wanted).toEqual({
		...NOTHING_WANTED,
		type: ['standard-factory'],
		floor: 'ground',
		height: 8,
		load: 2000,
		fire: 'c2',
		eia: 'report-form',
		industry: 'biomedicine',
		soft: ['height'],
	});
	expect(preset?.reasons.map(({ key }) => key)).toEqual([
		'type',
		'floor',
		'height',
		'load',
		'fire',
		'eia',
		'industry',
	]);
});

test('the link of a preset says all of it, and counts what it finds', () => {
	const [link] = presetLinks(catalog);
	const names = vocabularyOf(catalog.listingsBy.onOffer, catalog.taxonomy.topics);
	const state = readAddress(new URLSearchParams(link?.href.split('?')[1]), names);
	expect(state).toMatchObject({ wanted: preset?.wanted, preset: 'vaccine-line', problems: [] });
	expect(link?.count).toBe(1);
});

test('a site without presets has none', () => {
	expect(presetLinks({ ...catalog, presets: [] })).toEqual([]);
});

test('the full listing of the world meets the preset, floor by floor', () => {
	if (preset === undefined) throw new Error('no preset');
	const verdicts = verdictsOf(rowOfListing(listing('l-full')), questionOf(preset.wanted, TODAY));
	expect(verdicts.every(({ missing }) => missing === 0)).toBe(true);
});
