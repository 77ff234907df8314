import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filledIn } from '../../../../src/domain/explorer/filled-in.ts';
import { NOTHING_WANTED, wishes } from '../../../../src/domain/explorer/wanted.ts';
import { anyQuery, wantedOf } from '../listing/listing-world.ts';

test('a preset adds, changes and leaves the rest alone', () => {
	const own = wantedOf('district=songjiang&height=6&load=2t&power=500&soft=height');
	const preset = wantedOf('height=8&load=2t&crane=10&soft=crane');
	expect(filledIn(own, preset)).toEqual({
		wanted: wantedOf('district=songjiang&height=8&load=2t&power=500&crane=10&soft=crane'),
		added: 1,
		changed: 1,
	});
});

test('all of the preset is wanted afterwards, and filling it in twice changes nothing', () => {
	fc.assert(
		fc.property(anyQuery, anyQuery, (own, query) => {
			const preset = wantedOf(query);
			const first = filledIn(wantedOf(own), preset);
			const keys = wishes(first.wanted).map(({ key }) => key);
			expect(keys).toEqual(expect.arrayContaining(wishes(preset).map(({ key }) => key)));
			expect(first.added + wishes(wantedOf(own)).length).toBe(keys.length);
			expect(filledIn(first.wanted, preset)).toEqual({ ...first, added: 0, changed: 0 });
			expect(filledIn(NOTHING_WANTED, preset).changed).toBe(0);
		}),
	);
});
