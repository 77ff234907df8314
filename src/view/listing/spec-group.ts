import { type ListingField, listingLabel } from '../../domain/listing/listing-label.ts';
import type { Fact } from '../site/fact.ts';

/** A group of the specification: heading, rows, and names of the missing facts. Missing facts are never hidden. */
export interface SpecGroup {
	name: string;
	rows: readonly Fact[];
	/** Every fact of the group, in order. */
	facts: readonly SpecFact[];
}

/** One fact of the specification. */
export interface SpecFact {
	/** The field; absent when the fact combines several fields. */
	field?: ListingField;
	label: string;
	/** Undefined when unknown. */
	value: string | undefined;
}

type Line = readonly [field: ListingField | Pick<SpecFact, 'field' | 'label'>, value: string | undefined];

function specFact([field, value]: Line): SpecFact {
	return typeof field === 'string' ? { field, label: listingLabel(field), value } : { ...field, value };
}

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
