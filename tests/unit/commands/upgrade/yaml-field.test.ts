import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withNumber, withoutField } from '../../../../src/commands/upgrade/yaml-field.ts';

describe('a field is taken out', () => {
	test.each([
		['on one line', 'a: 1\nold: x\nb: 2\n', 'a: 1\nb: 2\n'],
		['with what is below it', 'a: 1\nold:\n  one: 1\n  two: [1, 2]\nb: 2\n', 'a: 1\nb: 2\n'],
		[
			'but no comment around it',
			'# top\na: 1\n# why\nold: 1 # here\n# next\nb: 2',
			'# top\na: 1\n# why\n# next\nb: 2',
		],
		['at the end, without a line break', 'a: 1\nold: 2', 'a: 1\n'],
		['without a value', 'old:\na: 1\n', 'a: 1\n'],
		['with line ends of Windows', 'a: 1\r\nold:\r\n  x: 1\r\nb: 2\r\n', 'a: 1\r\nb: 2\r\n'],
		['with a text of several lines', 'old: |\n  one\n\n  two\na: 1\n', 'a: 1\n'],
	])('%s', (_, before, after) => {
		expect(withoutField(before, 'old')).toBe(after);
		expect(withoutField(after, 'old')).toBe(after);
	});

	test('from a file in braces, which the parser writes anew', () => {
		expect(parse(withoutField('{ a: 1, old: 2, b: 3 }\n', 'old'))).toEqual({ a: 1, b: 3 });
	});

	test('of the same name, further down, it is not', () => {
		expect(withoutField('a:\n  old: 1\n', 'old')).toBe('a:\n  old: 1\n');
	});

	test('from a file that cannot be read, nothing is', () => {
		expect(withoutField('old: [\n', 'old')).toBe('old: [\n');
	});
});

describe('a number is set', () => {
	test.each([
		['at the end, below its comment', 'a: 1 # one\n', 'a: 1 # one\n\n# note\nv: 2\n'],
		['at the end of a file without a line break', 'a: 1', 'a: 1\n\n# note\nv: 2\n'],
		['in its place', '# x\nv: 1\n# y\na: 1\n', '# x\nv: 2\n# y\na: 1\n'],
		['with line ends of Windows', 'a: 1\r\n', 'a: 1\r\n\r\n# note\r\nv: 2\r\n'],
		['where it is already', 'a: 1\nv: 2\n', 'a: 1\nv: 2\n'],
		['not in a file that cannot be read', 'a: [\n', 'a: [\n'],
	])('%s', (_, before, after) => {
		expect(withNumber(before, 'v', 2, 'note')).toBe(after);
		expect(withNumber(after, 'v', 2, 'note')).toBe(after);
	});
});
