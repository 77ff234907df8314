/** Queries about what is written, with the ways in which pages may say each thing. Written as those for listings are. */
export const HAND_TEXT_QUESTIONS: readonly (readonly [
	query: string,
	mentions: readonly (readonly string[])[],
])[] = [
	['生物医药有什么补贴', [['生物医药'], ['补贴']]],
	['松江新材料专项资金怎么申报', [['松江'], ['新材料'], ['专项资金'], ['申报']]],
	['芯片企业补贴', [['芯片', '集成电路'], ['补贴']]],
	[
		'AI 扶持政策',
		[
			['AI', '人工智能'],
			['政策', '扶持'],
		],
	],
	['浦东人工智能政策2025', [['浦东'], ['人工智能'], ['政策'], ['2025']]],
	['G60科创走廊 厂房', [['G60'], ['厂房']]],
	['租金补贴', [['租金补贴']]],
	['新能源汽車 政策', [['新能源汽车', '汽车'], ['政策']]],
	['高新技术企业认定', [['高新技术企业'], ['认定']]],
	['嘉定汽车产业扶持办法', [['嘉定'], ['汽车'], ['扶持办法']]],
];
