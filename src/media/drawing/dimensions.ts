import { liftText, muText, dockTexts, dockHeight, storeyRuns } from '../../domain/listing/section-words.ts';
import { formatMetres, formatMetresOf } from '../../domain/units/format.ts';
import { cranePlace } from './crane.ts';
import { shaftOf } from './goods.ts';
import { level, type Pen, polyline, upright } from './pen.ts';
import type { SectionPlan } from './section-plan.ts';
import { SPACE } from './space.ts';

const TICK = 4;
const ticks = (...points: readonly (readonly [number, number])[]) =>
	points.map(([x, y]) => polyline([x - TICK, y + TICK], [x + TICK, y - TICK])).join('');

/** A dimension line with the slanted ticks of building drawings. */
function dimensionUp(pen: Pen, x: number, y0: number, y1: number): void {
	pen.line('front', 'thin', upright(x, y0 - 4, y1 + 4));
	pen.line('front', 'ink', ticks([x, y0], [x, y1]), { width: 1.5 });
}

function dimensionAlong(pen: Pen, x0: number, x1: number, y: number): void {
	pen.line('front', 'thin', level(x0 - 4, x1 + 4, y));
	pen.line('front', 'ink', ticks([x0, y], [x1, y]), { width: 1.5 });
}

/** The heights of the storeys, on the right. */
function drawHeights(pen: Pen, plan: SectionPlan): void {
	const { rows, right, sheet, isDouble, scale } = plan;
	const { font } = sheet;
	const isFull = sheet.detail === 'full';
	const x = right + (isDouble ? 3.4 * scale : 0) + (isFull ? 26 : 14);
	for (const row of rows) {
		const { storey, top, bottom, missing } = row;
		const y = (top + bottom) / 2 + font * 0.36;
		if (storey === undefined) {
			if (isFull && missing.length > 0)
				pen.text(x + 8, y, `略去 ${storeyRuns(missing)} 层`, { size: font, role: 'muted' });
			continue;
		}
		if (storey.height === undefined) {
			if (storey.isOffered) pen.text(x - 6, y, '层高未填', { size: font, role: 'muted' });
			continue;
		}
		if (!storey.isOffered && bottom - top < font + 3) continue;
		pen.line('behind', 'thin', level(right + 8, x + 4, top) + level(right + 8, x + 4, bottom), {
			opacity: 0.7,
		});
		dimensionUp(pen, x, top, bottom);
		const label = isFull && storey.isOffered ? '层高 ' : '';
		pen.text(x + 8, y, `${label}${formatMetresOf(storey.height)}`, {
			size: font,
			bold: storey.isOffered,
			role: storey.isOffered ? 'ink' : 'muted',
		});
	}
}

/** The height of the hook above the floor. */
function drawHook(pen: Pen, plan: SectionPlan): void {
	const { rows, right, scale, sheet, facts } = plan;
	const place = cranePlace(plan);
	const row = rows.find(({ storey }) => storey !== undefined);
	const high = facts.cranes
		.map(({ hookHeight }) => hookHeight)
		.filter((each) => each !== undefined)
		.toSorted((a, b) => b - a)[0];
	if (place?.hook === undefined || row?.storey === undefined || high === undefined) return;
	const isBeside = place.x1 + 3 * scale < right;
	const x = place.x1 + (isBeside ? 1.6 : -2) * scale;
	pen.line('front', 'action', level(place.trolley + 0.6 * scale, x + 4, place.hook), { dash: '4 3' });
	dimensionUp(pen, x, place.hook, row.bottom);
	pen.text(x + (isBeside ? 8 : -8), (place.hook + row.bottom) / 2, `吊钩 ${formatMetres(high)}`, {
		size: sheet.font,
		bold: true,
		anchor: isBeside ? 'start' : 'end',
		on: SPACE[row.storey.rooms[0]?.state ?? 'other'],
	});
}

/** Lifts above the roof, the dock above its canopy, the column grid below the ground. */
function drawNotes(pen: Pen, plan: SectionPlan): void {
	const { facts, rows, sheet, left, right, platform, floor, yard, scale, span, isHall } = plan;
	const { font, width } = sheet;
	const shaft = shaftOf(plan);
	const top = rows.at(-1)?.top ?? floor;
	if (shaft !== undefined) {
		const x = (shaft[0] + shaft[1]) / 2;
		pen.text(x, top - 0.9 * scale - 6, `货梯 ${liftText(facts)}`, { size: font, anchor: 'middle' });
		pen.line('front', 'thin', upright(x, top - 0.9 * scale - 3, top + 3));
	}
	if (dockHeight(facts) !== undefined) {
		const y = floor - 5.4 * scale - 8;
		const texts = dockTexts(facts);
		texts
			.toReversed()
			.forEach((text, i) =>
				pen.text(left - platform - 6, y - i * (font + 4), text, { size: font, anchor: 'end' }),
			);
	}
	if (span !== undefined && !/cold|hazmat/.test(facts.propertyType)) {
		const y = yard + 30;
		for (let x = left; x + span * scale <= right + 2; x += span * scale)
			dimensionAlong(pen, x, x + span * scale, y);
		if (left + span * scale <= right + 2)
			pen.text(left + (span * scale) / 2, y - 6, `${isHall ? '跨度' : '柱距'} ${formatMetresOf(span)}`, {
				size: font,
				anchor: 'middle',
				on: 'ground',
			});
	}
	if (facts.landArea !== undefined)
		pen.text(width - 8, yard + 32, `占地 ${muText(facts.landArea)}`, {
			size: font,
			anchor: 'end',
			role: 'muted',
		});
}

/** All dimension lines that the detail has room for. */
export function drawDimensions(pen: Pen, plan: SectionPlan): void {
	drawHeights(pen, plan);
	if (plan.sheet.detail !== 'full') return;
	drawHook(pen, plan);
	drawNotes(pen, plan);
}
