/** The progress of long work, on one line of a terminal that is written again and again. */
export interface ProgressLine {
	/** One more is done. */
	step: () => void;
	/** Takes the line away. */
	end: () => void;
}

/** A terminal, or a file or pipe, where nothing is shown. */
export interface ProgressOutput {
	isTTY?: boolean;
	write: (text: string) => unknown;
}

/** Between two writes, ms. */
const PAUSE = 200;
/** Short work needs no line, ms. */
const SHORT = 1000;
const CLEAR = '\r\u001b[2K';

function remaining(seconds: number): string {
	return seconds < 90 ? `约剩 ${Math.ceil(seconds)} 秒` : `约剩 ${Math.ceil(seconds / 60)} 分钟`;
}

/**
 * Opens a line such as `生成网页 1,200 / 12,302，约剩 20 秒`.
 * @param total number of steps @param now milliseconds, for tests
 */
export function openProgress(
	what: string,
	total: number,
	output: ProgressOutput = process.stderr,
	now: () => number = () => performance.now(),
): ProgressLine {
	if (output.isTTY !== true || total === 0) return { step: () => {}, end: () => {} };
	const start = now();
	let [done, last] = [0, start + SHORT - PAUSE];
	return {
		step: () => {
			done += 1;
			const time = now();
			if (time - last < PAUSE) return;
			last = time;
			const left = remaining(((time - start) / done) * ((total - done) / 1000));
			output.write(`${CLEAR}${what} ${done.toLocaleString('en')} / ${total.toLocaleString('en')}，${left}`);
		},
		end: () => {
			if (last > start + SHORT - PAUSE) output.write(CLEAR);
		},
	};
}
