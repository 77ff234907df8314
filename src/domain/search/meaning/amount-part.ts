// † browser
import { endsAbout } from '../../explorer/requirements/about-area.ts';
import { WRITTEN_NUMBER } from '../../units/written-number.ts';
import { AMOUNT_PREFIX, AMOUNT_SUFFIX, readAmountText } from '../../units/amount-text.ts';
import { namedAmount, type NamedAmount } from '../../units/named-amount.ts';
import { UNIT_FACTORS } from '../../units/unit-word.ts';
import { LABEL_WORDS, LABELS } from './amount-label.ts';
import { amountSpellings, rounded } from './amount-spelling.ts';
import type { Ask, Match, Meaning } from './query-part.ts';

const NUMBER = `(?:${WRITTEN_NUMBER})`;
/** Pattern for everything a unit is written with: the words are in half width, and 千 may stand apart from its number. */
const UNIT = `(?:${[...UNIT_FACTORS.keys(), '㎡', 'm²', '千', '兆', '每', '/']
	.sort((one, other) => other.length - one.length)
	.map((word) => word.replaceAll(/[.^$]/g, String.raw`\$&`))
	.join('|')})*`;
/** Pattern for an amount. It tries the longest reading first. */
const AMOUNT = new RegExp(
	`^(?:(?<label>${LABEL_WORDS.join('|')})[ :：为是]?)?(?:${AMOUNT_PREFIX})?[¥￥]?${NUMBER}(?:${UNIT}(?:-|~|至|到)${NUMBER})?[多余]? ?${UNIT} ?(?:${AMOUNT_SUFFIX})?`,
);
/** 1块2以内 */
const SPOKEN_MONEY = /^(\d{1,2})块(\d)(?!\d)[毛角]?(?:以[下内]|左右)?/;
/** 10吨行车, but not 1.2元 预算10万: money is named in front. */
const LABELS_BEHIND = LABEL_WORDS.filter((word) => !['预算', '租金'].includes(LABELS[word] ?? ''));
const BEHIND = new RegExp(`^ ?的?(${LABELS_BEHIND.join('|')})`);
/** No floor carries more, and a crane that lifts less is a hoist: a bare 2t is a floor load, a bare 10t a crane. */
const MOST_FLOOR_TONNES = 3;
const SMALLEST_AREA = 100;
const LARGEST_BARE_AREA = 200_000;

/** The largest daily and monthly rent that a bare 元 may mean, in 元/㎡. */
const DAY_RENT = 12;
const MONTH_RENT = 300;

const isHanDigit = (character: string) => /[一二两三四五六七八九十]/.test(character);

/** The requirement of an amount. Undefined when nobody would ask for it, such as a height of at most 8 m. */
function askOf({ fact, low, high, isAbout }: NamedAmount): Ask | undefined {
	if (fact === 'area') {
		const isOne = low === high && low !== undefined;
		const about = isOne && isAbout ? endsAbout(low) : undefined;
		const [least, most] = [about?.areaMin ?? low, about?.areaMax ?? (isOne ? undefined : high)];
		return [
			...(least === undefined ? [] : [['areaMin', rounded(least)] as const]),
			...(most === undefined ? [] : [['areaMax', rounded(most)] as const]),
		];
	}
	const value = fact === 'rent' ? high : low;
	return value === undefined ? undefined : [[fact, rounded(value)]];
}

/** The total budget of a lease, 元 per month. Undefined when the text is not a budget. */
function budgetOf(text: string): Ask | undefined {
	const { high } = readAmountText(text.replace(/(?:元)?(?:\/|每)?月$/, '')) ?? {};
	return high === undefined || (high.unit !== '' && high.unit !== '元')
		? undefined
		: [['budget', rounded(high.number)]];
}

/** The meaning of a bare 元: daily rent, monthly rent or total budget. */
function moneyOf(text: string): Meaning | undefined {
	const { high } = readAmountText(text) ?? {};
	if (high === undefined || !/^(?:元|块|块钱|元\/月|元每月)$/.test(high.unit)) return undefined;
	const isRent = high.number <= MONTH_RENT;
	const perDay = high.number <= DAY_RENT ? high.number : namedAmount(`${high.number}元/㎡/月`)?.high;
	const ask: Ask = isRent ? [['rent', rounded(perDay ?? high.number)]] : [['budget', rounded(high.number)]];
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

/** Whether a text is an amount of what its label says, or of itself. */
function isAmount(text: string, label: string | undefined): boolean {
	if (label === '预算') return budgetOf(text) !== undefined;
	return (
		namedAmount((label ?? '') + text) !== undefined || (label === undefined && moneyOf(text) !== undefined)
	);
}

/** Whether a number would lose its end at an offset; 一 behind 200 is the beginning of 一楼. */
function isInNumber(text: string, at: number): boolean {
	return /[\d.,]/.test(text.charAt(at)) || (isHanDigit(text.charAt(at)) && !/\d/.test(text.charAt(at - 1)));
}

/** 1块2 is 1.2 元. */
function spokenMoney(text: string): Match | undefined {
	const [whole, yuan, tenths] = SPOKEN_MONEY.exec(text) ?? [];
	const meaning = whole === undefined ? undefined : moneyOf(`${yuan}.${tenths}元`);
	return meaning && { end: whole?.length ?? 0, meaning: { ...meaning, spellings: [whole ?? ''] } };
}

/**
 * The amount that begins at an offset, with the words that say what it is of: the longest beginning that is one, since the next
 * word may begin like a unit, 5吨 before 月台.
 * @param text folded
 */
export function amountAt(text: string, start: number): Match | undefined {
	const rest = text.slice(start);
	const spoken = spokenMoney(rest);
	if (spoken !== undefined) return { ...spoken, end: start + spoken.end };
	const found = AMOUNT.exec(rest);
	if (found === null) return undefined;
	const whole = found[0].trimEnd();
	const word = found.groups?.['label'] ?? '';
	const from = start + word.length + (/^[ :：为是]/.test(whole.slice(word.length)) ? 1 : 0);
	for (let end = start + whole.length; end > from; end -= 1) {
		const amount = text.slice(from, end).trim();
		const behind = word === '' ? BEHIND.exec(text.slice(end)) : null;
		const label = LABELS[word === '' ? (behind?.[1] ?? '') : word];
		for (const [own, length] of [[label, behind?.[0].length ?? 0] as const, [undefined, 0] as const]) {
			if (!isAmount(amount, own) || (own === undefined && word !== '')) continue;
			const meaning = meaningOf(amount, own);
			return meaning && { end: end + length, meaning };
		}
		if (isInNumber(text, end - 1)) return undefined;
	}
	return undefined;
}

/** A bare number beside a place or a type as an area. A year does not count. */
export function bareArea(text: string): Meaning | undefined {
	const value = /^\d{3,6}$/.test(text) ? Number(text) : NaN;
	const isYear = value >= 1990 && value <= 2040;
	if (!(value >= SMALLEST_AREA && value <= LARGEST_BARE_AREA) || isYear) return undefined;
	return { kind: 'amount', spellings: [text], ask: [['areaMin', text]], isGuess: true };
}
