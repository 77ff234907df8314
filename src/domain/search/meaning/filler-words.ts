// † browser

/** Filler words of a request: 我们是做…的，想找一个…. Longer ones match before shorter ones. */
export const FILLERS: readonly string[] =
	'我们公司 我们是 我们 我公司 我司 我想 我要 想要 想在 想找 想租 想买 需要 寻找 寻求 求 找 要 租 买 带有 带 含 具备 具有 有 可以 能够 能 请问 哪里 哪儿 哪些 有没有 有吗 吗 呢 的 了 在 是 做 能放 可放 可以放 存放 放 啊 呀 吧 位于 靠近 临近 邻近 近 离 附近 周边 一带 都可以 都行 都 个 一个 一处 一间 一栋 一套 左右的 出租信息 招租信息 信息 推荐 房源 上海市 上海 全上海 和 与 及 或 并 且'.split(
		' ',
	);

/** Words of a question. They part other words wherever they stand: 专项资金怎么申报. */
export const QUESTIONS: readonly string[] = [
	'有什么',
	'有哪些',
	'有没有',
	'是什么',
	'什么',
	'怎么样',
	'怎么',
	'怎样',
	'如何',
];

/** Words behind which something is not wanted. */
export const NEGATIONS: readonly string[] = [
	'不要',
	'不含',
	'不包括',
	'不包含',
	'除了',
	'除',
	'非',
	'not ',
	'排除',
];

/** Words that add nothing behind an understood part: 生物医药企业补贴. */
export const FILLERS_BEHIND: readonly string[] = ['企业', '公司', '行业', '产业', '类', '用'];

/** Words for a wish that excludes nothing: 最好带行车, 带行车优先. */
export const SOFTENERS: readonly string[] = [
	'最好',
	'优先',
	'优选',
	'希望',
	'尽量',
	'更好',
	'如果有',
	'如有',
];

/** Words before an industry that the listing has to suit. */
export const FITNESS = /(?:适合|适用于?|可以?做|能做|允许|可用于)$/;
