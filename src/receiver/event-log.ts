/**
 * Writes one event. Facts are counts, codes, channel names and UUIDs. Visitor input and visitor addresses must never be
 * logged.
 */
export type EventLog = (event: string, facts?: Readonly<Record<string, string | number>>) => void;

/** Writes each event as one JSON line with the time. @param write takes a line */
export function eventLog(write: (line: string) => void): EventLog {
	return (event, facts = {}) => {
		write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
	};
}

/**
 * The loggable facts of an error: kind, code and where it was thrown. The message may contain visitor input, for example a
 * piece of invalid JSON.
 */
export function errorFacts(error: unknown): Record<string, string> {
	if (!(error instanceof Error)) return { error: typeof error };
	const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
	// The stack starts with the message, and the message can contain any text. If the message is not found there, nothing of
	// the stack is logged.
	const { message, stack = '' } = error;
	const end = stack.includes(message) ? stack.lastIndexOf(message) + message.length : stack.length;
	const place = /^\s+at .*:\d+:\d+\)?$/m.exec(stack.slice(message === '' ? 0 : end))?.[0].trim();
	return { error: error.name, ...code, ...(place === undefined ? {} : { place }) };
}
