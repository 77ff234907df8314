/** A choice of the form with its count. */
export interface FormOption {
	value: string;
	text: string;
	/** Its query, which is the key of its count. */
	query: string;
	/** Undefined for an option that is not a choice of a requirement. */
	count: number | undefined;
}

/** A field of the filter form. `many` allows several choices; `one` includes an option for none. */
export type FormField =
	| { kind: 'many' | 'list'; name: string; label: string; options: readonly FormOption[] }
	| { kind: 'one'; name: string; label: string; any: string; options: readonly FormOption[] }
	| { kind: 'flags'; label: string; flags: readonly (FormOption & { name: string })[] }
	| { kind: 'amount'; name: string; label: string; unit: string; steps: readonly FormOption[] }
	| { kind: 'range'; name: string; label: string; unit: string; steps: readonly FormOption[] }
	| { kind: 'day'; name: string; label: string };

export interface FormGroup {
	legend: string;
	fields: readonly FormField[];
}
