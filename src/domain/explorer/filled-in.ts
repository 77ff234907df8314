// † browser
import type { AnyRequirement, Wanted } from './requirements/requirements.ts';
import { wishes, wishOf } from './wanted.ts';

/** The visitor's wishes with those of a preset filled in. */
export interface FilledIn {
	wanted: Wanted;
	/** Number of requirements that were not set before. */
	added: number;
	/** Number of those that were set to something else. */
	changed: number;
}

/** Fills a preset into the visitor's own wishes. What the preset does not name stays as it is. */
export function filledIn(own: Wanted, preset: Wanted): FilledIn {
	const named = wishes(preset);
	const keys = named.map(({ key }) => key);
	const fields = named.flatMap((requirement) => requirement.fields);
	const values = Object.fromEntries(fields.map(({ name }) => [name, wishOf(preset, name)]));
	const before = wishes(own);
	const isSame = ({ key, fields: each }: AnyRequirement) =>
		own.soft.includes(key) === preset.soft.includes(key) &&
		each.every(({ name }) => JSON.stringify(wishOf(own, name)) === JSON.stringify(wishOf(preset, name)));
	return {
		wanted: {
			...own,
			...values,
			soft: [...own.soft.filter((key) => !keys.some((each) => each === key)), ...preset.soft],
		},
		added: named.filter((each) => !before.includes(each)).length,
		changed: named.filter((each) => before.includes(each) && !isSame(each)).length,
	};
}
