// † browser
import {
	type AmountField,
	CONDITION_LABELS,
	CONDITION_UNITS,
	OTHER_CITY,
	PLACES_OUTSIDE,
	WHOLE_CITY,
	type WordField,
} from './condition-field.ts';

interface Sourced {
	/** The sentence of the policy that the condition rests on. */
	sentence: string;
}
export interface AmountCondition extends Sourced {
	field: AmountField;
	/** In the unit of the field, inclusive. At least one of the two is given. */
	atLeast?: number | undefined;
	atMost?: number | undefined;
}
export interface WordCondition extends Sourced {
	field: WordField;
	/** One of these is enough: topic names, short district names or certificate names. */
	anyOf: readonly string[];
}
/** A condition that only people can judge. */
export interface OtherCondition extends Sourced {
	field: 'other';
}
export type Condition = AmountCondition | WordCondition | OtherCondition;

/** What a visitor says about a company. What is absent is unknown, never a no. */
export interface CompanyProfile {
	amounts: Readonly<Partial<Record<AmountField, number>>>;
	/** Empty for none of the choices; absent for not answered. */
	words: Readonly<Partial<Record<WordField, readonly string[] | undefined>>>;
}

export type ConditionState = 'met' | 'missed' | 'unknown';
export interface ConditionFit {
	state: ConditionState;
	/** The company's value and the gap: 填的是 420 万元，差 80 万元. */
	words: string;
}

/** To the yuan, because 499.9999 万元 that read 500 would be told that 0 is missing. */
const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });

/** A condition in few words: 今年设备投入 ≥ 500 万元. Empty for one that only people can judge. */
export function conditionLabel(condition: Condition): string {
	if (condition.field === 'other') return '';
	const label = CONDITION_LABELS[condition.field];
	if ('anyOf' in condition) return `${label}：${condition.anyOf.join('或')}`;
	const unit = CONDITION_UNITS[condition.field];
	const { atLeast, atMost } = condition;
	if (atLeast !== undefined && atMost !== undefined)
		return `${label} ${number.format(atLeast)}–${number.format(atMost)} ${unit}`;
	return atLeast === undefined
		? `${label} ≤ ${number.format(atMost ?? 0)} ${unit}`
		: `${label} ≥ ${number.format(atLeast)} ${unit}`;
}

function amountFit({ field, atLeast, atMost }: AmountCondition, value: number): ConditionFit {
	const unit = CONDITION_UNITS[field];
	const own = `填的是 ${number.format(value)} ${unit}`;
	if (atLeast !== undefined && value < atLeast)
		return { state: 'missed', words: `${own}，差 ${number.format(atLeast - value)} ${unit}` };
	if (atMost !== undefined && value > atMost)
		return { state: 'missed', words: `${own}，多 ${number.format(value - atMost)} ${unit}` };
	return { state: 'met', words: own };
}

function wordFit({ field, anyOf }: WordCondition, values: readonly string[]): ConditionFit {
	const own = values.length === 0 ? '都没有' : `填的是${values.join('、')}`;
	const isCity = field === 'place' && anyOf.includes(WHOLE_CITY);
	const isInCity = (value: string) => value !== OTHER_CITY && !PLACES_OUTSIDE.includes(value);
	const isMet = values.some((value) => anyOf.includes(value) || (isCity && isInCity(value)));
	return { state: isMet ? 'met' : 'missed', words: own };
}

/** Compares one condition with a company. */
export function conditionFit(condition: Condition, { amounts, words }: CompanyProfile): ConditionFit {
	if (condition.field === 'other') return { state: 'unknown', words: '请对照原文' };
	if ('anyOf' in condition) {
		const values = words[condition.field];
		return values === undefined ? { state: 'unknown', words: '没有填' } : wordFit(condition, values);
	}
	const value = amounts[condition.field];
	return value === undefined ? { state: 'unknown', words: '没有填' } : amountFit(condition, value);
}

/** The outcome for a whole policy. */
export interface PolicyFit {
	/** One per condition, in their order. */
	fits: readonly ConditionFit[];
	/** Conditions that are not met. */
	missed: number;
	/** Conditions that were not compared. */
	unknown: number;
	/** The outcome in a few words: 差 1 条. Never a promise. */
	words: string;
}

/** 注册地不符 says more than 差 1 条. */
const MISFITS: Readonly<Partial<Record<Condition['field'], string>>> = {
	place: '注册地不符',
	industry: '行业不符',
	certificate: '资质不符',
};

/** Compares all conditions of a policy with a company. */
export function policyFit(conditions: readonly Condition[], profile: CompanyProfile): PolicyFit {
	const fits = conditions.map((condition) => conditionFit(condition, profile));
	const missedOnes = conditions.filter((_, at) => fits[at]?.state === 'missed');
	const unknownOnes = conditions.filter((_, at) => fits[at]?.state === 'unknown');
	const byPeople = unknownOnes.filter(({ field }) => field === 'other').length;
	const empty = unknownOnes.length - byPeople;
	const [first] = missedOnes;
	const open = [empty > 0 ? `${empty} 条没有填` : '', byPeople > 0 ? `${byPeople} 条要对照原文` : ''].filter(
		Boolean,
	);
	const words =
		first !== undefined
			? missedOnes.length === 1
				? (MISFITS[first.field] ?? '差 1 条')
				: `差 ${missedOnes.length} 条`
			: open.length > 0
				? open.join('，')
				: '写明的条件都符合';
	return { fits, missed: missedOnes.length, unknown: unknownOnes.length, words };
}

/** Sorts policies: fewest misses first, then fewest open questions. */
export function byFit(a: PolicyFit, b: PolicyFit): number {
	return a.missed - b.missed || a.unknown - b.unknown;
}
