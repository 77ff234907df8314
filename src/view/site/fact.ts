// † browser
/** A label with its formatted value. */
export interface Fact {
	label: string;
	value: string;
}
