import { DOT } from '../../domain/phrases.ts';
import { isOnOffer, type Listing, isListed } from '../../domain/listing/listing.ts';
import { LEAST_REST } from '../../domain/listing/rooms.ts';
import { plateOf } from '../../domain/listing/storeys.ts';
import { PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';
import type { CalendarDate } from '../../domain/units/calendar-date.ts';
import { formatAreaOf } from '../../domain/units/format.ts';
import { type PlacedUnit, placedUnits, type UnitState } from './placed-unit.ts';

/** `unknown`: no listing names it. */
export type StackState = UnitState | 'unknown';

export interface StackUnit {
	state: StackState;
	/** 可租, 洽谈中, 未公布. */
	word: string;
	/** 600 ㎡, or empty. */
	area: string;
	/** Its row in the table of its listing; undefined when it cannot be had. */
	href: string | undefined;
	/** 3 号楼 1 层 东，600 ㎡，可租. */
	label: string;
	/** Width of its cell in twelfths of the storey, 1 to 12. */
	width: number;
}

/** From the top. */
export interface StackStorey {
	name: string;
	units: readonly StackUnit[];
}

export interface StackBuilding {
	name: string;
	/** 标准厂房 · 4 层. */
	note: string;
	storeys: readonly StackStorey[];
}

export interface StackingPlan {
	buildings: readonly StackBuilding[];
	/** 可租 3 个，1800 ㎡: each state with the sums of its units. */
	states: readonly { state: StackState; text: string }[];
}

const PARTS = 12;
const UNKNOWN_WORD = '未公布';
const STATES = ['available', 'reserved', 'upcoming', 'leased'] as const;

function storeyOf(
	building: string,
	floor: number,
	units: readonly PlacedUnit[],
	plate: number | undefined,
): StackStorey {
	const sum = units.reduce((total, { area }) => total + area, 0);
	const rest = plate === undefined ? (sum === 0 ? 1 : 0) : Math.max(0, plate - sum);
	const all = sum + rest;
	const known = units.map(({ area, name, state, word, href }): StackUnit => {
		const place = [building, `${floor} 层`, name].filter((part) => part !== '').join(' ');
		const text = formatAreaOf(area);
		const width = Math.max(1, Math.round((area / all) * PARTS));
		return { state, word, area: text, href, label: `${place}，${text}，${word}`, width };
	});
	const width = Math.max(1, Math.round((rest / all) * PARTS));
	const unknown = {
		state: 'unknown',
		word: UNKNOWN_WORD,
		area: '',
		href: undefined,
		label: '',
		width,
	} as const;
	return { name: `${floor} 层`, units: rest > LEAST_REST * all ? [...known, unknown] : known };
}

/** Neighbouring storeys of which nobody says anything become one: 4–10 层. @param storeys from the top */
function joined(storeys: readonly (StackStorey & { floor: number })[]): StackStorey[] {
	const isBlank = ({ units }: StackStorey) => units.every(({ state }) => state === 'unknown');
	const rows: (StackStorey & { floor: number; top: number })[] = [];
	for (const storey of storeys) {
		const last = rows.at(-1);
		if (last === undefined || !isBlank(last) || !isBlank(storey)) rows.push({ ...storey, top: storey.floor });
		else rows.splice(-1, 1, { ...storey, top: last.top, name: `${storey.floor}–${last.top} 层` });
	}
	return rows.map(({ name, units }) => ({ name, units }));
}

function stackBuilding(name: string, listings: readonly Listing[]): StackBuilding {
	const units = listings.flatMap(placedUnits);
	const counted = listings.flatMap(({ storeys }) => storeys ?? []);
	const count = Math.max(...counted, ...units.map(({ floor }) => floor));
	const [plate] = listings.flatMap((listing) => plateOf(listing) ?? []);
	const floors = Array.from({ length: count }, (_, i) => count - i);
	const types = [...new Set(listings.map(({ propertyType }) => PROPERTY_TYPES[propertyType]))];
	return {
		name,
		note: [...types, ...(counted.length === 0 ? [] : [`${count} 层`])].join(DOT),
		storeys: joined(
			floors.map((floor) => {
				const own = units.filter((unit) => unit.floor === floor);
				return { floor, ...storeyOf(name, floor, own, plate) };
			}),
		),
	};
}

/** 可租 3 个，1800 ㎡. A unit on several floors is one. */
function sumText(units: readonly PlacedUnit[]): string {
	const words = [...new Set(units.map(({ word }) => word))].join('、');
	const count = new Set(units.map(({ key }) => key)).size;
	return `${words} ${count} 个，${formatAreaOf(units.reduce((sum, { area }) => sum + area, 0))}`;
}

/**
 * The stacking plan of a park: its buildings with their storeys and units, as far as its listings name building and floor.
 * Listings that have left the lists count only as let. Undefined when no listing says where it is.
 * @param listings those of the park, in any state
 */
export function stackingPlan(listings: readonly Listing[], today: CalendarDate): StackingPlan | undefined {
	const shown = listings.filter(
		(each) => each.status === 'leased' || (isOnOffer(each) && isListed(each, today)),
	);
	const placed = shown.filter((each) => each.building !== undefined && placedUnits(each).length > 0);
	if (placed.length === 0) return undefined;
	const units = placed.flatMap(placedUnits);
	const buildings = [...Map.groupBy(placed, ({ building = '' }) => building)]
		.toSorted(([a], [b]) => a.localeCompare(b, 'zh-CN', { numeric: true }))
		.map(([name, own]) => stackBuilding(name, own));
	const states = STATES.flatMap((state) => {
		const own = units.filter((unit) => unit.state === state);
		return own.length === 0 ? [] : [{ state, text: sumText(own) }];
	});
	const hasUnknown = buildings.some(({ storeys }) =>
		storeys.some((storey) => storey.units.some(({ state }) => state === 'unknown')),
	);
	return { buildings, states: hasUnknown ? [...states, { state: 'unknown', text: UNKNOWN_WORD }] : states };
}
