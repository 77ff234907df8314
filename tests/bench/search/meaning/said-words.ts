import type { ListingWish } from './listing-wish.ts';

/** Words a person may use, and what is meant by them. */
export type Said = readonly [words: readonly string[], wish: ListingWish];

/** The kinds of building as people call them. */
export const SAID_TYPES: readonly Said[] = [
	[['厂房', '工厂', '车间'], { type: ['factory', 'standard-factory'] }],
	[['标准厂房', '通用厂房'], { type: ['standard-factory'] }],
	[['仓库', '库房', '仓储'], { type: ['warehouse', 'high-bay-warehouse'] }],
	[['高标仓', '高标库'], { type: ['high-bay-warehouse'] }],
	[['冷库', '冷链仓'], { type: ['cold'] }],
	[['研发楼', '研发办公楼'], { type: ['rd'] }],
	[['办公楼', '写字楼', '办公室'], { type: ['office'] }],
	[['工业土地', '工业用地'], { type: ['land'] }],
	[['危化品库', '危险品仓库'], { type: ['hazmat-store'] }],
];

export const SAID_DEALS: readonly Said[] = [
	[['出租', '招租', '求租'], { deal: ['lease'] }],
	[['出售', '求购'], { deal: ['sale'] }],
	[['转租'], { deal: ['sublet'] }],
];

/** Features as people call them, the word that pages use first. */
export const SAID_FEATURES: readonly Said[] = [
	[['行车', '吊车', '天车', '航车', '行吊', '起重机', '带行车', '有吊车'], { craneMin: 0 }],
	[['卸货平台', '月台', '装卸平台', '带月台', '有卸货平台'], { hasDock: true }],
	[['可环评', '能做环评', '可以做环评'], { eia: 'form' }],
	[['环评报告表'], { eia: 'report-form' }],
	[['环评报告书'], { eia: 'report' }],
	[['可注册', '可注册公司', '能注册公司', '可以注册'], { isRegistrable: true }],
	[['可分割', '可分租', '可以分割', '可拆分'], { isDivisible: true }],
	[['首层', '一楼', '底楼', '一层', '底层'], { floor: 'ground' }],
	[['楼上', '二楼以上'], { floor: 'upper' }],
	[['丙二', '丙二类', '丙类二项', '丙类2项', '丙2'], { fire: 'c2' }],
	[['丙一', '丙一类', '丙1类'], { fire: 'c1' }],
	[['丙类'], { fire: 'c2' }],
	[['甲类'], { fire: 'a' }],
	[['乙类'], { fire: 'b' }],
	[['丁类'], { fire: 'd' }],
	[['钢结构'], { structure: ['steel'] }],
	[['框架结构', '框架'], { structure: ['frame'] }],
	[['砖混'], { structure: ['brick-concrete'] }],
	[['钢混', '钢筋混凝土'], { structure: ['rc'] }],
	[['轻钢'], { structure: ['light-steel'] }],
	[['已核实'], { isVerified: true }],
	[['独栋', '独门独院'], { isDetached: true }],
	[['喷淋', '自动喷淋'], { hasSprinkler: true }],
	[['产证齐全', '有产证'], { isCertified: true }],
];

/** Initials of the districts that the generated listings lie in; their slugs are how they are read. */
export const INITIALS: Readonly<Record<string, string>> = {
	songjiang: 'sj',
	pudong: 'pd',
	minhang: 'mh',
	jiading: 'jd',
	qingpu: 'qp',
	fengxian: 'fx',
	baoshan: 'bs',
	jinshan: 'js',
	chongming: 'cm',
};

export const TYPE_READINGS: readonly (readonly [string, ListingWish])[] = [
	['changfang', { type: ['factory', 'standard-factory'] }],
	['cangku', { type: ['warehouse', 'high-bay-warehouse'] }],
	['lengku', { type: ['cold'] }],
	['bangonglou', { type: ['office'] }],
];
