import { type Condition, conditionLabel } from '../../domain/policy/company-fit.ts';
import { type ConditionData, writeCondition } from '../../domain/policy/condition-data.ts';

/** One condition of a policy as text and as data for the script that compares it. */
export interface ConditionLine {
	/** 今年设备投入 ≥ 500 万元; the sentence for a condition that only people can judge. */
	label: string;
	/** The sentence of the policy; empty when it is the label. */
	sentence: string;
	data: ConditionData;
}

export function conditionLines(conditions: readonly Condition[]): ConditionLine[] {
	return conditions.map((condition) => {
		const label = conditionLabel(condition);
		const { sentence } = condition;
		return {
			label: label || sentence,
			sentence: label === '' ? '' : sentence,
			data: writeCondition(condition),
		};
	});
}
