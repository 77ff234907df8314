// † browser
import type { Choice } from './requirements/requirement.ts';
import { type AnyRequirement, REQUIREMENTS } from './requirements/requirements.ts';
import type { Vocabulary } from './rows/listing-index.ts';
import { writeField } from './wanted-address.ts';

/** A choice of the form with its requirement. */
export interface FacetChoice extends Choice {
	requirement: AnyRequirement;
	/** The query of the choice: `height=8`. An open end is included and empty, so that it clears its field. */
	query: string;
}

function queryOf(fields: Choice['fields']): string {
	const params = new URLSearchParams();
	for (const [name, value] of Object.entries(fields)) writeField(params, name, value ?? '');
	return params.toString();
}

/** Every choice of the form, with the districts, towns and parks of this site. */
export function facetChoices(
	names: Vocabulary,
	requirements: readonly AnyRequirement[] = REQUIREMENTS,
): FacetChoice[] {
	return requirements.flatMap((requirement) =>
		requirement
			.choices(names)
			.map((choice): FacetChoice => ({ ...choice, requirement, query: queryOf(choice.fields) })),
	);
}
