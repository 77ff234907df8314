// † browser
import { WRITTEN_NUMBER } from '../../units/written-number.ts';
import { readAmountText } from '../../units/amount-text.ts';
import { namedAmount, type NamedAmount } from '../../units/named-amount.ts';
import { amountSpellings } from './amount-spelling.ts';
import type { Ask, Match, Meaning } from './query-part.ts';

/** Words before or after an amount → label in the measures. */
const LABELS: Readonly<Record<string, string>> = {
	建筑面积: '面积',
	使用面积: '面积',
	面积: '面积',
	首层层高: '层高',
	层高: '层高',
	净高: '层高',
	檐高: '层高',
	挑高: '层高',
	梁下: '层高',
	高度: '层高',
	高: '层高',
	楼面荷载: '承重',
	地面承重: '承重',
	首层承重: '承重',
	楼面承重: '承重',
	承重: '承重',
	荷载: '承重',
	载荷: '承重',
	载重: '承重',
	配电: '配电',
	电量: '配电',
	用电: '配电',
	电力: '配电',
	变压器: '配电',
	行车: '行车',
	航车: '行车',
	天车: '行车',
	吊车: '行车',
	行吊: '行车',
	起重机: '行车',
	起重量: '行车',
	日租金: '租金',
	租金: '租金',
	单价: '租金',
	月租金: '预算',
	月租: '预算',
	预算: '预算',
};
const LABEL_WORDS = Object.keys(LABELS).sort((a, b) => b.length - a.length);
const BEFORE =
	'不低于|不少于|不小于|不超过|不高于|不大于|大于等于|小于等于|至少|最少|最低|至多|最多|大于|高于|超过|小于|低于|大约|大概|约|近|>=|<=|≥|≤|>|<';
const AFTER = '以上|以下|以内|之内|之间|左右|上下|起租|起';
const NUMBER = `(?:${WRITTEN_NUMBER})`;
/** Pattern for all units. */
const UNIT =
	'(?:平方公尺|平方米|平方|平米|公顷|市亩|千伏安|兆伏安|伏安|千瓦|兆瓦|公斤|厘米|毫米|英尺|每|元|块钱|块|吨|米|亩|平|天|日|个月|月|年|㎡|m2|m²|m\\^2|kva|kw|kn|kg|mm|cm|mva|sqft|ft|t|m|/|每平)*';
/** Pattern for an amount. It tries the longest reading first. */
const AMOUNT = new RegExp(
	`^(?:(?<label>${LABEL_WORDS.join('|')})[ :：为是]?)?(?:${BEFORE})?[¥￥]?${NUMBER}(?:${UNIT}(?:-|~|至|到)${NUMBER})?[多余]? ?${UNIT} ?(?:${AFTER})?`,
);
const BEHIND = new RegExp(`^ ?的?(${LABEL_WORDS.join('|')})`);
/** No floor carries more, and a crane that lifts less is a hoist: a bare 2t is a floor load, a bare 10t a crane. */
const MOST_FLOOR_TONNES = 3;
/** Tolerance of an approximate area, as a fraction. */
const ABOUT = 0.15;
const SMALLEST_AREA = 100;
const LARGEST_BARE_AREA = 200_000;

/** The largest daily and monthly rent that a bare 元 may mean, in 元/㎡. */
const DAY_RENT = 12;
const MONTH_RENT = 300;

const round = (value: number) => String(Math.round(value * 100) / 100);

/** The requirement of an amount. Undefined when nobody would ask for it, such as a height of at most 8 m. */
function askOf({ fact, low, high, isAbout }: NamedAmount): Ask | undefined {
	if (fact === 'area') {
		const isOne = low === high && low !== undefined;
		const [least, most] =
			isOne && isAbout ? [low * (1 - ABOUT), low * (1 + ABOUT)] : [low, isOne ? undefined : high];
		return [
			...(least === undefined ? [] : [['areaMin', round(least)] as const]),
			...(most === undefined ? [] : [['areaMax', round(most)] as const]),
		];
	}
	const value = fact === 'rent' ? high : low;
	return value === undefined ? undefined : [[fact, round(value)]];
}

/** The total budget of a lease, 元 per month. Undefined when the text is not a budget. */
function budgetOf(text: string): Ask | undefined {
	const { high } = readAmountText(text.replace(/(?:元)?(?:\/|每)?月$/, '')) ?? {};
	return high === undefined || (high.unit !== '' && high.unit !== '元')
		? undefined
		: [['budget', round(high.number)]];
}

/** The meaning of a bare 元: daily rent, monthly rent or total budget. */
function moneyOf(text: string): Meaning | undefined {
	const { high } = readAmountText(text) ?? {};
	if (high === undefined || !/^(?:元|块|块钱|元\/月|元每月)$/.test(high.unit)) return undefined;
	const isRent = high.number <= MONTH_RENT;
	const perDay = high.number <= DAY_RENT ? high.number : namedAmount(`${high.number}元/㎡/月`)?.high;
	const ask: Ask = isRent ? [['rent', round(perDay ?? high.number)]] : [['budget', round(high.number)]];
	return { kind: 'amount', spellings: [text], ask, isGuess: true };
}

function meaningOf(text: string, label: string | undefined): Meaning | undefined {
	if (label === '预算') {
		const ask = budgetOf(text);
		return ask && { kind: 'amount', spellings: [text], ask, isGuess: false };
	}
	const named = namedAmount(label === undefined ? text : label + text);
	if (named === undefined) return label === undefined ? moneyOf(text) : undefined;
	const isFloor =
		label === undefined && named.fact === 'crane' && (named.low ?? named.high ?? 0) <= MOST_FLOOR_TONNES;
	const amount = isFloor ? namedAmount(`承重${text}`) : named;
	const ask = amount && askOf(amount);
	if (amount === undefined || ask === undefined || ask.length === 0) return undefined;
	const isBareTonnes = label === undefined && named.fact === 'crane';
	return {
		kind: 'amount',
		spellings: amountSpellings(text, amount),
		ask,
		isGuess: isBareTonnes || (label === undefined && amount.fact === 'height'),
	};
}

/** The amount at an offset, with the words that name its measure. @param text folded */
export function amountAt(text: string, start: number): Match | undefined {
	const found = AMOUNT.exec(text.slice(start));
	if (found === null) return undefined;
	const [whole] = found;
	const word = found.groups?.['label'] ?? '';
	const amount = whole
		.slice(word.length)
		.replace(/^[ :：为是]/, '')
		.trim();
	const behind = word === '' ? BEHIND.exec(text.slice(start + whole.length)) : null;
	const label = LABELS[word === '' ? (behind?.[1] ?? '') : word];
	const labelled = meaningOf(amount, label);
	if (labelled !== undefined)
		return { end: start + whole.trimEnd().length + (behind?.[0].length ?? 0), meaning: labelled };
	const bare = label === undefined ? undefined : meaningOf(amount, undefined);
	return bare && word === '' ? { end: start + whole.trimEnd().length, meaning: bare } : undefined;
}

/** A bare number beside a place or a type as an area. A year does not count. */
export function bareArea(text: string): Meaning | undefined {
	const value = /^\d{3,6}$/.test(text) ? Number(text) : NaN;
	const isYear = value >= 1990 && value <= 2040;
	if (!(value >= SMALLEST_AREA && value <= LARGEST_BARE_AREA) || isYear) return undefined;
	return { kind: 'amount', spellings: [text], ask: [['areaMin', text]], isGuess: true };
}
