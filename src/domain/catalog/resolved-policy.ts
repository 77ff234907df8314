import type { Condition } from '../policy/company-fit.ts';
import type { Policy } from '../policy/policy.ts';
import type { Mention, References } from '../schema/reference.ts';

/** A policy whose industries are names of taxonomy.yml. Reports unknown ones to `references`. */
export function resolvedPolicy(
	policy: Policy,
	at: (field: string) => Mention,
	references: References,
): Policy {
	const conditions = policy.conditions.map((condition, index): Condition => {
		if (!('anyOf' in condition) || condition.field !== 'industry') return condition;
		const topics = references.industries(at(`policy.conditions.${index}.anyOf`), condition.anyOf);
		return { ...condition, anyOf: topics.map(({ name }) => name) };
	});
	return { ...policy, conditions };
}
