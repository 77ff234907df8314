import { expect, test } from 'vitest';
import { isInShanghai } from '../../../../src/domain/schema/city.ts';
import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import { PROPERTY_TYPES } from '../../../../src/domain/schema/listing-facts.ts';
import { PLACE_NAMES } from '../../../../src/domain/search/place-names.ts';
import { SUGGESTION_KINDS, suggestionsFor } from '../../../../src/domain/search/suggestion.ts';
import { suggestionEntries } from '../../../../src/view/search/suggestions.ts';
import { aroundCatalog } from '../../around-world.ts';
import { catalog } from '../../world.ts';

const entries = suggestionEntries(catalog);
/** The site of the fixture world is about Shanghai alone. */
const OWN = DISTRICTS.filter(isInShanghai);
const NAMES = PLACE_NAMES.filter(({ district }) => OWN.some(({ slug }) => slug === district));
const find = (text: string) => entries.find(([word]) => word === text);
const first = (typed: string) => suggestionsFor(typed, entries, 8)[0];

test('every district, town, property type, park, topic and category can be offered, each once', () => {
	for (const { short } of OWN) expect(find(short)?.[2]).toBe('district');
	for (const { name } of NAMES) expect(find(name), name).toBeDefined();
	for (const name of Object.values(PROPERTY_TYPES)) expect(find(name)?.[2]).toBe('type');
	for (const { name } of catalog.parks) expect(find(name)?.[2]).toBe('park');
	for (const { name } of catalog.taxonomy.topics) expect(find(name)?.[2]).toBe('topic');
	for (const { name } of catalog.taxonomy.categories) expect(find(name)?.[2]).toBe('category');
	expect(new Set(entries.map(([text]) => text)).size).toBe(entries.length);
	expect(new Set(entries.map(([, , kind]) => kind))).toEqual(
		new Set(Object.keys(SUGGESTION_KINDS).filter((kind) => kind !== 'area')),
	);
});

test('an entry has its page where there is one with something on it', () => {
	expect(find('松江')).toEqual([
		'松江',
		'song jiang',
		'district',
		'/districts/songjiang/',
		[['松江区', 'song jiang qu']],
	]);
	expect(find('厂房')?.[3]).toBe('/listings/type/factory/');
	expect(find('冷库')).toEqual(['冷库', 'leng ku', 'type', '']);
	expect(find('没有文章的主题')?.[3]).toBe('');
	expect(find('空分类')?.[3]).toBe('');
	expect(find('莘庄')).toEqual(['莘庄', 'xin zhuang', 'town', '', [], 'minhang']);
});

test('a type names its list page in each district with listings, and how many it shows', () => {
	const lists = find('厂房')?.[6] ?? [];
	expect(lists).toContainEqual(['松江', '/listings/district/songjiang/factory/', expect.any(Number)]);
	const shown = catalog.listingsBy.type.get('factory') ?? [];
	expect(lists.reduce((sum, [, , count]) => sum + count, 0)).toBe(shown.length);
});

test('words with something behind them stand first, then by kind, then by how much', () => {
	const at = (text: string) => entries.findIndex(([word]) => word === text);
	const order = ['松江', '闵行', '厂房', '标准厂房', '生物医药', '新桥', '动态', '卸货平台', '虹口', '莘庄'];
	expect(order.map(at)).toEqual(order.map(at).toSorted((a, b) => a - b));
	expect(at('松江')).toBe(0);
	expect(at('没有文章的主题')).toBeGreaterThan(at('卸货平台'));
});

test('a town that a listing names with 镇 is that of the table', () => {
	expect(find('新桥镇')).toBeUndefined();
});

test('a word of the trade that is also a property type stays one line with all its words', () => {
	expect(find('厂房')?.[4]?.map(([word]) => word)).toEqual(['工厂', '车间', '生产用房', '工业厂房']);
	expect(entries.filter(([text]) => text === '厂房')).toHaveLength(1);
});

test.each([
	['月台', '卸货平台'],
	['货台', '卸货平台'],
	['车间', '厂房'],
	['库房', '仓库'],
	['天车', '行车'],
	['航车', '行车'],
	['吊车', '行车'],
	['净高', '层高'],
	['荷载', '承重'],
	['变压器', '配电'],
	['电量', '配电'],
	['KVA', '配电'],
	['丙二类', '丙二'],
	['丙类2项', '丙二'],
	['丙类２项', '丙二'],
	['独门独院', '独栋'],
	['环境影响评价', '环评'],
	['平米', '㎡'],
	['平方', '㎡'],
	['卢湾', '黄浦'],
	['闵行区', '闵行'],
	['浦东新区', '浦东'],
])('%s offers %s', (typed, text) => {
	expect(first(typed)).toMatchObject({ text, via: expect.anything() });
});

test.each([
	['zhonggu', '重固'],
	['chonggu', '重固'],
	['xingche', '行车'],
])('%s is a second reading of %s, not another word', (typed, text) => {
	expect(first(typed)).toEqual({ text, kind: expect.anything(), href: '' });
});

test('every district and town is offered first by its name, and among the first by its full pinyin', () => {
	for (const { name, pinyin } of NAMES) {
		expect(first(name)?.text).toBe(name);
		const found = suggestionsFor(pinyin.replaceAll(' ', ''), entries, 8).map(({ text }) => text);
		expect(found, pinyin).toContain(name);
	}
	for (const { short, slug } of OWN) {
		expect(first(slug)?.text).toBe(short);
		const mixed = [...short][0] + slug.slice(find(short)?.[1].indexOf(' '));
		expect(first(mixed)?.text, mixed).toBe(short);
	}
});

test('places around Shanghai are offered where the site has something there, with their towns and cities', async () => {
	const around = suggestionEntries(await aroundCatalog());
	const entryOf = (text: string) => around.find(([word]) => word === text);
	expect(entryOf('昆山')).toEqual([
		'昆山',
		'kun shan',
		'district',
		'/districts/kunshan/',
		[['昆山市', 'kun shan shi']],
	]);
	expect(entryOf('花桥')).toEqual(['花桥', 'hua qiao', 'town', '', [], 'kunshan']);
	expect(entryOf('张浦')?.[5]).toBe('kunshan/张浦镇');
	expect(entryOf('苏州')).toEqual([
		'苏州',
		'su zhou',
		'area',
		'/listings/?district=suzhou',
		[['苏州市', 'su zhou shi']],
		'suzhou:kunshan,taicang',
	]);
	expect(entryOf('上海')?.[5]).toMatch(/^shanghai:huangpu,.*,chongming$/);
	// 嘉善 has nothing, and a town of Shanghai keeps its name: 海门 has a 三星 too.
	expect(entryOf('嘉善')).toBeUndefined();
	expect(entryOf('西塘')).toBeUndefined();
	expect(entryOf('三星')?.[5]).toBe('chongming');
});
