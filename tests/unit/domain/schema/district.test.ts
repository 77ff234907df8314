import { expect, test } from 'vitest';
import { fullName, isInShanghai } from '../../../../src/domain/schema/city.ts';
import { DISTRICTS, districtSchema } from '../../../../src/domain/schema/district.ts';
import { idProblem } from '../../../../src/domain/schema/entry-id.ts';

test('Shanghai has 16 districts and seven neighbours, each with its own code, name and path', () => {
	expect(DISTRICTS.filter(isInShanghai)).toHaveLength(16);
	expect(DISTRICTS).toHaveLength(23);
	for (const key of ['code', 'name', 'short', 'slug'] as const) {
		expect(new Set(DISTRICTS.map((district) => district[key])).size).toBe(23);
	}
	expect(DISTRICTS.map(({ code }) => code)).toEqual(DISTRICTS.map(({ code }) => code).toSorted());
});

test.each([
	['黄浦', 'huangpu', '黄浦区'],
	['徐汇', 'xuhui', '徐汇区'],
	['长宁', 'changning', '长宁区'],
	['静安', 'jingan', '静安区'],
	['普陀', 'putuo', '普陀区'],
	['虹口', 'hongkou', '虹口区'],
	['杨浦', 'yangpu', '杨浦区'],
	['闵行', 'minhang', '闵行区'],
	['宝山', 'baoshan', '宝山区'],
	['嘉定', 'jiading', '嘉定区'],
	['浦东', 'pudong', '浦东新区'],
	['金山', 'jinshan', '金山区'],
	['松江', 'songjiang', '松江区'],
	['青浦', 'qingpu', '青浦区'],
	['奉贤', 'fengxian', '奉贤区'],
	['崇明', 'chongming', '崇明区'],
	['吴江', 'wujiang', '吴江区'],
	['昆山', 'kunshan', '昆山市'],
	['太仓', 'taicang', '太仓市'],
	['海门', 'haimen', '海门区'],
	['启东', 'qidong', '启东市'],
	['嘉善', 'jiashan', '嘉善县'],
	['平湖', 'pinghu', '平湖市'],
])('%s is %s and is found by any of its names', (short, slug, name) => {
	const found = DISTRICTS.find((district) => district.slug === slug);
	expect(found).toMatchObject({ short, name });
	for (const word of [short, slug, name, ` ${name} `]) expect(districtSchema.parse(word)).toBe(found);
});

test.each([
	['浦东区', 'pudong'],
	['南汇', 'pudong'],
	['临港', 'pudong'],
	['卢湾区', 'huangpu'],
	['闸北', 'jingan'],
	['崇明县', 'chongming'],
	['吴江市', 'wujiang'],
	['海门市', 'haimen'],
	['上海市松江区', 'songjiang'],
	['苏州昆山', 'kunshan'],
	['江苏太仓', 'taicang'],
	['江苏省苏州市昆山市', 'kunshan'],
	['浙江省嘉兴市平湖', 'pinghu'],
])('a retired or loose name still means its district: %s', (word, slug) => {
	expect(districtSchema.parse(word).slug).toBe(slug);
});

test('no name means two districts', () => {
	const words = DISTRICTS.flatMap(({ name, short, slug, aliases }) => [name, short, slug, ...aliases]);
	expect(words).toHaveLength(new Set(words).size);
});

test('every slug can be a path', () => {
	expect(DISTRICTS.map(({ slug }) => idProblem(slug))).toEqual(DISTRICTS.map(() => undefined));
});

test('a border has two sides, and no district borders itself', () => {
	const borders = DISTRICTS.flatMap(({ slug, neighbours }) => neighbours.map((other) => [slug, other]));
	const known = new Set(borders.map((pair) => pair.join('-')));
	expect(known.size).toBe(borders.length);
	expect(borders.filter(([a, b]) => !known.has(`${b}-${a}`))).toEqual([]);
	expect(borders.filter(([a, b]) => a === b)).toEqual([]);
	expect(DISTRICTS.filter(({ neighbours }) => neighbours.length === 0)).toEqual([]);
});

test.each([
	['松江县', '是否想写 松江？'],
	['minghang', '是否想写 minhang？'],
	['浦东新', '是否想写 浦东'],
])('an unknown name is refused with the nearest one and the list: %s', (word, suggestion) => {
	const issue = districtSchema.safeParse(word).error?.issues[0];
	expect(issue).toMatchObject({
		message: `的值 “${word}” 不是上海或周边的区县名`,
		params: { fix: expect.stringMatching(new RegExp(`^${suggestion}.*可选：黄浦、徐汇、.*崇明、.*、平湖$`)) },
	});
});

test.each([
	['昆山', '江苏省苏州市昆山市', '苏州'],
	['海门', '江苏省南通市海门区', '南通'],
	['嘉善', '浙江省嘉兴市嘉善县', '嘉兴'],
	['松江', '松江区', '上海'],
])('%s is %s in full, of %s', (short, full, city) => {
	const place = districtSchema.parse(short);
	expect([fullName(place), place.city.short]).toEqual([full, city]);
});

test.each(['浙江昆山', '苏州', '苏州嘉善', '南通市', '上海昆山'])('%s is no place of the site', (word) => {
	expect(districtSchema.safeParse(word).success).toBe(false);
});

test.each([
	['苏州', '吴江、昆山、太仓'],
	['南通市', '海门、启东'],
	['浙江省', '嘉善、平湖'],
])('%s alone gets the districts that the site has there', (word, districts) => {
	expect(districtSchema.safeParse(word).error?.issues[0]).toMatchObject({
		params: { fix: `可选：${districts}` },
	});
});

test('a name of another city gets the list alone', () => {
	expect(districtSchema.safeParse('朝阳').error?.issues[0]).toMatchObject({
		params: { fix: `可选：${DISTRICTS.map(({ short }) => short).join('、')}` },
	});
});

test.each([[310_101], [null], [['松江']]])('%j is not a name', (input) => {
	expect(districtSchema.safeParse(input).error?.issues[0]?.message).toBe('应为区名，例如 松江');
});
