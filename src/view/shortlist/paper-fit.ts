// † browser
import type { Comparison } from './comparison.ts';
import { textWidth } from '../site/text-width.ts';

/** A4 with margins of 10 mm, less what stands above and below the table, in mm. */
const WIDTH = 190;
const HEIGHT = 277 - 72;
const LABEL_WIDTH = 24;
/** Padding and rule of a row, in mm. */
const ROW_SPACE = 0.6;
const LINE_HEIGHT = 1.25;
const MM_PER_POINT = 25.4 / 72;
/** Points, the largest first; the last is as small as print stays readable. */
const SIZES = [7.5, 7.25, 7, 6.75, 6.5, 6.25, 6, 5.75, 5.5, 5.25, 5];

/**
 * The size of letters, in points, at which a comparison fits one sheet of A4. The text of the cells is counted, not measured: when
 * a browser prints, a script can no longer look.
 */
export function paperSize(groups: Comparison['groups'], columns: number): number {
	const height = (size: number) => {
		const perLine = (WIDTH - LABEL_WIDTH) / columns / (size * MM_PER_POINT) - 1;
		const lines = (text: string) => Math.max(1, Math.ceil(textWidth(text) / perLine));
		return groups
			.flatMap(({ rows }) => rows)
			.map(({ cells }) =>
				Math.max(...cells.map(({ text, isBest }) => lines(text + (isBest ? '　占优　' : '')))),
			)
			.reduce((sum, count) => sum + count * size * LINE_HEIGHT * MM_PER_POINT + ROW_SPACE, 0);
	};
	return SIZES.find((size) => height(size) <= HEIGHT) ?? SIZES.at(-1) ?? 5;
}
