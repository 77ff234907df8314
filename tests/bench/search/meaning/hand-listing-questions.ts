import type { ListingWish } from './listing-wish.ts';

const FACTORY = ['factory', 'standard-factory'];
const WAREHOUSE = ['warehouse', 'high-bay-warehouse'];

/**
 * Queries for listings as tenants type them, with what they mean. They were written before they were tried, and are not changed
 * when the search fails them.
 */
export const HAND_LISTING_QUESTIONS: readonly (readonly [kind: string, query: string, wants: ListingWish])[] =
	[
		['short', '松江厂房', { district: ['songjiang'], type: FACTORY }],
		['short', '厂房出租', { type: FACTORY, deal: ['lease'] }],
		['short', '浦东冷库', { district: ['pudong'], type: ['cold'] }],
		['short', '嘉定仓库招租', { district: ['jiading'], type: WAREHOUSE, deal: ['lease'] }],
		['short', '闵行 研发楼', { district: ['minhang'], type: ['rd'] }],
		['short', '写字楼 500平', { type: ['office'], areaMin: 500 }],
		['short', '奉贤整栋厂房', { district: ['fengxian'], type: FACTORY, isDetached: true }],
		['short', '金山土地出售', { district: ['jinshan'], type: ['land'], deal: ['sale'] }],
		['short', '上海小面积厂房', { type: FACTORY, areaMax: 500 }],
		['short', '便宜的仓库', { type: WAREHOUSE, rentMax: 1 }],
		[
			'figures',
			'青浦 2000-3000 平米 仓库',
			{ district: ['qingpu'], type: WAREHOUSE, areaMin: 2000, areaMax: 3000 },
		],
		['figures', '1000平左右的厂房', { type: FACTORY, areaMin: 800, areaMax: 1200 }],
		['figures', '松江五百平厂房', { district: ['songjiang'], type: FACTORY, areaMin: 500 }],
		['figures', '一千平以上仓库', { type: WAREHOUSE, areaMin: 1000 }],
		['figures', '厂房 1万平 松江', { district: ['songjiang'], type: FACTORY, areaMin: 10_000 }],
		['figures', '1块2以内的厂房', { type: FACTORY, rentMax: 1.2 }],
		['figures', '日租金1.5以下 嘉定', { district: ['jiading'], rentMax: 1.5 }],
		['figures', '月租金5万以内的厂房', { type: FACTORY, budgetMax: 50_000 }],
		['figures', '厂房 层高 9 米 以上', { type: FACTORY, heightMin: 9 }],
		['figures', '层高8m承重2t的仓库', { type: WAREHOUSE, heightMin: 8, loadMin: 2 }],
		['figures', '630千伏安变压器厂房', { type: FACTORY, powerMin: 630 }],
		['figures', '电量500以上', { powerMin: 500 }],
		['figures', '带10吨行车的厂房', { type: FACTORY, craneMin: 10 }],
		['figures', '5T行车 宝山', { district: ['baoshan'], craneMin: 5 }],
		['figures', '20亩左右工业用地', { type: ['land'], areaMin: 12_000 }],
		['figures', '冷库 浦东 -20度', { district: ['pudong'], type: ['cold'] }],
		['features', '松江有吊车的厂房', { district: ['songjiang'], type: FACTORY, craneMin: 0 }],
		['features', '丙二类仓库带月台', { type: WAREHOUSE, fire: 'c2', hasDock: true }],
		['features', '可以办环评的厂房', { type: FACTORY, eia: 'form' }],
		['features', '能注册公司的办公室', { type: ['office'], isRegistrable: true }],
		['features', '一楼厂房 可分割', { type: FACTORY, floor: 'ground', isDivisible: true }],
		['features', '底层厂房，地面承重要好，3吨以上', { type: FACTORY, floor: 'ground', loadMin: 3 }],
		['features', '有产证的厂房', { type: FACTORY, isCertified: true }],
		['features', '带喷淋的丙二仓库', { type: WAREHOUSE, fire: 'c2', hasSprinkler: true }],
		['features', '高台库 浦东', { district: ['pudong'], type: WAREHOUSE, hasDock: true }],
		['features', '钢结构单层厂房', { type: FACTORY, structure: ['steel'], floor: 'ground' }],
		['features', '可以做食品的厂房', { type: FACTORY, industry: 'food' }],
		['features', '适合生物医药的研发楼', { type: ['rd'], industry: 'biomedicine' }],
		['features', '甲类仓库', { type: ['hazmat-store'], fire: 'a' }],
		['several places', '松江或者闵行的厂房', { district: ['songjiang', 'minhang'], type: FACTORY }],
		['several places', '嘉定、青浦 仓库', { district: ['jiading', 'qingpu'], type: WAREHOUSE }],
		[
			'several places',
			'除了崇明金山 其他区厂房',
			{ type: FACTORY, not: { district: ['chongming', 'jinshan'] } },
		],
		['several places', '张江研发楼', { district: ['pudong'], town: '张江', type: ['rd'] }],
		['several places', '临港厂房', { district: ['pudong'], type: FACTORY }],
		['slip', '松江厂旁', { district: ['songjiang'], type: FACTORY }],
		['slip', '松江长房出租', { district: ['songjiang'], type: FACTORY, deal: ['lease'] }],
		['slip', '嘉定仓裤', { district: ['jiading'], type: WAREHOUSE }],
		['slip', 'songjiang chanfang', { district: ['songjiang'], type: FACTORY }],
		['slip', '闽行厂房', { district: ['minhang'], type: FACTORY }],
		['script', '廠房出租', { type: FACTORY, deal: ['lease'] }],
		['script', '松江倉庫', { district: ['songjiang'], type: WAREHOUSE }],
		['script', '浦東 冷庫', { district: ['pudong'], type: ['cold'] }],
		['script', 'factory songjiang', { district: ['songjiang'], type: FACTORY }],
		[
			'sentence',
			'我想在松江租一个3000平左右的厂房，层高要8米以上，最好带行车',
			{ district: ['songjiang'], type: FACTORY, areaMin: 2500, areaMax: 3500, heightMin: 8 },
		],
		[
			'sentence',
			'请问青浦有没有1000平方米以下的仓库出租，要有卸货平台',
			{ district: ['qingpu'], type: WAREHOUSE, deal: ['lease'], areaMax: 1000, hasDock: true },
		],
		[
			'sentence',
			'公司做机械加工，需要一楼，承重3吨，能做环评报告表',
			{ floor: 'ground', loadMin: 3, eia: 'report-form' },
		],
		[
			'sentence',
			'求租嘉定或者宝山2000平以内厂房，租金不要超过1.3元',
			{ district: ['jiading', 'baoshan'], type: FACTORY, deal: ['lease'], areaMax: 2000, rentMax: 1.3 },
		],
		['sentence', '找个厂房，不要二楼，面积800平以上', { type: FACTORY, floor: 'ground', areaMin: 800 }],
		[
			'sentence',
			'预算每月10万，闵行附近的研发楼，可注册',
			{ district: ['minhang'], type: ['rd'], budgetMax: 100_000, isRegistrable: true },
		],
		[
			'sentence',
			'奉贤有没有能放危险品的仓库啊，甲类的',
			{ district: ['fengxian'], type: ['hazmat-store'], fire: 'a' },
		],
	];
