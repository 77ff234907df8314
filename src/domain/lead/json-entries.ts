// † browser

/** The entries of an object; empty for any other value. */
export function entriesOf(input: unknown): ReadonlyMap<string, unknown> {
	const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
	return new Map<string, unknown>(isObject ? Object.entries(input) : []);
}
