// † browser

/** Trade synonyms: the word that pages use comes first, then the words visitors also use (docs/glossary.md). */
export const TRADE_SYNONYMS: readonly (readonly [string, ...string[]])[] = [
	['厂房', '工厂', '车间', '生产用房', '工业厂房'],
	['标准厂房', '通用厂房'],
	['仓库', '库房', '仓储', '货仓', '物流仓'],
	['层高', '净高', '梁下'],
	['承重', '荷载', '楼面荷载', '载重'],
	['配电', '电量', '变压器', 'kVA', '用电'],
	['行车', '航车', '天车', '吊车', '起重机', '行吊', '桁车', '桥吊'],
	['卸货平台', '月台', '货台', '高台', '装卸平台', '卸货口'],
	['丙二', '丙二类', '丙类2项', '丙类二项', '丙2', '丙2类'],
	['丙一', '丙一类', '丙类1项', '丙类一项', '丙1', '丙1类'],
	['独栋', '整栋', '独门独院', '独幢'],
	['环评', '环境影响评价'],
	['亩均', '亩产'],
	['㎡', '平米', '平方米', '平方'],
	['元/㎡/天', '元/平/天', '日租金'],
];

/** A word of the trade and its synonyms. Throws a RangeError for a word that is not in the table. */
export function tradeWords(word: string): readonly string[] {
	const words = TRADE_SYNONYMS.find(([first]) => first === word);
	if (words === undefined) throw new RangeError(`no word of the trade: ${word}`);
	return words;
}
