import {
	type AnyRequirement,
	type RequirementKey,
	REQUIREMENTS,
} from '../../../../src/domain/explorer/requirements/requirements.ts';

export function requirementOf(key: RequirementKey): AnyRequirement {
	const found = REQUIREMENTS.find((each) => each.key === key);
	if (found === undefined) throw new Error(`no requirement ${key}`);
	return found;
}
