import { type ListingField, listingLabel } from '../../domain/listing/listing-label.ts';
import type { Fact } from '../site/fact.ts';

/** A heading of the specification, its rows, and the facts nobody has filled in: named, never silently dropped. */
export interface SpecGroup {
	name: string;
	rows: readonly Fact[];
	/** Every fact of the group in its order. */
	facts: readonly SpecFact[];
}

/** A line of the specification. */
export interface SpecFact {
	/** The field it shows; left out for a line that is not the value of one field. */
	field?: ListingField;
	label: string;
	/** Undefined where nobody has filled it in. */
	value: string | undefined;
}

type Line = readonly [field: ListingField | Pick<SpecFact, 'field' | 'label'>, value: string | undefined];

function specFact([field, value]: Line): SpecFact {
	return typeof field === 'string' ? { field, label: listingLabel(field), value } : { ...field, value };
}

/** A group of the specification from its lines. */
export function specGroup(name: string, lines: readonly Line[]): SpecGroup {
	const facts = lines.map(specFact);
	const known = facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
	const unknown = facts.filter(({ value }) => value === undefined).map(({ label }) => label);
	return {
		name,
		rows: unknown.length === 0 ? known : [...known, { label: '未填写', value: unknown.join('、') }],
		facts,
	};
}
