// † browser
/** The letter of a column: A for the first one. */
export function letterOf(column: number): string {
	return String.fromCharCode(65 + column);
}
