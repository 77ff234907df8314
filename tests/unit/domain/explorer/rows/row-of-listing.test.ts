import { expect, test } from 'vitest';
import { rowOfListing, vocabularyOf } from '../../../../../src/domain/explorer/rows/row-of-listing.ts';
import { listing } from '../../../world.ts';

test('the metro lines of a listing, with their distances, are in its row and in the vocabulary', () => {
	const full = listing('l-full');
	expect(rowOfListing(full).metro).toBe('9:2.6');
	const two = { kind: 'metro', name: '12 号线、九号线七宝站', km: 1.2 } as const;
	const road = { kind: 'highway', name: 'G60 出入口', km: 0.5 } as const;
	const near = { ...full, transport: [...full.transport, road, two] };
	expect(rowOfListing(near).metro).toBe('12:1.2,9:1.2,9:2.6');
	expect(vocabularyOf([near], []).metros).toEqual([
		{ id: '9', name: '9号线' },
		{ id: '12', name: '12号线' },
	]);
	expect(rowOfListing({ ...full, transport: [road] }).metro).toBe('');
});
