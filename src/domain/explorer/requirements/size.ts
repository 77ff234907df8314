// † browser
import { formatAreaOf } from '../../units/format.ts';
import { AREA } from '../../units/measure.ts';
import { type Amount, parseAmount, parseSpan } from '../../units/unit-amount.ts';
import { areaOn, type FloorWish, leastAreaOn, reservedOn } from '../rows/floor-figures.ts';
import type { ListingRow } from '../rows/listing-row.ts';
import { spaceText } from '../rows/space-words.ts';
import { areaAbout, endsOfTyped } from './about-area.ts';
import { floorThatCounts, ownFloorName } from './floor-that-counts.ts';
import { least, number } from './gap-words.ts';
import { type OtherWishes, requirement } from './requirement.ts';
import { amountField } from './amount.ts';
import { atLeast, atMost, type Shortfall } from './shortfall.ts';

/** The acceptable area: from, to. */
interface AreaWishes extends OtherWishes {
	readonly areaMax: number | undefined;
}

/** Common areas: from, to, in ㎡. */
const AREA_STEPS = [
	[undefined, 1000],
	[1000, 3000],
	[3000, 5000],
	[5000, 10_000],
	[10_000, undefined],
] as const;

const AREA_MIN = amountField('areaMin', { measure: AREA, bound: 'least' });
const AREA_MAX = amountField('areaMax', { measure: AREA, bound: 'most' });

/** The form sends an approximate area in a field of its own. Addresses hold its ends. */
export const ABOUT_FIELD = 'about';

const parseArea = (text: string) => parseAmount(text, AREA);

/** The upper end of 3000-5000 typed into the field of the lower one; undefined for a single amount. */
export function upperArea(text: string): Amount<'㎡'> | undefined {
	const { low, high } = parseSpan(text, AREA).span ?? {};
	return low === undefined || low === high ? undefined : high;
}

/**
 * Compares the wanted range with the area for rent, which may be divisible. Unknown when it needs space under
 * negotiation.
 */
function areaShort(
	row: ListingRow,
	floor: FloorWish | undefined,
	{ areaMin, areaMax }: AreaWishes,
): Shortfall {
	const free = areaOn(row, floor);
	const wanted = areaMin ?? 0;
	const tooSmall = areaMin === undefined ? 0 : (atLeast(free + reservedOn(row, floor), areaMin) ?? 0);
	const tooLarge = areaMax === undefined ? 0 : (atMost(leastAreaOn(row, floor), areaMax) ?? 0);
	const missing = Math.max(tooSmall, tooLarge);
	return missing === 0 && (free === 0 || free < wanted) ? undefined : missing;
}

/** The free space and the space under negotiation, on the floor that counts for the area. */
function spaceWords(row: ListingRow, wanted: AreaWishes): string {
	const floor = floorThatCounts(row, wanted, areaShort);
	const free = areaOn(row, floor);
	return `${ownFloorName(floor, free, row.availableArea)}面积 ${spaceText({
		free,
		reserved: reservedOn(row, floor),
		least: leastAreaOn(row, floor),
	})}`;
}

/** 面积 1000–2000 ㎡，另 1000 ㎡ 洽谈中. Space under negotiation is never called free. */
function areaTick(row: ListingRow, wanted: AreaWishes): string {
	const { areaMin, areaMax } = wanted;
	const floor = floorThatCounts(row, wanted, areaShort);
	const reserved = reservedOn(row, floor);
	const most = areaOn(row, floor) + reserved;
	const fewest = leastAreaOn(row, floor);
	if (areaMin !== undefined && most < areaMin)
		return (
			least('面积', most, areaMin, '㎡') + (reserved === 0 ? '' : `，其中 ${formatAreaOf(reserved)} 洽谈中`)
		);
	if (areaMax !== undefined && fewest > areaMax)
		return `${number.format(fewest)} ㎡ 起租，多 ${number.format(fewest - areaMax)} ㎡`;
	return spaceWords(row, wanted);
}

export const SIZE = [
	requirement({
		key: 'area',
		name: '面积',
		fields: [
			{
				...AREA_MIN,
				read: (from) => {
					const about = from.typed(ABOUT_FIELD);
					if (about === '') return AREA_MIN.read(from);
					const { areaMin, areaMax } = endsOfTyped(about);
					// Reports the text as unreadable.
					if (areaMin === undefined && areaMax === undefined) from.amount(ABOUT_FIELD, parseArea);
					return areaMin;
				},
			},
			{
				...AREA_MAX,
				read: (from) => {
					const about = from.typed(ABOUT_FIELD);
					if (about !== '') return endsOfTyped(about).areaMax;
					return from.text('areaMax') === '' ? upperArea(from.typed('areaMin')) : AREA_MAX.read(from);
				},
			},
		],
		judge: (row, wanted) => areaShort(row, floorThatCounts(row, wanted, areaShort), wanted),
		// The rent for the whole area depends on the area.
		isEntangled: ({ budget }) => budget !== undefined,
		form: { group: 'money', kind: 'range', label: '面积', unit: '㎡' },
		choices: () =>
			AREA_STEPS.map(([areaMin, areaMax]) => ({
				name: 'areaMax',
				value: '',
				text:
					areaMin === undefined
						? `${areaMax} 以下`
						: areaMax === undefined
							? `${areaMin} 以上`
							: `${areaMin}–${areaMax}`,
				fields: { areaMin, areaMax },
			})),
		wish: ({ areaMin, areaMax }) => {
			const about = areaAbout(areaMin, areaMax);
			if (about !== undefined) return `面积约 ${formatAreaOf(about)}`;
			if (areaMin !== undefined && areaMax !== undefined) return `面积 ${areaMin}–${formatAreaOf(areaMax)}`;
			if (areaMin !== undefined) return `面积 ≥ ${formatAreaOf(areaMin)}`;
			return areaMax === undefined ? '' : `面积 ≤ ${formatAreaOf(areaMax)}`;
		},
		tick: areaTick,
		unknown: spaceWords,
		unknownInShort: '面积在洽谈',
	}),
];
