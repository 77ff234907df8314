/** One field, ready to print. */
export interface FormField {
	name: string;
	label: string;
	control: 'text' | 'tel' | 'select' | 'textarea';
	isRequired: boolean;
	hint: string | undefined;
	autocomplete: string | undefined;
	limit: number | undefined;
	/** Choices of a select; the first is "none yet" when its value is empty. */
	options: readonly { value: string; text: string; isChosen: boolean }[];
	/** Takes the whole width where there are two columns. */
	isWide: boolean;
}

/** A text that need not be given; other fields say what is different. */
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

/** Choices of a select that has none yet. @param none what stands for that */
export const choices = (none: string, texts: readonly string[]) => [
	{ value: '', text: none, isChosen: true },
	...texts.map((text) => ({ value: text, text, isChosen: false })),
];
