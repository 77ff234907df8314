import { expect, test } from 'vitest';
import { choice } from '../../../../src/domain/schema/choice.ts';
import {
	FIRE_CLASSES,
	PROPERTY_TYPES,
	STRUCTURES,
	TRUCKS,
} from '../../../../src/domain/schema/listing-facts.ts';

const fireClass = choice(FIRE_CLASSES, { 丙1: 'c1', 丙: 'c' });

test.each([
	['丙二', 'c2'],
	['c2', 'c2'],
	['丙1', 'c1'],
	['丙', 'c'],
	['丙类', 'c'],
	[' 丙二 ', 'c2'],
])('label, code and alias mean the code: %j is %s', (input, code) => {
	expect(fireClass.parse(input)).toBe(code);
});

test.each([
	[13, '13'],
	[9.6, '9.6'],
	['13 米车', '13'],
])('a code that YAML reads as a number is still the code: %j', (input, code) => {
	expect(choice(TRUCKS).parse(input)).toBe(code);
});

test('a word that YAML reads as true is a word', () => {
	expect(choice({ true: '是', false: '否' }).parse(true)).toBe('true');
});

test.each([
	['标准厂', '是否想写 标准厂房？'],
	['oficce', '是否想写 office？'],
	['高标仓库', '是否想写 高标仓？'],
])('an unknown word is refused with the nearest one: %s', (input, suggestion) => {
	const issue = choice(PROPERTY_TYPES).safeParse(input).error?.issues[0];
	expect(issue?.message).toBe(`的值 “${input}” 不在可选范围内`);
	expect(issue).toMatchObject({
		params: { fix: `${suggestion}可选：${Object.values(PROPERTY_TYPES).join('、')}` },
	});
});

test('an unknown word that resembles none is refused with the whole list', () => {
	expect(choice(STRUCTURES).safeParse('xyz').error?.issues[0]).toMatchObject({
		params: { fix: '可选：钢结构、框架、钢混、砖混、混合、轻钢' },
	});
});

test.each(['', 'toString', '__proto__', 'constructor', 'hasOwnProperty'])(
	'what every object has is no choice: %j',
	(input) => {
		expect(fireClass.safeParse(input).success).toBe(false);
	},
);

test.each([[null], [undefined], [[]], [['丙二']], [{}]])('%j is not a word', (input) => {
	expect(fireClass.safeParse(input).error?.issues[0]?.message).toBe('应为一个词');
});
