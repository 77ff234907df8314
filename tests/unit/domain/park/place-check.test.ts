import { expect, test } from 'vitest';
import { aroundListing, checkedWorld } from '../../around-world.ts';

const problemsOf = async (changes: object) => {
	const { problems } = await checkedWorld({ 'listings/xx-0001.md': aroundListing(changes) });
	return problems.map(({ field = '', problem, fix = '' }) => `${field} ${problem} → ${fix}`);
};

test.each<[string, object, string | undefined]>([
	[
		'a planning zone of Shanghai in 太仓',
		{ district: '太仓', planningZone: '104 区块' },
		'上海的规划区块，太仓没有',
	],
	['no word on zones in 太仓', { district: '太仓', planningZone: '未说明' }, undefined],
	['a planning zone in 松江', { district: '松江', planningZone: '104 区块' }, undefined],
	['a point in 吴江', { district: '吴江', geo: { lng: 120.6, lat: 31.1, crs: 'gcj02' } }, undefined],
	['the same point in 松江', { district: '松江', geo: { lng: 120.6, lat: 31.1, crs: 'gcj02' } }, '不在上海'],
	['a point of 启东', { district: '启东', geo: { lng: 121.65, lat: 31.95, crs: 'gcj02' } }, undefined],
	['a town of another district', { district: '太仓', town: '张浦镇' }, '“张浦镇” 是昆山的街镇，不在太仓'],
	['a town with a slip', { district: '昆山', town: '张铺镇' }, '是否想写 张浦镇？'],
	['a town that is in no list of an open place', { district: '太仓', town: '陆渡街道' }, undefined],
])('%s', async (_, changes, problem) => {
	const found = await problemsOf(changes);
	if (problem === undefined) expect(found).toEqual([]);
	else expect(found.join('\n')).toContain(problem);
});

test('a park is held to the same', async () => {
	const park = {
		name: '邻市测试园',
		summary: '只用于自动测试的园区摘要，数据全部是虚构的，请勿当真。',
		kind: '工业园',
		updatedDate: '2026-11-01',
		district: '嘉善',
		planningZone: '195 区域',
	};
	const { problems } = await checkedWorld({ 'parks/p-around.md': park });
	expect(problems.map(({ problem }) => problem).join()).toContain('是上海的规划区块，嘉善没有');
});
