// † browser
import { isCodeOf } from '../schema/code-label.ts';

/** What a condition of a policy can be about, in the order of the form: quick answers first. */
export const CONDITION_LABELS = {
	industry: '行业',
	place: '注册和纳税地',
	age: '成立年数',
	staff: '职工人数',
	revenue: '上年营业收入',
	tax: '上年纳税额',
	investment: '今年设备投入',
	research: '研发投入占营业收入',
	certificate: '已有资质',
	other: '其他',
} as const;
export type ConditionField = keyof typeof CONDITION_LABELS;

/** The fields that are a number, with their units. */
export const CONDITION_UNITS = {
	age: '年',
	staff: '人',
	revenue: '万元',
	tax: '万元',
	investment: '万元',
	research: '%',
} as const;
export type AmountField = keyof typeof CONDITION_UNITS;

/** The fields whose values are words from a list. */
export type WordField = Exclude<ConditionField, AmountField | 'other'>;

export function isAmountField(field: ConditionField): field is AmountField {
	return isCodeOf(CONDITION_UNITS, field);
}

/** The word for the whole city in a condition on the place. */
export const WHOLE_CITY = '上海';
/** Places with policies on this site that are not of the city, by short name. */
export const PLACES_OUTSIDE: readonly string[] = ['吴江', '昆山', '太仓', '海门', '启东', '嘉善', '平湖'];
/** The choice of a company elsewhere. */
export const OTHER_CITY = '外省市';
