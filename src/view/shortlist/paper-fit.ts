// † browser
import type { CompareSection, SectionRow } from './compare-sections.ts';
import { textWidth } from '../site/text-width.ts';

/** A4 with margins of 10 mm, without the space above and below the table, in mm. */
const WIDTH = 190;
const HEIGHT = 277 - 72;
const LABEL_WIDTH = 24;
/** Padding and rule of a row, in mm. */
const ROW_SPACE = 0.6;
/** Space and rule of a heading. */
const TITLE_SPACE = 2.6;
/** Font size of the notes below the table, in points. */
const NOTE_SIZE = 6.75;
const LINE_HEIGHT = 1.25;
const MM_PER_POINT = 25.4 / 72;
/** Points, the largest first. The last one is the smallest readable in print. */
const SIZES = [7.5, 7.25, 7, 6.75, 6.5, 6.25, 6, 5.75, 5.5, 5.25, 5];

/** How a comparison is printed on one sheet of A4. */
export interface PaperFit {
	/** Font size in points. */
	size: number;
	/** Whether rows with equal values are left out, because the sheet is too small for all. */
	isBrief: boolean;
}

/** Height of some sections, in mm. It is estimated from the text length: a script cannot measure the print layout. */
function heightOf(sections: readonly CompareSection[], columns: number, size: number): number {
	const line = size * LINE_HEIGHT * MM_PER_POINT;
	const lines = (text: string, width: number) =>
		Math.max(1, Math.ceil(textWidth(text) / (width / (size * MM_PER_POINT) - 1)));
	const column = (WIDTH - LABEL_WIDTH) / columns;
	const rowLines = ({ label, wish, cells }: SectionRow) =>
		Math.max(
			lines(wish === '' ? label : `${label} ${wish}`, LABEL_WIDTH),
			...cells.map(({ state, text, gap, isBest }) =>
				lines(`${state === undefined ? '' : '✓ '}${text} ${gap}${isBest ? '　占优　' : ''}`, column),
			),
		);
	return sections
		.map(({ rows, isTitled }) => {
			const title = isTitled ? line + TITLE_SPACE : 0;
			return rows.reduce((sum, row) => sum + rowLines(row) * line + ROW_SPACE, title);
		})
		.reduce((sum, height) => sum + height, 0);
}

/**
 * The largest size that fits. Without one, equal rows are left out.
 * @param note what is assumed, printed below the table
 */
export function paperFit(sections: readonly CompareSection[], columns: number, note = ''): PaperFit {
	const noteLines = Math.ceil((textWidth(note) * NOTE_SIZE * MM_PER_POINT) / WIDTH);
	const room = HEIGHT - noteLines * NOTE_SIZE * 1.4 * MM_PER_POINT;
	const fitting = (shown: readonly CompareSection[]) =>
		SIZES.find((size) => heightOf(shown, columns, size) <= room);
	const whole = fitting(sections);
	if (whole !== undefined) return { size: whole, isBrief: false };
	const differing = sections.map((section) => ({
		...section,
		rows: section.rows.filter(({ isSame }) => !isSame),
	}));
	return { size: fitting(differing) ?? SIZES.at(-1) ?? 5, isBrief: true };
}
