/** Work that may wait until the answer to a tap is on the screen. */
export interface LaterWork {
	/** Replaces the work that still waits. */
	plan(work: () => void): void;
	/** Does at once what waits. */
	finish(): void;
}

/** A frame callback runs before the paint of its frame, and the task after it does not. */
export function laterWork(): LaterWork {
	let waiting: (() => void) | undefined;
	const finish = () => {
		const work = waiting;
		waiting = undefined;
		work?.();
	};
	return {
		plan: (work) => {
			if (waiting === undefined) requestAnimationFrame(() => setTimeout(finish));
			waiting = work;
		},
		finish,
	};
}
