import { type SectionFacts, sectionWords } from '../../domain/listing/section-words.ts';
import { TRUCKS } from '../../domain/schema/listing-facts.ts';
import { drawCardWords, drawKeyword } from './card-words.ts';
import { drawCrane } from './crane.ts';
import { drawDimensions } from './dimensions.ts';
import { drawDocks, drawGround, drawLifts, drawTruck, drawVisitor } from './goods.ts';
import type { Palette } from './ink.ts';
import { drawInsulation } from './insulation.ts';
import { drawLand, fittingLandScale } from './land.ts';
import { box, Pen, widthOf } from './pen.ts';
import { drawRoomWords } from './room-words.ts';
import { fittingScale, sectionPlan } from './section-plan.ts';
import { type Detail, SHEETS, type Sheet } from './sheet.ts';
import { drawStructure } from './structure.ts';

/** Scales in px/m: of buildings from the side, and of land from above. */
export interface ListScale {
	building: number;
	land: number;
}

/** A section ready to be written as a file or placed in another drawing. */
export interface Section {
	width: number;
	height: number;
	/** A file of its own. */
	svg: string;
	/** The marks alone. */
	marks: string;
}

const isLand = ({ propertyType }: SectionFacts) => propertyType === 'land';

/** The one scale of a list: the largest at which its tallest, its widest and its largest plot fit on a card. */
export function listScale(list: readonly SectionFacts[], sheet: Sheet = SHEETS.card): ListScale {
	const buildings = list.filter((each) => !isLand(each)).map((each) => fittingScale(each, sheet));
	const plots = list.filter(isLand).map((each) => fittingLandScale(each, sheet));
	return { building: Math.min(sheet.scale, ...buildings), land: Math.min(sheet.landScale, ...plots) };
}

function drawBuilding(pen: Pen, facts: SectionFacts, sheet: Sheet, scale: number): number {
	const plan = sectionPlan(facts, sheet, scale);
	drawGround(pen, plan);
	drawStructure(pen, plan);
	drawInsulation(pen, plan);
	drawLifts(pen, plan);
	drawCrane(pen, plan);
	drawDocks(pen, plan);
	drawVisitor(pen, plan);
	const load = drawTruck(pen, plan);
	if (sheet.detail === 'card') drawCardWords(pen, plan);
	else {
		drawKeyword(
			pen,
			plan,
			sheet.font,
			plan.floor - (sheet.detail === 'full' && facts.docks !== undefined ? 9 : 6.4) * plan.scale,
		);
		drawRoomWords(pen, plan);
		drawDimensions(pen, plan);
		if (load !== undefined && facts.truckAccess !== undefined) {
			const words = TRUCKS[facts.truckAccess];
			const size = Math.min(sheet.font, Math.floor((load.width - 4) / widthOf(words, 1)));
			pen.text(load.x, load.y + size * 0.36, words, { size, anchor: 'middle' });
		}
	}
	return plan.height;
}

/** The size of a section in px, for pages that reserve its room. */
export function sectionSize(facts: SectionFacts, detail: Detail): { width: number; height: number } {
	const sheet = SHEETS[detail];
	const scale = listScale([facts], sheet);
	const height = isLand(facts)
		? drawLand(new Pen('adaptive'), facts, sheet, scale.land)
		: sectionPlan(facts, sheet, scale.building).height;
	return { width: sheet.width, height };
}

/**
 * The section of a building, or the outline of a plot, drawn from the fields of its listing. Heights are to scale; lengths are
 * broken off, since no field tells them. What no field tells is dashed or absent, and has no number.
 * @param scale of the list in which it stands; without it the largest that fits
 */
export function section(
	facts: SectionFacts,
	detail: Detail,
	palette: Palette = 'adaptive',
	scale?: ListScale,
): Section {
	const sheet = SHEETS[detail];
	const { building, land } = scale ?? listScale([facts], sheet);
	const pen = new Pen(palette);
	const height = isLand(facts)
		? drawLand(pen, facts, sheet, land)
		: drawBuilding(pen, facts, sheet, building);
	const { width } = sheet;
	// A card stands on the page; larger drawings can stand on anything.
	if (detail !== 'card') pen.fill('paper', 'ground', box(0, 0, width, height));
	const description = detail === 'card' ? undefined : sectionWords(facts);
	return { width, height, svg: pen.file(width, height, description), marks: pen.marks() };
}
