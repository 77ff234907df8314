import { describe, expect, test } from 'vitest';
import { questionOf, verdictsOf } from '../../../../src/domain/explorer/fit.ts';
import { fitLine, ticks } from '../../../../src/view/explorer/fit-words.ts';
import { row, TODAY, wantedOf } from '../../domain/listing/listing-world.ts';

/** The text that a card shows about a listing's fit. */
function said(query: string, fields: Parameters<typeof row>[0]): string[] {
	const wanted = wantedOf(query);
	const listing = row(fields);
	return ticks(listing, wanted, verdictsOf(listing, questionOf(wanted, TODAY))).map(
		({ state, text }) => `${state}: ${text}`,
	);
}

describe('a card says how far a listing fits, with the numbers', () => {
	test.each([
		['height=8', { clearHeight: 8.5 }, 'fits: 层高 8.5 m'],
		['height=8', { clearHeight: 7.5 }, 'misses: 层高 7.5 m，差 0.5 m'],
		['height=8', {}, 'unknown: 层高未填'],
		[
			'height=8&floor=ground',
			{ clearHeight: 7.5, hasGround: true },
			'fits: 首层|misses: 首层层高 7.5 m，差 0.5 m',
		],
		['height=5&floor=upper', { upperHeight: 5.5, hasUpper: false }, 'misses: 没有楼上|fits: 楼上层高 5.5 m'],
		['height=8', { clearHeight: 9, hasGround: false, upperHeight: 5 }, 'misses: 层高 5 m，差 3 m'],
		['load=2t', { floorLoad: 1500 }, 'misses: 承重 1.5 t/㎡，差 0.5 t/㎡'],
		['power=500', { power: 315 }, 'misses: 配电 315 kVA，差 185 kVA'],
		['crane=10', { crane: 5 }, 'misses: 行车 5 t，差 5 t'],
		['crane=10', { crane: 0, craneReserved: 10 }, 'misses: 行车预留 10 t，未装'],
		['areaMin=3000', { availableArea: 2400 }, 'misses: 面积 2400 ㎡，差 600 ㎡'],
		['areaMax=3000', { availableArea: 6000, minLeaseArea: 4000 }, 'misses: 4000 ㎡ 起租，多 1000 ㎡'],
		['areaMin=2000', { availableArea: 6000, minLeaseArea: 1500 }, 'fits: 面积 1500–6000 ㎡'],
		[
			'areaMin=1000&areaMax=3000',
			{ availableArea: 2000, reservedArea: 1000, minLeaseArea: 1000 },
			'fits: 面积 1000–2000 ㎡，另 1000 ㎡ 洽谈中',
		],
		['areaMin=2500', { availableArea: 2000, reservedArea: 1000 }, 'unknown: 面积 2000 ㎡，另 1000 ㎡ 洽谈中'],
		['areaMin=2500', { availableArea: 0, reservedArea: 3200 }, 'unknown: 面积 3200 ㎡，洽谈中'],
		[
			'areaMin=4000',
			{ availableArea: 2000, reservedArea: 1000 },
			'misses: 面积 3000 ㎡，差 1000 ㎡，其中 1000 ㎡ 洽谈中',
		],
		['floor=ground', { hasGround: true, groundArea: 0, groundReserved: 900 }, 'unknown: 首层洽谈中'],
		[
			'height=8',
			{ clearHeight: 9, upperHeight: 5, groundArea: 0, groundReserved: 900 },
			'unknown: 层高够的楼层洽谈中',
		],
		['height=8&soft=height', { type: 'land' }, 'misses: 工业土地没有层高'],
		['rent=1', { rent: 1.2, upperRent: 1 }, 'fits: 楼上租金 1.00 元'],
		['budget=40000', { rent: 1.2, upperRent: 1 }, 'fits: 月租约 3.65 万元'],
		['budget=35000', { rent: 1.2, upperRent: 1 }, 'fits: 楼上月租约 3.04 万元'],
		[
			'floor=ground&areaMin=1000',
			{ hasGround: true, availableArea: 6000, groundArea: 3000 },
			'fits: 首层面积 3000 ㎡|fits: 首层',
		],
		['rent=1.2', { rent: 1.35 }, 'misses: 租金 1.35 元，高 0.15 元/㎡/天'],
		['rent=1.2', {}, 'unknown: 租金面议'],
		['rent=1.2', { salePrice: 8000 }, 'misses: 只售不租'],
		['budget=10万', { rent: 1.2, availableArea: 3000 }, 'misses: 月租约 10.95 万元，高 9,500 元'],
		['fire=c2', { fire: 'd' }, 'misses: 消防丁类，不到丙二'],
		['fire=c2', { fire: 'c1' }, 'fits: 消防丙一'],
		['eia=report-form', { eia: 'form' }, 'misses: 环评只到登记表'],
		['eia=report-form', { eia: 'no' }, 'misses: 不可环评'],
		['metro=9', { metro: '9:2.6' }, 'fits: 地铁9号线 2.6 公里'],
		['metro=9', { metro: '9:6' }, 'misses: 地铁9号线 6 公里'],
		['metro=9', { metro: '12:1' }, 'misses: 不近这条地铁'],
		['metro=9', {}, 'unknown: 地铁未填'],
		['metro=any', { metro: '12:1' }, 'fits: 地铁12号线 1 公里'],
		['certified=1', { isCertified: false }, 'misses: 产证不全'],
		['sprinkler=1&detached=1', { hasSprinkler: true, isDetached: true }, 'fits: 独栋|fits: 有喷淋'],
		['industry=food', { banned: 'food' }, 'misses: 限制该产业'],
		['industry=food', { industries: 'biomedicine' }, 'misses: 未列入适合产业'],
		['dock=1&registrable=1', { hasDock: false, isRegistrable: true }, 'misses: 无卸货平台|fits: 可注册'],
		['by=2026-12-01', { availableFrom: '2027-03-01' }, 'misses: 2027年3月1日可入驻'],
		['verified=1', {}, 'misses: 未核验'],
		['structure=steel', { structure: 'frame' }, 'misses: 框架'],
		['district=songjiang&type=factory', {}, ''],
		['district=minhang', {}, 'misses: 不在所选区域'],
	])('%s of %j', (query, fields, expected) => {
		expect(said(query, fields).join('|')).toBe(expected);
	});
});

/** The line of a card about a listing's fit. */
function line(query: string, fields: Parameters<typeof row>[0]): string {
	const wanted = wantedOf(query);
	const listing = row(fields);
	const { state, count, gap } = fitLine(listing, wanted, verdictsOf(listing, questionOf(wanted, TODAY)));
	return `${state}: ${count} ${gap}`.trim();
}

test.each([
	['height=8&power=500', { clearHeight: 8, power: 500 }, 'fits: 符合 2/2'],
	['height=8&power=500', { clearHeight: 7.5, power: 500 }, 'misses: 符合 1/2 层高差 0.5 m'],
	['height=8&dock=1', { clearHeight: 8, hasDock: false }, 'misses: 符合 1/2 无卸货平台'],
	['fire=c2&height=8', { fire: 'd', clearHeight: 8 }, 'misses: 符合 1/2 消防不到丙二'],
	[
		'fire=c2&height=8&power=500',
		{ fire: 'd', clearHeight: 7.5, power: 500 },
		'misses: 符合 1/3 层高等 2 项不符',
	],
	['height=8&crane=10', { clearHeight: 8 }, 'unknown: 符合 1/2 行车未填'],
	['height=8&crane=10', {}, 'unknown: 符合 0/2 层高等 2 项未确认'],
	['height=8&crane=10', { clearHeight: 7.5 }, 'misses: 符合 0/2 层高差 0.5 m'],
	['areaMin=2500', { availableArea: 2000, reservedArea: 1000 }, 'unknown: 符合 0/1 面积在洽谈'],
	['areaMax=3000', { availableArea: 6000, minLeaseArea: 4000 }, 'misses: 符合 0/1 面积多 1000 ㎡'],
])('in one line, %s and %j is %s', (query, fields, text) => {
	expect(line(query, fields)).toBe(text);
});
