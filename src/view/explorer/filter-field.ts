/** A choice of the form with its count. */
export interface FormOption {
	value: string;
	text: string;
	/** Heading that it stands under. Choices of one heading stand together. */
	group?: string | undefined;
	/** Its query, which is the key of its count. */
	query: string;
	/** Undefined for an option that is not a choice of a requirement. */
	count: number | undefined;
}

/** A field of the filter form. `many` allows several choices; `one` includes an option for none. */
export type FormField = {
	/** Key of its requirement. Empty for a field of several or of none. */
	key: string;
	label: string;
} & (
	| { kind: 'many'; name: string; options: readonly FormOption[] }
	/** A late list is too long for the page: the script adds its options. */
	| { kind: 'list'; name: string; options: readonly FormOption[]; isLate: boolean }
	| { kind: 'one'; name: string; any: string; options: readonly FormOption[] }
	| { kind: 'flags'; flags: readonly (FormOption & { name: string })[] }
	| { kind: 'amount'; name: string; unit: string; steps: readonly FormOption[] }
	| { kind: 'area'; name: string; unit: string; steps: readonly FormOption[] }
	| { kind: 'day'; name: string }
);

export interface FormGroup {
	legend: string;
	/** The fields nearly everybody fills in. The others are folded. */
	isMain: boolean;
	/** Keys of the requirements of the group. */
	keys: readonly string[];
	fields: readonly FormField[];
}
