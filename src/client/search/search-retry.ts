/** Automatic retry. */
export interface Retry {
	/** Schedules the next try after a growing pause (backoff). Tries earlier when the network is back. */
	plan(): void;
	/** Cancels the retry, because nothing is missing or the visitor asks something else. */
	stop(): void;
}

const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30_000;

export function openRetry(again: () => void): Retry {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let pause = FIRST_PAUSE;
	const run = () => {
		if (timer === undefined) return;
		clearTimeout(timer);
		timer = undefined;
		again();
	};
	addEventListener('online', run);
	return {
		plan() {
			clearTimeout(timer);
			timer = setTimeout(run, pause);
			pause = Math.min(2 * pause, LONGEST_PAUSE);
		},
		stop() {
			clearTimeout(timer);
			timer = undefined;
			pause = FIRST_PAUSE;
		},
	};
}
