import { muText, type SectionFacts } from '../../domain/listing/section-words.ts';
import { FIRE_CLASSES } from '../../domain/schema/listing-facts.ts';
import { formatAreaOf, formatMetresOf, formatTonnes } from '../../domain/units/format.ts';
import { cranePlace } from './crane.ts';
import { shaftOf } from './goods.ts';
import { type Pen, widthOf } from './pen.ts';
import { roomPlaces } from './room-places.ts';
import { breakAt, type SectionPlan } from './section-plan.ts';
import { SPACE } from './space.ts';

/** px. A smaller number cannot be read on a card. */
const LEAST = 13;
const MOST = 22;

/** The lowest temperature of a cold store; undefined when its words name none. */
function coldest({ coldTemp = '' }: SectionFacts): string | undefined {
	const degrees = [...coldTemp.matchAll(/[-−]?\d+(?:\.\d+)?/g)].map(([text]) =>
		Number(text.replace('−', '-')),
	);
	return degrees.length === 0 ? undefined : `${Math.min(...degrees)} ℃`.replace('-', '−');
}

/** What sets a building apart, the longest words first: what its crane lifts, how cold it is, its class of hazard. */
function keywords(facts: SectionFacts): string[] {
	const { cranes, propertyType, fireClass } = facts;
	const strongest = cranes.toSorted((a, b) => b.tonnes - a.tonnes)[0];
	if (strongest !== undefined) {
		const isThere = cranes.some(({ state }) => state === 'installed');
		const [best = strongest] = cranes
			.filter(({ state }) => !isThere || state === 'installed')
			.toSorted((a, b) => b.tonnes - a.tonnes);
		const text = `${isThere ? '' : '预留 '}${formatTonnes(best.tonnes)}`;
		const many =
			cranes.length > 1 &&
			cranes.every(({ tonnes, state }) => tonnes === best.tonnes && state === best.state);
		return [...(many ? [`${text} 行车 × ${cranes.length}`] : []), `${text} 行车`, text];
	}
	if (propertyType === 'cold') return [coldest(facts) ?? ''].filter((text) => text !== '');
	if (propertyType === 'hazmat-store') return [`${FIRE_CLASSES[fireClass]}库`, FIRE_CLASSES[fireClass]];
	return [];
}

/** The keyword in the sky over the lorry, led to the crane. */
export function drawKeyword(pen: Pen, plan: SectionPlan, size: number, lowest: number): void {
	const { facts, left, rows, scale } = plan;
	const crane = cranePlace(plan);
	const ceiling = rows.find(({ storey }) => storey !== undefined)?.top ?? plan.floor;
	const y = Math.min(lowest, (crane?.girder ?? ceiling) + size * 0.3);
	const look = { size, bold: true, role: 'action', on: 'ground' } as const;
	const choices = keywords(facts);
	const words = choices.find((each) => widthOf(each, size, true) <= left - 8);
	if (words !== undefined) return pen.text(left - 6, y, words, { ...look, anchor: 'end' });
	// Above a low roof there is room for words that do not fit beside it.
	const [longest] = choices;
	if (longest !== undefined && crane === undefined)
		pen.text(3, Math.min(lowest, ceiling - scale - 5), longest, look);
}

/** The one number of a card: the height on offer, or else the area. */
export function drawCardWords(pen: Pen, plan: SectionPlan): void {
	const { facts, rows, scale, floor, sheet, left } = plan;
	drawKeyword(pen, plan, sheet.font, floor - 6.4 * scale);
	const row = rows.find(({ storey }) => storey?.isOffered === true);
	if (row?.storey === undefined) return;
	const { height } = row.storey;
	const words = height === undefined ? formatAreaOf(facts.availableArea) : formatMetresOf(height);
	const edge = Math.min(shaftOf(plan)?.[0] ?? Infinity, breakAt(plan) - 3);
	const rooms = roomPlaces(plan, row)
		.filter(({ room }) => room.state !== 'other' && (room.height ?? height) === height)
		.map(({ room, x0, x1 }) => ({
			room,
			x0: x0 === left ? x0 + 3 * scale : x0 + 2,
			x1: Math.min(x1 - 2, edge),
		}))
		.toSorted((a, b) => Math.round((b.x1 - b.x0 - a.x1 + a.x0) / 4));
	const [best] = rooms;
	if (best === undefined) return;
	const crane = cranePlace(plan);
	const top = crane === undefined ? row.top : Math.max(row.top, crane.girder + 2);
	const clear = row.bottom - top;
	const fitting = ((best.x1 - best.x0) / widthOf(words, 1, true)) * 0.98;
	const size = Math.round(Math.max(LEAST, Math.min(MOST, fitting, clear * 0.75)));
	const x = (best.x0 + best.x1) / 2;
	pen.text(x, (top + row.bottom) / 2 + size * 0.36, words, {
		size,
		bold: true,
		anchor: 'middle',
		on: SPACE[best.room.state],
	});
}

/** 30 亩. */
export const landText = (facts: SectionFacts) => muText(facts.landArea ?? facts.totalArea);
