// † browser
/** A line of a list of facts: what it is and what it says, already formatted. */
export interface Fact {
	label: string;
	value: string;
}
