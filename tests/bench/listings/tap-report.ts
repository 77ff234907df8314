import { quantile } from '../distribution.ts';
import { markdownTable } from '../search/benchmark-page.ts';
import type { TapTimes } from './explorer-taps.ts';

/** Taps at one speed of the processor. */
interface TapsAt {
	/** How many times slower the processor was. */
	rate: number;
	phone: TapTimes;
	desktop: TapTimes;
}

/** Taps on filters among some listings. */
export interface TapRun {
	count: number;
	plain: TapsAt;
	slow: TapsAt;
}

const EXPLANATION = `A tap is a real one on a choice of the form: on a phone of 390 px in the open sheet, at 1280 px beside the results. Its time to paint
is that of Event Timing, which other processes prolong. The time of the main thread, in processor time, has script, style, layout and
paint; what follows the paint are the cards below the window and the live counts. The ratio is that to the same processor unslowed.`;

const LABELS = {
	painted: 'tap to paint, median ms',
	thread: 'main thread until the paint, median ms',
	whole: 'main thread with what follows it, median ms',
} as const;

const FIELDS = ['painted', 'thread', 'whole'] as const;

function median(times: TapTimes, field: keyof TapTimes): number {
	return quantile(times[field], 0.5) ?? NaN;
}

/** The results as Markdown. */
export function tapText(runs: readonly TapRun[]): string {
	const rows = runs.flatMap(({ count, plain, slow }) =>
		(['phone', 'desktop'] as const).flatMap((window) =>
			FIELDS.map((field) => {
				const [own, slowed] = [median(plain[window], field), median(slow[window], field)];
				const name = `${count.toLocaleString('en')} listings, ${window}: ${LABELS[field]}`;
				const goal = field === 'painted' ? '≤ 200' : '';
				return [name, own.toFixed(0), slowed.toFixed(0), `${(slowed / own).toFixed(1)} ×`, goal];
			}),
		),
	);
	const [first] = runs;
	const head = ['', 'unslowed', `${first?.slow.rate ?? 1} × slower`, 'ratio', 'goal, slowed'];
	return `${EXPLANATION}\n\n${markdownTable(head, rows)}`;
}
