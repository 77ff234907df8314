import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packColumn, unpackColumn } from '../../../../../src/domain/explorer/rows/column.ts';
import {
	type ListingIndex,
	packListings,
	unpackListings,
} from '../../../../../src/domain/explorer/rows/listing-index.ts';
import { anyRows, VOCABULARY } from '../../listing/listing-world.ts';

/** The index after a JSON round trip, as a browser receives it. */
const sent = (index: ListingIndex): ListingIndex => JSON.parse(JSON.stringify(index));

test('a column comes back as it was, and with few different values it is short', () => {
	const anything = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
	fc.assert(
		fc.property(fc.array(anything, { maxLength: 300 }), (values) => {
			const column: ReturnType<typeof packColumn> = JSON.parse(JSON.stringify(packColumn(values)));
			expect(unpackColumn(column)).toEqual(values);
		}),
	);
	const many = Array.from({ length: 1000 }, (_, i) => [8, 6, null][i % 3]);
	expect(JSON.stringify(packColumn(many)).length).toBeLessThan(1050);
});

test('a letter without a meaning is refused', () => {
	expect(() => unpackColumn({ values: [1], letters: 'b' })).toThrow(RangeError);
	expect(() => unpackColumn({ values: [1], letters: '"' })).toThrow(RangeError);
});

test('listings come back as they were, unknown as unknown, in the order of their ids', () => {
	fc.assert(
		fc.property(anyRows, (rows) => {
			const byId = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
			expect(unpackListings(sent(packListings(VOCABULARY, rows)))).toEqual(byId);
		}),
	);
});

test('a file of another version is not misread', () => {
	const index = sent(packListings(VOCABULARY, []));
	expect(() => unpackListings({ ...index, version: JSON.parse('1') })).toThrow('another version');
	expect(() => unpackListings({ ...index, columns: JSON.parse('{}') })).toThrow('another version');
});
