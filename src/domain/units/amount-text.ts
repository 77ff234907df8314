// † browser
import { plainUnit } from './unit-word.ts';
import { WRITTEN_NUMBER, writtenNumber } from './written-number.ts';

/** A number with its unit as typed, in half width and lower case. Empty unit if there is none. */
export interface TypedAmount {
	number: number;
	unit: string;
}

/** The amount in a text: one end, both ends, or a single amount (both ends equal). */
export interface TypedSpan {
	low?: TypedAmount;
	high?: TypedAmount;
	/** 约3000, 3000左右. */
	isAbout: boolean;
}

const AT_LEAST = '不低于|不少于|不小于|不短于|大于等于|至少|最少|最低|大于|高于|多于|超过|超|>=|≥|>';
const AT_MOST = '不超过|不高于|不大于|不多于|小于等于|至多|最多|最高|小于|低于|少于|不到|不足|<=|≤|<';
const AROUND = '大约|大概|约|近|≈';
/** Pattern sources of the words before and behind an amount: 不低于, 约; 以上, 左右. */
export const AMOUNT_PREFIX = [AT_LEAST, AT_MOST, AROUND].join('|');
export const AMOUNT_SUFFIX = '及?以[上下内]|之内|之间|左右|上下|起租|起';
const BEFORE = new RegExp(`^(?:(?<least>${AT_LEAST})|(?<most>${AT_MOST})|(?<about>${AROUND}))`);
const AFTER = String.raw`(?:(?<least>及?以上|起租|起|多|余|\+)|(?<most>及?以下|以内|之内|内|封顶)|(?<about>左右|上下))`;
const UNIT = String.raw`[^\d-][^-]*?`;
const ONE = new RegExp(
	`^(?<number>${WRITTEN_NUMBER})(?<middle>多|余|\\+|左右|以上)?(?<unit>${UNIT})??${AFTER}?$`,
);
const TWO = new RegExp(
	`^(?<number>${WRITTEN_NUMBER})(?<unit>${UNIT})?-(?<number2>${WRITTEN_NUMBER})(?<unit2>${UNIT})??(?:左右|之间)?$`,
);
/** 每平方米每天1.2元 and ¥1.2/㎡/天: part of the unit comes first. */
const TURNED = /^(每(?:(?:m|ft)\^?2|\D)+?|¥|rmb)(\d.*)$/;
/** Longer texts are not amounts. */
const MAX_LENGTH = 60;

/** Replaces all dashes and waves by one; also 到 and 至 between two ends. */
function plainText(text: string): string {
	return plainUnit(text)
		.replace(/^[~〜]/, '约')
		.replaceAll(/[~〜‐-―−]+/g, '-')
		.replaceAll(/不到|到|至(?![少多])/g, (word) => (word === '不到' ? word : '-'));
}

function turned(text: string): string {
	const [, front = '', rest = ''] = TURNED.exec(text) ?? [];
	if (front === '') return text;
	if (front.startsWith('每')) return rest + front;
	return rest.replace(new RegExp(`^${WRITTEN_NUMBER}`), (number) => `${number}元`);
}

function ends(text: string): TypedSpan | undefined {
	const { number = '', unit, number2 = '', unit2 = '' } = TWO.exec(text)?.groups ?? {};
	const [first, last] = [writtenNumber(number), writtenNumber(number2)];
	if (first === undefined || last === undefined) return undefined;
	// 1-1.2万: the multiplier of the second number also applies to the first. Not in 5000-1万, where the first number is
	// larger than the second one without its multiplier.
	const steps = /[十百千万亿w]+$/.exec(number2)?.[0] ?? '';
	const bare = writtenNumber(number2.slice(0, number2.length - steps.length)) ?? last;
	const isShared = unit === undefined && !/[十百千万亿w]/.test(number) && steps !== '' && first < bare;
	const low = isShared ? (writtenNumber(number + steps) ?? first) : first;
	return {
		low: { number: low, unit: unit ?? unit2 },
		high: { number: last, unit: unit2 || (unit ?? '') },
		isAbout: false,
	};
}

/**
 * Parses the usual ways to write an amount: 3000, 8米以上, 不低于8m, 约3000平, 3000-5000㎡, 1.2万㎡, 三千平左右. It only checks the
 * form, not the unit. Undefined if the text is no amount.
 * @param labels words that may come first, such as 层高
 */
export function readAmountText(text: string, labels: readonly string[] = []): TypedSpan | undefined {
	let rest = plainText(text);
	if (rest.length > MAX_LENGTH) return undefined;
	const label = labels.find((each) => rest.startsWith(each));
	if (label !== undefined) rest = rest.slice(label.length).replace(/^[:为是]/, '');
	const before = BEFORE.exec(rest);
	rest = turned(rest.slice(before?.[0].length ?? 0));
	if (before === null) {
		const both = ends(rest);
		if (both !== undefined) return both;
	}
	const { groups = {} } = ONE.exec(rest) ?? {};
	const number = writtenNumber(groups['number'] ?? '');
	if (number === undefined || groups['number'] === undefined) return undefined;
	const amount = { number, unit: groups['unit'] ?? '' };
	const middle = groups['middle'] ?? '';
	const says = (kind: 'least' | 'most' | 'about') =>
		before?.groups?.[kind] !== undefined || groups[kind] !== undefined;
	const isLeast = says('least') || /[多余+上]/.test(middle);
	const isMost = says('most');
	if (isLeast && isMost) return undefined;
	return {
		...(isMost ? {} : { low: amount }),
		...(isLeast ? {} : { high: amount }),
		isAbout: says('about') || middle === '左右',
	};
}
