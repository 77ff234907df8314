/** The clock of the page. Tests inject a fake clock. */
export interface Clock {
	/** ms since 1970. */
	now(): number;
	/** 0 to 1. */
	random(): number;
	/** Schedules work and returns a function that cancels it. */
	after(ms: number, work: () => void): () => void;
}

export const pageClock: Clock = {
	now: () => Date.now(),
	random: () => Math.random(),
	after: (ms, work) => {
		const timer = setTimeout(work, ms);
		return () => clearTimeout(timer);
	},
};
