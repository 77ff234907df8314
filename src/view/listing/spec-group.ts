import { type ListingField, listingLabel } from '../../domain/listing/listing-label.ts';
import type { Fact } from '../site/fact.ts';

/** A group of the specification: heading and known facts. `unknownFacts` names the missing ones, which are never hidden. */
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

/** The field, or what it is called, with its value. */
export type SpecLine = readonly [
	field: ListingField | Pick<SpecFact, 'field' | 'label'>,
	value: string | undefined,
];

function specFact([field, value]: SpecLine): SpecFact {
	return typeof field === 'string' ? { field, label: listingLabel(field), value } : { ...field, value };
}

export function specGroup(name: string, lines: readonly SpecLine[]): SpecGroup {
	const facts = lines.map(specFact);
	const rows = facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
	return { name, rows, facts };
}

/** 未填写：檐高、蒸汽。 for all groups together; empty when every fact is known. */
export function unknownFacts(groups: readonly SpecGroup[]): string {
	const names = groups.flatMap(({ facts }) => facts.filter(({ value }) => value === undefined));
	return names.length === 0 ? '' : `未填写：${names.map(({ label }) => label).join('、')}。`;
}
