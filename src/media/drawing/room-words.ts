import { LISTING_STATUSES } from '../../domain/schema/listing-facts.ts';
import { formatAreaOf, formatLoadOf } from '../../domain/units/format.ts';
import { cranePlace } from './crane.ts';
import { slabOf } from './cut.ts';
import { shaftOf } from './goods.ts';
import { type Pen, polygon, upright, widthOf } from './pen.ts';
import { type RoomPlace, roomPlaces } from './room-places.ts';
import { breakAt, type SectionPlan } from './section-plan.ts';
import { SPACE } from './space.ts';
import type { Row } from './storey-rows.ts';

/** The degrees of a room out of 冷冻 -18 ℃，冷藏 0~4 ℃. */
function temperatureOf({ facts }: SectionPlan, name: string): string {
	const parts = facts.propertyType === 'cold' ? (facts.coldTemp ?? '').split(/[，,；;]/) : [];
	const own = parts
		.map((part) => part.trim().split(/\s+/))
		.find(([word = '']) => word !== '' && name.startsWith(word));
	return (own ?? []).slice(1).join(' ').replace('-', '−').replace('~', '–');
}

interface Space extends RoomPlace {
	/** Room for words, px. On the floor, a person may stand in the way. */
	from: number;
	floorFrom: number;
	to: number;
	/** 1 层 · 3000 ㎡ · 可租售, in one line or two, from long to short. */
	texts: string[][];
}

function spaceOf(plan: SectionPlan, row: Row, place: RoomPlace): Space {
	const { building, left, scale, sheet } = plan;
	const { room, x0, x1 } = place;
	const isFull = sheet.detail === 'full';
	const isLow = row.bottom - place.top < 1.7 * scale + sheet.font + 12;
	const isVisited = x0 === left && row === plan.rows.find(({ storey }) => storey?.isOffered === true);
	const afterVisitor = x0 + 3 * scale + 4;
	const start = x0 + (isFull ? 10 : 5);
	const edge = Math.min(x1 - 6, shaftOf(plan)?.[0] ?? Infinity);
	const isBroken = x0 < breakAt(plan) && x1 > breakAt(plan);
	const number = building.isFloorKnown && building.storeys.length > 1 ? `${row.storey?.number ?? ''} 层` : '';
	const area = room.area === undefined ? '' : formatAreaOf(room.area);
	const state = room.state === 'other' ? '' : LISTING_STATUSES[room.state];
	const degrees = temperatureOf(plan, room.name);
	const join = (...parts: string[]) => parts.filter((part) => part !== '').join(' · ');
	const texts = isFull
		? [
				[join(number, room.name, degrees, area, state)],
				[join(number, room.name, degrees, area), state],
				[join(room.name, area), join(degrees, state)],
				[room.name, state],
				[room.name],
			]
		: [[degrees === '' ? area : degrees]];
	return {
		...place,
		from: isVisited && (isLow || !isFull) ? afterVisitor : start,
		floorFrom: isVisited ? afterVisitor : start,
		to: isBroken ? Math.min(edge, breakAt(plan) - 10) : edge - (isFull ? 4 : 0),
		texts: texts.map((lines) => lines.filter((line) => line !== '')),
	};
}

/** Arrows on a floor and what it carries. */
function drawLoad(pen: Pen, plan: SectionPlan, row: Row, { floorFrom: from, to, room }: Space): boolean {
	const load = room.load ?? row.storey?.load;
	if (load === undefined) return false;
	const { sheet } = plan;
	const { font } = sheet;
	const isFull = sheet.detail === 'full';
	const isOn = room.state !== 'other';
	const step = isFull ? 11 : 7;
	const choices = [
		...(isFull ? ([[4, `承重 ${formatLoadOf(load)}`]] as const) : []),
		[3, formatLoadOf(load)],
		[0, formatLoadOf(load)],
	] as const;
	const choice = choices.find(([count, words]) => count * step + widthOf(words, font, isOn) <= to - from);
	if (choice === undefined || row.bottom - row.top < font + 2) return false;
	const [count, words] = choice;
	const width = count * step + widthOf(words, font, isOn);
	const y = row.bottom - slabOf(plan) / 2;
	for (let i = 0; i < count; i++) {
		const x = to - width + i * step + 3;
		pen.line('front', isOn ? 'action' : 'thin', upright(x, y - font + 1, y - 4));
		pen.fill('front', isOn ? 'action' : 'thin', polygon([x - 3, y - 5], [x + 3, y - 5], [x, y]));
	}
	pen.text(to, y - 4, words, {
		size: font,
		bold: isOn,
		role: isOn ? 'ink' : 'muted',
		anchor: 'end',
		on: SPACE[room.state],
	});
	return true;
}

function drawRoom(pen: Pen, plan: SectionPlan, row: Row, space: Space, hasLoad: boolean): void {
	const { sheet } = plan;
	const { font } = sheet;
	const { room, from, to, top } = space;
	const isOn = room.state !== 'other';
	const high = row.bottom - top;
	const step = font + 4;
	const fits = (lines: readonly string[]) =>
		high >= (lines.length + (hasLoad ? 1 : 0)) * step &&
		lines.every((line) => widthOf(line, font, isOn) <= to - from);
	const lines = space.texts.find((each) => each.length > 0 && fits(each));
	if (lines === undefined) return;
	const crane = row === plan.rows.find(({ storey }) => storey !== undefined) ? cranePlace(plan) : undefined;
	const under = Math.max(top, crane === undefined ? top : (crane.hook ?? crane.girder) + 4);
	const last = row.bottom - (hasLoad ? step + 6 : 8) - (lines.length - 1) * step;
	const y = Math.min(under + font + 6, last);
	const look = { size: font, bold: isOn, on: SPACE[room.state] };
	lines.forEach((line, i) => {
		pen.text(from, y + i * step, line, { ...look, role: isOn ? 'ink' : 'muted' });
	});
}

/** Area, state, temperature and load of the rooms. The load stands once in a storey, in the widest room. */
export function drawRoomWords(pen: Pen, plan: SectionPlan): void {
	for (const row of plan.rows) {
		if (row.storey === undefined) continue;
		const isFull = plan.sheet.detail === 'full';
		const spaces = roomPlaces(plan, row)
			.map((place) => spaceOf(plan, row, place))
			.filter(({ room }) => (isFull ? room.state !== 'other' || room.share === 1 : room.state !== 'other'));
		const widest = spaces.toSorted((a, b) => b.to - b.from - a.to + a.from)[0];
		for (const space of spaces) {
			const hasLoad = space === widest && drawLoad(pen, plan, row, space);
			if (isFull || !hasLoad || temperatureOf(plan, space.room.name) !== '')
				drawRoom(pen, plan, row, space, hasLoad);
		}
	}
}
