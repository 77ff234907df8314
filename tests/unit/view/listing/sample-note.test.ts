import { expect, test } from 'vitest';
import { forNotes, hasReal, sampleNote, totalText } from '../../../../src/view/listing/sample-note.ts';

/** A list with the given numbers of made-up and real entries. */
const list = (samples: number, real: number) => [
	...Array.from({ length: samples }, () => ({ sample: true })),
	...Array.from({ length: real }, () => ({ sample: false })),
];

test.each([
	[0, 0, '', '共 0 套', false],
	[0, 3, '', '共 3 套', true],
	[3, 0, '其中示例 3 套', '共 3 套，其中示例 3 套', false],
	[1, 2, '其中示例 1 套', '共 3 套，其中示例 1 套', true],
])('%i made-up and %i real entries are never told apart in silence', (samples, real, note, total, isReal) => {
	expect(sampleNote(list(samples, real), '套')).toBe(note);
	expect(totalText(list(samples, real), '套')).toBe(total);
	expect(hasReal(list(samples, real))).toBe(isReal);
});

test('the unit is that of the list', () => {
	expect(totalText(list(1, 1), '个')).toBe('共 2 个，其中示例 1 个');
});

test('in a demo the bar on top says it, and no sum repeats it', () => {
	expect(totalText(forNotes(list(3, 0), true), '套')).toBe('共 3 套');
	expect(totalText(forNotes(list(3, 0), false), '套')).toBe('共 3 套，其中示例 3 套');
});
