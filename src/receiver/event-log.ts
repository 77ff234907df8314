/** Writes one event. Facts are counts, codes, names of channels and UUIDs: nothing that was typed, no address of a visitor. */
export type EventLog = (event: string, facts?: Readonly<Record<string, string | number>>) => void;

/** One JSON line an event, with the time. @param write takes a line */
export function eventLog(write: (line: string) => void): EventLog {
	return (event, facts = {}) => {
		write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
	};
}

/**
 * What may be told of an error: its kind, its code and where it was thrown. Its message may hold what a visitor sent, such as the
 * piece of JSON that could not be read.
 */
export function errorFacts(error: unknown): Record<string, string> {
	if (!(error instanceof Error)) return { error: typeof error };
	const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
	// The stack begins with the message, whose lines may look like anything: nothing is told of it when the message is not found there.
	const { message, stack = '' } = error;
	const end = stack.includes(message) ? stack.lastIndexOf(message) + message.length : stack.length;
	const place = /^\s+at .*:\d+:\d+\)?$/m.exec(stack.slice(message === '' ? 0 : end))?.[0].trim();
	return { error: error.name, ...code, ...(place === undefined ? {} : { place }) };
}
