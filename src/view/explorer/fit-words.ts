// † browser
import type { Verdict } from '../../domain/explorer/fit.ts';
import * as onFloor from '../../domain/explorer/rows/floor-figures.ts';
import {
	DEAL_TYPES,
	EIA_LEVELS,
	FIRE_CLASSES,
	PROPERTY_TYPES,
	STRUCTURES,
	VERIFICATIONS,
} from '../../domain/schema/listing-facts.ts';
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';
import type { RequirementKey } from '../../domain/explorer/requirement-key.ts';
import { cannotHave } from '../../domain/explorer/requirement.ts';
import { FLOOR_WISHES } from '../../domain/explorer/rows/floor-figures.ts';
import type { Wanted } from '../../domain/explorer/wanted.ts';
import { formatDate } from '../../domain/units/format.ts';
import {
	areaWords,
	budgetWords,
	floorName,
	least,
	number,
	rentWords,
	spaceWords,
} from '../listing/offer-words.ts';
import { REQUIREMENT_NAMES } from './wanted-words.ts';

/** How a listing meets a requirement, with the numbers. */
export interface Tick {
	state: 'fits' | 'misses' | 'unknown';
	/** 层高 7.5 m，差 0.5 m */
	text: string;
}

/** The better figure of the floors that are to be had, or that of the floor asked for; 0 for none. */
function figureOf(
	row: ListingRow,
	{ floor }: Wanted,
	on: (row: ListingRow, floor: 'ground' | 'upper') => number | null,
): number {
	if (floor !== undefined) return on(row, floor) ?? 0;
	const ground = row.hasGround === false ? null : on(row, 'ground');
	const upper = row.hasUpper === false ? null : on(row, 'upper');
	return Math.max(ground ?? 0, upper ?? 0);
}

function floorWords({ floor }: Wanted, fits: boolean): string {
	return floor === undefined ? '' : `${fits ? '' : '没有'}${FLOOR_WISHES[floor]}`;
}

function craneWords({ crane, craneReserved }: ListingRow, want: number): string {
	if ((crane ?? 0) < want && craneReserved !== null && craneReserved >= want)
		return `行车预留 ${number.format(craneReserved)} t，未装`;
	return least('行车', crane ?? 0, want, 't');
}

function industryWords({ banned }: ListingRow, wanted: Wanted, fits: boolean): string {
	if (fits) return '适合该产业';
	return banned.split(',').includes(wanted.industry ?? '') ? '限制该产业' : '未列入适合产业';
}

type Words = (row: ListingRow, wanted: Wanted, fits: boolean) => string;

const WORDS: Readonly<Record<RequirementKey, Words>> = {
	deal: ({ deal }) => DEAL_TYPES[deal],
	type: ({ type }) => PROPERTY_TYPES[type],
	place: ({ town }, _, fits) => (fits ? (town ?? '') : '不在所选区域'),
	park: (_, __, fits) => (fits ? '' : '不在所选园区'),
	area: areaWords,
	rent: rentWords,
	budget: budgetWords,
	floor: (_, wanted, fits) => floorWords(wanted, fits),
	height: (row, wanted) =>
		least(`${floorName(wanted.floor)}层高`, figureOf(row, wanted, onFloor.heightOn), wanted.height ?? 0, 'm'),
	load: (row, wanted) =>
		least(
			`${floorName(wanted.floor)}承重`,
			figureOf(row, wanted, onFloor.loadOn) / 1000,
			(wanted.load ?? 0) / 1000,
			't/㎡',
		),
	crane: (row, wanted) => craneWords(row, wanted.crane ?? 0),
	structure: ({ structure }) => (structure === null ? '' : STRUCTURES[structure]),
	divisible: (_, __, fits) => (fits ? '可分割' : '不可分割'),
	power: ({ power }, wanted) => least('配电', power ?? 0, wanted.power ?? 0, 'kVA'),
	fire: ({ fire }, wanted, fits) =>
		`消防${FIRE_CLASSES[fire]}${fits || wanted.fire === undefined ? '' : `，不到${FIRE_CLASSES[wanted.fire]}`}`,
	dock: (_, __, fits) => (fits ? '有卸货平台' : '无卸货平台'),
	registrable: (_, __, fits) => (fits ? '可注册' : '不可注册'),
	eia: ({ eia }, _, fits) =>
		eia === null || eia === 'no' ? '不可环评' : `环评${fits ? '' : '只到'}${EIA_LEVELS[eia]}`,
	industry: industryWords,
	by: ({ availableFrom }) => (availableFrom === null ? '' : `${formatDate(availableFrom)}可入驻`),
	verified: ({ verified }) => VERIFICATIONS[verified],
	updated: ({ updated }) => `更新于 ${formatDate(updated)}`,
};

/** What a card already says in its title, place or tags is not repeated when it fits. */
const SAID: ReadonlySet<RequirementKey> = new Set(['deal', 'type', 'place', 'park', 'updated']);

/** Why it is not known whether a listing meets a requirement: 行车未填, 首层洽谈中. */
export function unknownWords(row: ListingRow, key: RequirementKey, wanted: Wanted): string {
	if (key === 'rent' || key === 'budget') return '租金面议';
	if (key === 'area') return spaceWords(row, wanted);
	if (key === 'floor' && onFloor.isReserved(row, wanted.floor)) return `${floorName(wanted.floor)}洽谈中`;
	const isFloorTaken = (['ground', 'upper'] as const).some((floor) => onFloor.isReserved(row, floor));
	const have = key === 'height' ? onFloor.heightOn : key === 'load' ? onFloor.loadOn : undefined;
	if (isFloorTaken && have !== undefined && figureOf(row, wanted, have) > 0)
		return `${REQUIREMENT_NAMES[key]}够的楼层洽谈中`;
	return `${REQUIREMENT_NAMES[key]}未填`;
}

/** Why a listing misses a requirement of which it says nothing, or by how much. */
function wordsOf(row: ListingRow, key: RequirementKey, wanted: Wanted, fits: boolean): string {
	const isByKind = !fits && cannotHave(row, key);
	return isByKind
		? `${PROPERTY_TYPES[row.type]}没有${REQUIREMENT_NAMES[key]}`
		: WORDS[key](row, wanted, fits);
}

/** How a listing meets what is wanted, requirement by requirement. */
export function ticks(row: ListingRow, wanted: Wanted, verdicts: readonly Verdict[]): Tick[] {
	return verdicts
		.filter(({ key, missing }) => missing !== 0 || !SAID.has(key))
		.map(({ key, missing }): Tick => {
			if (missing === undefined) return { state: 'unknown', text: unknownWords(row, key, wanted) };
			const fits = missing === 0;
			return { state: fits ? 'fits' : 'misses', text: wordsOf(row, key, wanted, fits) };
		});
}
