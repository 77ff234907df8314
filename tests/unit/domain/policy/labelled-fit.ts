/**
 * The truth for 我的企业能申报吗: 30 invented policies, 20 invented companies, and what each company must be told about each
 * policy. The labels were written by hand from the sentences, before the code was asked. Change one only with the sentence
 * at hand: 以上, 以下, 不低于 and 不超过 include the number itself (民法典第 1259 条).
 */

/** What each company typed into the form, in the order of the columns. A field that is not there was left empty. */
export const COMPANIES: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = {
	// All questions answered.
	A: company('高端装备 松江', '8 120 12000 600 800 6', ['high-tech', 'specialized']),
	B: company('生物医药 浦东', '3 45 3000 90 1200 15', ['tech-sme']),
	// At the usual limits, just below and just above.
	C: company('新材料 闵行', '2 20 2000 50 500 3', ['innovative']),
	D: company('新材料 闵行', '1.9 19 1999 49 499 2.9', ['none']),
	E: company('新材料 闵行', '2.1 21 2001 51 501 3.1', ['little-giant']),
	// At upper limits and just above.
	F: company('汽车 嘉定', '15 1000 40000 3000 5000 4', ['above-scale', 'high-tech']),
	G: company('汽车 嘉定', '15.5 1001 40001 3001 5001 4', ['above-scale']),
	H: company('集成电路 外省市', '5 80 8000 300 2000 10', ['high-tech', 'tech-sme']),
	// Nothing answered.
	I: {},
	J: company('其他行业 青浦', '4 60 2500 100 300 0', ['none']),
	// Half or less.
	K: { industry: '生物医药' },
	L: { place: '松江' },
	M: { industry: '食品', place: '青浦' },
	N: company('', '6 300 5000 300 100 5', []),
	O: { certificate: ['tech-sme', 'innovative'] },
	// With units.
	P: company('人工智能 徐汇', '3年 85人 1.2亿 350万元 5000000元 5%', ['high-tech']),
	// A company that has just been founded: nothing is 0, not unknown.
	Q: company('人工智能 浦东', '0 5 0 0 0 0', ['none']),
	// Answers that say nothing: a year of foundation, words, money for a share, a certificate and none.
	R: company('物流仓储 浦东', '2020 很多 保密 不清楚 待定 5万元', ['high-tech', 'none']),
	S: { industry: '高端装备', place: '松江', staff: '299', certificate: ['none'] },
	T: { place: '金山', age: '10', revenue: '19999', certificate: ['little-giant', 'above-scale'] },
};

/** @param words industry and place @param amounts age, staff, revenue, tax, investment and research */
function company(words: string, amounts: string, certificate: readonly string[]) {
	const [industry = '', place = ''] = words.split(' ');
	const [age = '', staff = '', revenue = '', tax = '', investment = '', research = ''] = amounts.split(' ');
	return { industry, place, age, staff, revenue, tax, investment, research, certificate };
}

/** The conditions of each policy, as editors write them. */
export const POLICIES = `
p01: [{ field: 职工人数, atLeast: 20, sentence: 职工 20 人以上 }]
p02: [{ field: 职工人数, atMost: 300, sentence: 职工不超过 300 人 }]
p03: [{ field: 职工人数, atLeast: 20, atMost: 1000, sentence: 职工 20 人以上、1000 人以下 }]
p04: [{ field: 营业收入, atLeast: 2000, sentence: 上年营业收入不低于 2000 万元 }]
p05: [{ field: 营业收入, atMost: 40000, sentence: 上年营业收入 4 亿元以下 }]
p06: [{ field: 营业收入, atLeast: 2000, atMost: 40000, sentence: 上年营业收入 2000 万元以上、4 亿元以下 }]
p07: [{ field: 纳税额, atLeast: 50, sentence: 上年纳税 50 万元以上 }]
p08: [{ field: 纳税额, atMost: 300, sentence: 上年纳税不超过 300 万元 }]
p09: [{ field: 设备投入, atLeast: 500, sentence: 今年设备投入不低于 500 万元 }]
p10: [{ field: 设备投入, atLeast: 100, atMost: 5000, sentence: 今年设备投入 100 万元以上、5000 万元以下 }]
p11: [{ field: 研发投入占比, atLeast: 3, sentence: 研发投入占营业收入 3% 以上 }]
p12: [{ field: 研发投入占比, atLeast: 5, sentence: 研发投入占营业收入不低于 5% }]
p13: [{ field: 成立年数, atLeast: 2, sentence: 成立满两年 }]
p14: [{ field: 成立年数, atMost: 3, sentence: 成立不超过三年 }]
p15: [{ field: 成立年数, atLeast: 2, atMost: 15, sentence: 成立满两年、不超过十五年 }]
p16: [{ field: 注册地, anyOf: [松江], sentence: 在松江区注册并纳税 }]
p17: [{ field: 注册地, anyOf: [松江, 闵行, 浦东], sentence: 在松江、闵行或浦东注册并纳税 }]
p18: [{ field: 注册地, anyOf: [全市], sentence: 在本市注册并纳税 }]
p19: [{ field: 行业, anyOf: [高端装备, 新材料], sentence: 从事高端装备或新材料制造 }]
p20: [{ field: 行业, anyOf: [生物医药], sentence: 从事生物医药研发或生产 }]
p21: [{ field: 资质, anyOf: [高企], sentence: 已是高新技术企业 }]
p22: [{ field: 资质, anyOf: [专精特新], sentence: 已是专精特新中小企业 }]
p23: [{ field: 资质, anyOf: [创新型中小企业, 科技型中小企业], sentence: 已是创新型或科技型中小企业 }]
p24: [{ field: 资质, anyOf: [规上, 小巨人], sentence: 规模以上工业企业或专精特新“小巨人”企业 }]
p25: [{ field: 其他, sentence: 近三年没有重大安全事故 }]
p26:
  - { field: 注册地, anyOf: [全市], sentence: 在本市注册并纳税 }
  - { field: 行业, anyOf: [高端装备, 新材料], sentence: 从事高端装备或新材料制造 }
  - { field: 成立年数, atLeast: 1, sentence: 成立满一年 }
  - { field: 设备投入, atLeast: 500, sentence: 今年设备投入不低于 500 万元 }
p27:
  - { field: 注册地, anyOf: [松江, 闵行], sentence: 在松江或闵行注册的企业 }
  - { field: 营业收入, atLeast: 2000, sentence: 上年营业收入 2000 万元以上 }
  - { field: 其他, sentence: 采购的装备在目录内 }
p28:
  - { field: 成立年数, atLeast: 2, sentence: 成立满两年 }
  - { field: 职工人数, atMost: 300, sentence: 职工不超过 300 人 }
  - { field: 资质, anyOf: [创新型中小企业, 专精特新], sentence: 已是创新型或专精特新中小企业 }
  - { field: 研发投入占比, atLeast: 3, sentence: 研发投入占营业收入 3% 以上 }
p29:
  - { field: 行业, anyOf: [生物医药, 集成电路, 人工智能], sentence: 生物医药、集成电路或人工智能企业 }
  - { field: 职工人数, atLeast: 20, sentence: 职工 20 人以上 }
  - { field: 资质, anyOf: [高企, 科技型中小企业], sentence: 已是高新技术企业或科技型中小企业 }
  - { field: 研发投入占比, atLeast: 5, sentence: 研发投入占营业收入 5% 以上 }
  - { field: 其他, sentence: 在园区新租研发用房 }
p30:
  - { field: 行业, anyOf: [汽车, 新材料], sentence: 汽车或新材料企业 }
  - { field: 注册地, anyOf: [闵行, 嘉定], sentence: 在闵行或嘉定注册并纳税 }
  - { field: 成立年数, atLeast: 2, sentence: 成立满两年 }
  - { field: 职工人数, atLeast: 20, atMost: 1000, sentence: 职工 20 人以上、1000 人以下 }
  - { field: 营业收入, atLeast: 2000, atMost: 40000, sentence: 上年营业收入 2000 万元以上、4 亿元以下 }
  - { field: 纳税额, atLeast: 50, sentence: 上年纳税 50 万元以上 }
  - { field: 设备投入, atLeast: 500, sentence: 今年设备投入不低于 500 万元 }
  - { field: 研发投入占比, atLeast: 3, sentence: 研发投入占营业收入 3% 以上 }
  - { field: 资质, anyOf: [规上, 创新型中小企业], sentence: 规模以上工业企业或创新型中小企业 }
`;

/**
 * One line a policy, one column a company. `+` fits all that is written, `-` does not, `?` cannot be said. With several
 * conditions, the numbers of those that are met, missed and unknown follow.
 */
export const LABELS = `
     A    B    C    D    E    F    G    H    I    J    K    L    M    N    O    P    Q    R    S    T
p01  +    +    +    -    +    +    +    +    ?    +    ?    ?    ?    +    ?    +    -    ?    +    ?
p02  +    +    +    +    +    -    -    +    ?    +    ?    ?    ?    +    ?    +    +    ?    +    ?
p03  +    +    +    -    +    +    -    +    ?    +    ?    ?    ?    +    ?    +    -    ?    +    ?
p04  +    +    +    -    +    +    +    +    ?    +    ?    ?    ?    +    ?    +    -    ?    ?    +
p05  +    +    +    +    +    +    -    +    ?    +    ?    ?    ?    +    ?    +    +    ?    ?    +
p06  +    +    +    -    +    +    -    +    ?    +    ?    ?    ?    +    ?    +    -    ?    ?    +
p07  +    +    +    -    +    +    +    +    ?    +    ?    ?    ?    +    ?    +    -    ?    ?    ?
p08  -    +    +    +    +    -    -    +    ?    +    ?    ?    ?    +    ?    -    +    ?    ?    ?
p09  +    +    +    -    +    +    +    +    ?    -    ?    ?    ?    -    ?    +    -    ?    ?    ?
p10  +    +    +    +    +    +    -    +    ?    +    ?    ?    ?    +    ?    +    -    ?    ?    ?
p11  +    +    +    -    +    +    +    +    ?    -    ?    ?    ?    +    ?    +    -    ?    ?    ?
p12  +    +    -    -    -    -    -    +    ?    -    ?    ?    ?    +    ?    +    -    ?    ?    ?
p13  +    +    +    -    +    +    +    +    ?    +    ?    ?    ?    +    ?    +    -    ?    ?    +
p14  -    +    +    +    +    -    -    -    ?    -    ?    ?    ?    -    ?    +    +    ?    ?    -
p15  +    +    +    -    +    +    -    +    ?    +    ?    ?    ?    +    ?    +    -    ?    ?    +
p16  +    -    -    -    -    -    -    -    ?    -    ?    +    -    ?    ?    -    -    -    +    -
p17  +    +    +    +    +    -    -    -    ?    -    ?    +    -    ?    ?    -    +    +    +    -
p18  +    +    +    +    +    +    +    -    ?    +    ?    +    +    ?    ?    +    +    +    +    +
p19  +    -    +    +    +    -    -    -    ?    -    -    ?    -    ?    ?    -    -    -    +    ?
p20  -    +    -    -    -    -    -    -    ?    -    +    ?    -    ?    ?    -    -    -    -    ?
p21  +    -    -    -    -    +    -    +    ?    -    ?    ?    ?    ?    -    +    -    ?    -    -
p22  +    -    -    -    +    -    -    -    ?    -    ?    ?    ?    ?    -    -    -    ?    -    +
p23  +    +    +    -    +    -    -    +    ?    -    ?    ?    ?    ?    +    -    -    ?    -    +
p24  -    -    -    -    +    +    +    -    ?    -    ?    ?    ?    ?    -    -    -    ?    -    +
p25  ?    ?    ?    ?    ?    ?    ?    ?    ?    ?    ?    ?    ?    ?    ?    ?    ?    ?    ?    ?
p26  +400 -310 +400 -310 +400 -310 -310 -220 ?004 -220 -013 ?103 -112 -112 ?004 -310 -130 -112 ?202 ?202
p27  ?201 -111 ?201 -111 ?201 -111 -111 -111 ?003 -111 ?003 ?102 -012 ?102 ?003 -111 -021 -012 ?102 -111
p28  +400 -310 +400 -130 +400 -220 -220 -310 ?004 -220 ?004 ?004 ?004 ?301 ?103 -310 -130 ?004 -112 ?202
p29  -311 ?401 -131 -041 -131 -221 -131 ?401 ?005 -131 ?104 ?005 -014 ?203 ?104 ?401 -131 -014 -122 -014
p30  -720 -630 +900 -270 +900 +900 -720 -630 ?009 -450 -018 -018 -027 -513 ?108 -630 -090 -027 -135 -315
`;
