// † browser
import { isCodeOf } from '../schema/code-label.ts';
import type { Condition } from './company-fit.ts';
import { CONDITION_LABELS, isAmountField } from './condition-field.ts';

/** A condition as `data-` attributes of the element that states it. */
export type ConditionData = Readonly<Partial<Record<'field' | 'anyOf' | 'atLeast' | 'atMost', string>>>;

/** Names never hold this mark. */
const SEPARATOR = '|';

export function writeCondition(condition: Condition): ConditionData {
	if ('anyOf' in condition) return { field: condition.field, anyOf: condition.anyOf.join(SEPARATOR) };
	if (condition.field === 'other') return { field: condition.field };
	const { field, atLeast, atMost } = condition;
	return {
		field,
		...(atLeast !== undefined && { atLeast: String(atLeast) }),
		...(atMost !== undefined && { atMost: String(atMost) }),
	};
}

const amount = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** The condition of an element, without its sentence. An unknown field is left to people. */
export function readCondition({ field, anyOf, atLeast, atMost }: ConditionData): Condition {
	if (!isCodeOf(CONDITION_LABELS, field) || field === 'other') return { field: 'other', sentence: '' };
	if (isAmountField(field)) return { field, atLeast: amount(atLeast), atMost: amount(atMost), sentence: '' };
	return { field, anyOf: (anyOf ?? '').split(SEPARATOR), sentence: '' };
}
