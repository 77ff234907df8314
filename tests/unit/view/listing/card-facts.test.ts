import { expect, test } from 'vitest';
import { cardFacts, decisiveFacts } from '../../../../src/view/listing/card-facts.ts';
import { row } from '../../domain/listing/listing-world.ts';

const ROWS = [
	row({ crane: 5, fire: 'c2', clearHeight: 8 }),
	row({ crane: 10, fire: 'c2', clearHeight: 8 }),
	row({ crane: 20, fire: 'c2', clearHeight: 9 }),
];

test('without wishes a card shows height, load, power and fire class', () => {
	expect(decisiveFacts([], ROWS)).toEqual(['height', 'load', 'power', 'fire']);
});

test('what is asked comes first, and of it what differs most between the results', () => {
	expect(decisiveFacts(['fire', 'height', 'crane', 'place', 'rent'], ROWS)).toEqual([
		'crane',
		'height',
		'fire',
		'load',
	]);
});

test('a figure is that of the floor asked for, and what is not known is a dash', () => {
	const building = row({ clearHeight: 8, upperHeight: 5, upperLoad: 500, crane: 0 });
	const shown = (floor?: 'upper') =>
		cardFacts(building, ['height', 'load', 'crane', 'power'], floor).map(({ value }) => value);
	expect(shown()).toEqual(['8 m', '—', '无', '—']);
	expect(shown('upper')).toEqual(['5 m', '0.5 t/㎡', '无', '—']);
});
