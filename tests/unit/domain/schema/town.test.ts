import { expect, test } from 'vitest';
import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import { PLACE_NAMES } from '../../../../src/domain/search/place-names.ts';
import { TOWN_NAMES, townNamed, unlistedTown } from '../../../../src/domain/schema/town.ts';

const districtOf = (word: string) => {
	const found = DISTRICTS.find(({ short }) => short === word);
	if (found === undefined) throw new Error(word);
	return found;
};

test('every district has its towns, each once', () => {
	expect(Object.fromEntries([...TOWN_NAMES].map(([slug, names]) => [slug, names.length]))).toEqual({
		huangpu: 10,
		xuhui: 13,
		changning: 10,
		jingan: 14,
		putuo: 10,
		hongkou: 8,
		yangpu: 12,
		minhang: 14,
		baoshan: 13,
		jiading: 12,
		pudong: 39,
		jinshan: 11,
		songjiang: 18,
		qingpu: 11,
		fengxian: 11,
		chongming: 18,
		wujiang: 11,
		kunshan: 11,
		taicang: 7,
		haimen: 7,
		qidong: 9,
		jiashan: 9,
		pinghu: 9,
	});
	for (const names of TOWN_NAMES.values()) expect(new Set(names).size).toBe(names.length);
});

test('what the suggestions call a town is one of its district, except zones and merged districts', () => {
	const unknown = PLACE_NAMES.filter(({ name, district: slug }) => {
		const district = DISTRICTS.find((each) => each.slug === slug);
		return district !== undefined && district.short !== name && townNamed(name, district) === undefined;
	});
	expect(unknown.map(({ name }) => name)).toEqual([
		'闸北',
		'紫竹',
		'南汇',
		'芦潮港',
		'六灶',
		'临港',
		'外高桥',
		'汾湖',
		'陆渡',
		'太仓港',
		'三厂',
		'包场',
		'临江',
	]);
});

test.each([
	['松江', '新桥镇', '新桥镇'],
	['松江', '新桥', '新桥镇'],
	['松江', '松江区新桥镇', '新桥镇'],
	['松江', '上海市松江区新桥镇', '新桥镇'],
	['松江', ' 新 桥 镇 ', '新桥镇'],
	['松江', '方松', '方松街道'],
	['闵行', '古美', '古美路街道'],
	['闵行', '莘庄', '莘庄镇'],
	['闵行', '莘庄工业区', '莘庄工业区'],
	['闵行', '虹桥', '虹桥镇'],
	['长宁', '虹桥', '虹桥街道'],
	['静安', '彭浦', '彭浦镇'],
	['嘉定', '嘉定工业区', '嘉定工业区'],
	['嘉定', '嘉定镇', '嘉定镇街道'],
	['浦东', '川沙', '川沙新镇'],
	['浦东', '唐镇', '唐镇'],
	['浦东', '南汇新城', '南汇新城镇'],
	['普陀', '真如', '真如镇街道'],
	['崇明', '陈家镇', '陈家镇'],
	['崇明', '新村', '新村乡'],
	['昆山', '张浦', '张浦镇'],
	['昆山', '江苏省苏州市昆山市花桥镇', '花桥镇'],
	['平湖', '钟埭', '钟埭街道'],
	['海门', '三星', '三星镇'],
	['崇明', '三星', '三星镇'],
])('%s: %s is %s', (district, typed, name) => {
	expect(townNamed(typed, districtOf(district))).toBe(name);
});

test.each([
	['松江', '安亭镇'],
	['长宁', '虹桥镇'],
	['松江', '松江'],
	['松江', '镇'],
	['松江', ''],
	['松江', '新乔镇'],
])('%s has no %j', (district, typed) => {
	expect(townNamed(typed, districtOf(district))).toBeUndefined();
});

test.each([
	['太仓', '陆渡街道', '陆渡街道'],
	['太仓', '太仓市陆渡街道', '陆渡街道'],
	['太仓', '花桥镇', undefined],
	['太仓', '陆渡', undefined],
	['昆山', '花乔镇', undefined],
	['松江', '新乔镇', undefined],
])('%s: a town that is not in its list, %s, is %s', (district, typed, name) => {
	expect(unlistedTown(typed, districtOf(district))).toBe(name);
});

test('an owner’s own towns are known like the others', () => {
	expect(townNamed('头桥', districtOf('奉贤'))).toBeUndefined();
	expect(townNamed('头桥', districtOf('奉贤'), ['头桥街道'])).toBe('头桥街道');
});
