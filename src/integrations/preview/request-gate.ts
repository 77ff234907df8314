/** What the gate needs of a response. */
interface Response {
	/** Whether it has ended, or whoever asked has gone. */
	readonly closed: boolean;
	once: (event: 'close', listener: () => void) => unknown;
}

/** Milliseconds that work waits for requests under way. One that never ends must not stop the preview. */
const LONGEST_WAIT = 10_000;

export interface RequestGate {
	/** A middleware: lets a request through now, or when the work that waits is done. */
	pass: (request: unknown, response: Response, next: () => void) => void;
	/**
	 * Does work when no request is being answered, before the next one, after ten seconds in any case. Of works that wait, only
	 * the last is done.
	 */
	betweenRequests: (work: () => void) => void;
}

/**
 * Keeps changes of what answers are made from apart from the making of answers. A request under way would put what it has
 * read before the change into caches that were emptied meanwhile, and they would be old until the next change.
 */
export function requestGate(): RequestGate {
	let open = 0;
	let waiting: (() => void) | undefined;
	let held: (() => void)[] = [];
	let patience: NodeJS.Timeout | undefined;
	const workNow = () => {
		if (waiting === undefined) return;
		const work = waiting;
		waiting = undefined;
		clearTimeout(patience);
		patience = undefined;
		try {
			work();
		} finally {
			const released = held;
			held = [];
			for (const release of released) release();
		}
	};
	const workIfQuiet = () => {
		if (open === 0) workNow();
	};
	return {
		pass(_, response, next) {
			const enter = () => {
				// It was left while it was held: it would never be counted out again.
				if (response.closed) return;
				open += 1;
				response.once('close', () => {
					open -= 1;
					workIfQuiet();
				});
				next();
			};
			if (waiting === undefined) enter();
			else held.push(enter);
		},
		betweenRequests(work) {
			waiting = work;
			patience ??= setTimeout(workNow, LONGEST_WAIT).unref();
			workIfQuiet();
		},
	};
}
