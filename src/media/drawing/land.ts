import type { SectionFacts } from '../../domain/listing/section-words.ts';
import { formatAreaOf } from '../../domain/units/format.ts';
import { landText } from './card-words.ts';
import { box, disc, type Pen, widthOf } from './pen.ts';
import type { Sheet } from './sheet.ts';
import { SPACE } from './space.ts';

/** A football field in m, to compare with. */
const FIELD = [105, 68] as const;

/** The largest scale in px/m at which a plot fits on a sheet. */
export function fittingLandScale(facts: SectionFacts, sheet: Sheet): number {
	const side = Math.sqrt(facts.landArea ?? facts.totalArea);
	return Math.min(sheet.landScale, (sheet.height - 14) / side, (sheet.width - 14) / side);
}

/**
 * Land from above: a square of its true area inside the dash-dot line of a site boundary. Its shape is not known.
 * @param scale px/m @returns height of the drawing, px
 */
export function drawLand(pen: Pen, facts: SectionFacts, sheet: Sheet, scale: number): number {
	const { detail, width } = sheet;
	const area = facts.landArea ?? facts.totalArea;
	const side = Math.sqrt(area) * scale;
	const isCard = detail === 'card';
	const height = isCard ? sheet.height : Math.ceil(side + 28);
	const [field, high] = [FIELD[0] * scale, FIELD[1] * scale];
	const x = isCard ? (width - side) / 2 : 14;
	const y = (height - side) / 2;
	const role = SPACE[facts.status];
	const square = box(x, y, side, side);
	pen.fill('space', role, square);
	pen.line('cut', 'action', square, { width: 2, dash: isCard ? '9 3 2 3' : '16 5 3 5' });
	const corners = [
		[x, y],
		[x + side, y],
		[x, y + side],
		[x + side, y + side],
	] as const;
	pen.fill('front', 'action', corners.map(([a, b]) => disc(a, b, isCard ? 3 : 4)).join(''));
	const size = { card: 20, wide: 24, full: 34 }[detail];
	const words = landText(facts);
	const fitting = Math.min(size, Math.floor(((side - 8) / widthOf(words, 1, true)) * 0.98));
	const middle = { bold: true, anchor: 'middle', on: role } as const;
	pen.text(x + side / 2, y + side / 2 + (isCard ? fitting * 0.36 : 0), words, {
		...middle,
		size: Math.max(12, fitting),
	});
	if (isCard) return height;
	const { font } = sheet;
	pen.text(x + side / 2, y + side / 2 + font + 8, `约 ${formatAreaOf(area)}`, {
		size: font,
		anchor: 'middle',
		on: role,
	});
	const beside = x + side + (detail === 'full' ? 60 : 18);
	if (beside + field > width) return height;
	const top = y + side - high;
	pen.fill('space', 'pale', box(beside, top, field, high));
	pen.line(
		'cut',
		'thin',
		box(beside, top, field, high) +
			box(beside + field / 2, top, 0, high) +
			disc(beside + field / 2, top + high / 2, 9.15 * scale),
	);
	pen.text(beside, top - 8, detail === 'full' ? '足球场，比一比大小' : '足球场', {
		size: font,
		role: 'muted',
	});
	return height;
}
