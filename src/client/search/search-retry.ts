/** Asks again by itself. */
export interface Retry {
	/** After a pause that grows from one time to the next, or as soon as the network is back. */
	plan(): void;
	/** There is nothing left to ask for, or something else. */
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
