// † browser
import type { Verdict } from '../domain/fit.ts';
import * as onFloor from '../domain/floor-requirement.ts';
import {
	DEAL_TYPES,
	EIA_LEVELS,
	FIRE_CLASSES,
	PROPERTY_TYPES,
	STRUCTURES,
	VERIFICATIONS,
} from '../domain/listing-facts.ts';
import type { ListingRow } from '../domain/listing-row.ts';
import type { RequirementKey } from '../domain/requirement-key.ts';
import { FLOOR_WISHES, type Wanted } from '../domain/wanted.ts';
import { formatDate, formatMoney } from './format.ts';
import { REQUIREMENT_NAMES } from './wanted-words.ts';

/** How a listing meets a requirement, with the numbers. */
export interface Tick {
	state: 'fits' | 'misses' | 'unknown';
	/** 层高 7.5 m，差 0.5 m */
	text: string;
}

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false });

/** 层高 7.5 m，差 0.5 m; without the second half when nothing is missing. */
function least(name: string, have: number, want: number, unit: string): string {
	const gap = want - have;
	const words = `${name} ${number.format(have)} ${unit}`;
	return gap > 0 ? `${words}，差 ${number.format(gap)} ${unit}` : words;
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

function areaWords(row: ListingRow, { floor, areaMin, areaMax }: Wanted): string {
	const most = onFloor.areaOn(row, floor);
	const fewest = onFloor.leastAreaOn(row, floor);
	if (areaMin !== undefined && most < areaMin) return least('面积', most, areaMin, '㎡');
	if (areaMax !== undefined && fewest > areaMax)
		return `${number.format(fewest)} ㎡ 起租，多 ${number.format(fewest - areaMax)} ㎡`;
	return `面积 ${fewest === most ? '' : `${number.format(fewest)}–`}${number.format(most)} ㎡`;
}

function rentWords(row: ListingRow, { floor, rent }: Wanted): string {
	const own = onFloor.rentOn(row, floor);
	if (own === null) return '只售不租';
	const over = own - (rent ?? own);
	const words = `租金 ${own.toFixed(2)} 元`;
	return over > 0 ? `${words}，高 ${number.format(over)} 元/㎡/天` : words;
}

function budgetWords(row: ListingRow, wanted: Wanted): string {
	const cost = onFloor.monthlyCost(row, wanted);
	if (cost === null) return '只售不租';
	const over = cost - (wanted.budget ?? cost);
	return over > 0 ? `月租约 ${formatMoney(cost)}，高 ${formatMoney(over)}` : `月租约 ${formatMoney(cost)}`;
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

const prefix = ({ floor }: Wanted) => (floor === undefined ? '' : FLOOR_WISHES[floor]);

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
		least(`${prefix(wanted)}层高`, figureOf(row, wanted, onFloor.heightOn), wanted.height ?? 0, 'm'),
	load: (row, wanted) =>
		least(
			`${prefix(wanted)}承重`,
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

/** How a listing meets what is wanted, requirement by requirement. */
export function ticks(row: ListingRow, wanted: Wanted, verdicts: readonly Verdict[]): Tick[] {
	return verdicts
		.filter(({ key, missing }) => missing !== 0 || !SAID.has(key))
		.map(({ key, missing }): Tick => {
			if (missing === undefined)
				return {
					state: 'unknown',
					text: key === 'rent' || key === 'budget' ? '租金面议' : `${REQUIREMENT_NAMES[key]}未填`,
				};
			return { state: missing === 0 ? 'fits' : 'misses', text: WORDS[key](row, wanted, missing === 0) };
		});
}
