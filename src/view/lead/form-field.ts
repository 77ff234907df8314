/** A form field, formatted. */
export interface FormField {
	name: string;
	label: string;
	control: 'text' | 'tel' | 'date' | 'select' | 'textarea';
	isRequired: boolean;
	hint: string | undefined;
	autocomplete: string | undefined;
	limit: number | undefined;
	/** Options of a select. The first one has an empty value when no choice is preset. */
	options: readonly { value: string; text: string; isChosen: boolean }[];
	/** Spans both columns of a two-column form. */
	isWide: boolean;
}

/** An optional text field. Other fields override its values. */
export const EMPTY_FIELD: FormField = {
	name: '',
	label: '',
	control: 'text',
	isRequired: false,
	hint: undefined,
	autocomplete: undefined,
	limit: undefined,
	options: [],
	isWide: false,
};

/** Options of a select without a preset choice. @param none text of the empty option */
export const choices = (none: string, texts: readonly string[]) => [
	{ value: '', text: none, isChosen: true },
	...texts.map((text) => ({ value: text, text, isChosen: false })),
];
