// † browser
import type { Comparison } from './comparison.ts';
import { textWidth } from '../site/text-width.ts';

/** A4 with margins of 10 mm, without the space above and below the table, in mm. */
const WIDTH = 190;
const HEIGHT = 277 - 72;
const LABEL_WIDTH = 24;
/** Padding and rule of a row, in mm. */
const ROW_SPACE = 0.6;
const LINE_HEIGHT = 1.25;
const MM_PER_POINT = 25.4 / 72;
/** Points, the largest first. The last one is the smallest readable in print. */
const SIZES = [7.5, 7.25, 7, 6.75, 6.5, 6.25, 6, 5.75, 5.5, 5.25, 5];

/**
 * The font size, in points, that fits a comparison on one sheet of A4. It is estimated from the text length: a script
 * cannot measure the print layout.
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
