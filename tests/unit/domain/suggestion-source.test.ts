import { expect, test } from 'vitest';
import { DISTRICTS } from '../../../src/domain/district.ts';
import { suggestionSources } from '../../../src/domain/suggestion-source.ts';

const sources = suggestionSources({
	parks: [],
	taxonomy: {
		categories: [{ slug: 'news', name: '产业动态', aliases: ['动态'], description: '' }],
		topics: [{ slug: 'bio', name: '生物医药', aliases: ['医药'], description: '', isIndustry: true }],
	},
});
const find = (text: string) => sources.find((source) => source.text === text);

test('every district, town, property type, topic and category can be offered, each once', () => {
	for (const { short } of DISTRICTS) expect(find(short)?.kind).toBe('district');
	expect(find('莘庄')?.kind).toBe('town');
	expect(find('冷库')?.kind).toBe('type');
	expect(find('生物医药')).toEqual({ text: '生物医药', kind: 'topic', also: ['医药'] });
	expect(find('产业动态')?.kind).toBe('category');
	expect(new Set(sources.map(({ text }) => text)).size).toBe(sources.length);
});

test.each([
	['月台', '卸货平台'],
	['货台', '卸货平台'],
	['车间', '厂房'],
	['库房', '仓库'],
	['天车', '行车'],
	['丙二类', '丙二'],
	['环境影响评价', '环评'],
	['卢湾', '黄浦'],
])('%s leads to %s', (word, text) => {
	expect(find(text)?.also).toContain(word);
});

test('a word of the trade that is also a property type stays one line with both', () => {
	expect(find('厂房')).toEqual({ text: '厂房', kind: 'type', also: ['工厂', '车间'] });
});
