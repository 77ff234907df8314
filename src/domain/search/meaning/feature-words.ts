// † browser
import { MASS } from '../../units/measure.ts';
import { tradeWords } from '../suggestion-synonyms.ts';
import type { Ask, PartKind } from './query-part.ts';

/**
 * Trade synonyms for a requirement: the word that pages use comes first, then the words people also use. Units and places
 * are not included.
 */
export interface FeatureWords {
	kind: PartKind;
	words: readonly string[];
	ask: Ask;
	/** Whether the word is less specific than the requirement: 丙类 may be 丙一 or 丙二. */
	isGuess?: boolean;
	/** Words that people say and pages do not. The text search does not look for them. */
	said?: readonly string[];
	/** Whether a text search is useless, because no page or every page has the word. */
	isSilent?: boolean;
}

const feature = (name: string, value: string, ...words: string[]): FeatureWords => ({
	kind: 'feature',
	words,
	ask: [[name, value]],
});
/** An order of the results. Texts have no price and no size, so they are not searched for it. */
const order = (value: string, ...words: string[]): FeatureWords => ({
	kind: 'feature',
	words,
	ask: [['sort', value]],
	isSilent: true,
});
const deal = (value: string, ...words: string[]): FeatureWords => ({
	kind: 'deal',
	words,
	ask: [['deal', value]],
	isSilent: true,
});
const type = (values: string, ...words: string[]): FeatureWords => ({
	kind: 'type',
	words,
	ask: values.split(' ').map((value) => ['type', value] as const),
});

/** 能做环评报告表: longer than 能做环评, which would be taken before it. */
const assessed = (name: string) =>
	['', '可', '可做', '能做', '可过', '能过', '可以做'].map((can) => can + name);

/** The least crane there is: a visitor who names no tonnes wants any. */
const ANY_CRANE = String(MASS.min);

/** 高台库: a warehouse whose floor is as high as a lorry. */
const HIGH_PLATFORM: Ask = [
	['type', 'warehouse'],
	['type', 'high-bay-warehouse'],
	['dock', '1'],
];

/**
 * Words for requirements. 厂房 is every kind of factory, 仓库 every kind of plain warehouse. Longer words match before shorter
 * ones.
 */
export const FEATURE_WORDS: readonly FeatureWords[] = [
	{ ...type('factory standard-factory', ...tradeWords('厂房')), said: ['factory', 'workshop'] },
	type('standard-factory', ...tradeWords('标准厂房')),
	{ ...type('warehouse high-bay-warehouse', ...tradeWords('仓库')), said: ['warehouse', 'storage'] },
	type('high-bay-warehouse', '高标仓', '高标库', '高标准仓库'),
	{ ...type('warehouse high-bay-warehouse', '高台仓', '高台库', '高台仓库'), ask: HIGH_PLATFORM },
	{ ...type('cold', '冷库', '冷链仓', '冷冻库', '冷藏库'), said: ['cold storage'] },
	type('rd', '研发楼', '研发用房', '研发办公', '研发办公楼', '研发中心'),
	{ ...type('office', '办公楼', '写字楼', '办公室', '商务楼'), said: ['office'] },
	type('whole-park', '整园'),
	type('land', '工业土地', '工业用地', '土地', '地块', '工业地'),
	type('hazmat-store', '危化品库', '危化品仓库', '危险品仓库', '危化仓库', '化学品仓库', '危险品', '危化品'),
	{
		kind: 'type',
		words: ['甲类仓库', '甲类库'],
		ask: [
			['type', 'hazmat-store'],
			['fire', 'a'],
		],
	},
	deal('lease', '出租', '招租', '求租', '租赁'),
	deal('sale', '出售', '求购', '购买', '买卖'),
	deal('sublet', '转租'),
	deal('build-to-suit', '定制代建', '定建', '代建'),
	feature('crane', ANY_CRANE, ...tradeWords('行车')),
	feature('dock', '1', ...tradeWords('卸货平台')),
	feature(
		'eia',
		'any',
		'可环评',
		...tradeWords('环评'),
		'能环评',
		'可做环评',
		'能做环评',
		'可过环评',
		'能过环评',
		'可以做环评',
	),
	feature('eia', 'report-form', ...assessed('环评报告表')),
	feature('eia', 'report', ...assessed('环评报告书')),
	feature('registrable', '1', '可注册', '可注册公司', '注册公司', '能注册', '可以注册', '工商注册'),
	feature('detached', '1', ...tradeWords('独栋')),
	feature('sprinkler', '1', '喷淋', '自动喷淋', '喷淋系统'),
	feature('certified', '1', '产证齐全', '有产证', '有房产证', '两证齐全'),
	feature('divisible', '1', '可分割', '可拆分', '可分租', '能分割', '可以分割'),
	{ ...feature('floor', 'ground', '首层', '一楼', '底楼', '底层', '一层'), said: ['单层'] },
	feature('floor', 'upper', '楼上', '二楼', '三楼', '四楼', '二楼以上', '二层以上'),
	feature('fire', 'c2', ...tradeWords('丙二')),
	feature('fire', 'c1', ...tradeWords('丙一')),
	{ ...feature('fire', 'c2', '丙类'), isGuess: true },
	feature('fire', 'a', '甲类'),
	feature('fire', 'b', '乙类'),
	feature('fire', 'd', '丁类'),
	feature('fire', 'e', '戊类'),
	feature('structure', 'steel', '钢结构'),
	feature('structure', 'frame', '框架结构', '框架'),
	feature('structure', 'rc', '钢混结构', '钢混', '钢筋混凝土'),
	feature('structure', 'brick-concrete', '砖混结构', '砖混'),
	feature('structure', 'light-steel', '轻钢结构', '轻钢'),
	order('rent-up', '便宜', '便宜点', '便宜一点', '低价', '低租金', '租金低', '价格低'),
	order('area-up', '小面积', '面积小'),
	order('area-down', '大面积', '面积大'),
	feature('verified', '1', '已核实', '核实过', '现场核实'),
];

/** Words that are not a filter in the explorer, with their synonyms on pages. */
export const SAME_WORDS: readonly (readonly string[])[] = [
	['货梯', '货运电梯', '载货电梯'],
	['宿舍', '员工宿舍', '人才公寓'],
	['食堂', '员工食堂'],
	tradeWords('亩均'),
	['双回路', '双路供电', '双电源'],
	['政策'],
	['补贴'],
	['租金补贴', '房租补贴'],
	['洁净', '洁净车间', '无尘车间', '净化车间'],
];

/** Words for which a page that says something wider is an answer too. The other way round it is not. */
export const WIDER_WORDS: Readonly<Record<string, readonly string[]>> = {
	扶持政策: ['扶持', '政策', '支持政策'],
	支持政策: ['扶持政策', '政策', '扶持'],
	扶持办法: ['扶持政策', '支持政策', '政策'],
	优惠政策: ['惠企政策', '政策'],
	惠企政策: ['优惠政策', '政策'],
};
