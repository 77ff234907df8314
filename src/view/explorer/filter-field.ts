/** Something to tick or tap, with how much is behind it. */
export interface FormOption {
	value: string;
	text: string;
	/** What it sets, as in an address; the key of its count. */
	query: string;
	/** Unknown for what is no choice of its own. */
	count: number | undefined;
}

/** A field of the filter form. `many` may be ticked several times, `one` has a way back. */
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
