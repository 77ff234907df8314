// † browser
import { formatLoad, formatMetres } from '../../units/format.ts';
import { FLOOR_LOAD, LENGTH } from '../../units/measure.ts';
import { parseAmount } from '../../units/unit-amount.ts';
import { FLOOR_WISHES, type FloorWish, heightOn, isReserved, loadOn } from '../rows/floor-figures.ts';
import { isBareLand, type ListingRow } from '../rows/listing-row.ts';
import { floorName } from './floor-that-counts.ts';
import { least } from './gap-words.ts';
import type { OtherWishes } from './requirement.ts';
import { amount } from './amount.ts';
import { oneOfWords } from './requirement-kind.ts';
import { atLeast, type Shortfall, WHOLLY, yes } from './shortfall.ts';

/** A figure of a row on a floor. */
type FigureOn = (row: ListingRow, floor: FloorWish) => number | null;

/** The smaller shortfall of two floors. A floor that is not available or under negotiation does not prove a fit. */
function eitherFloor(row: ListingRow, onGround: Shortfall, above: Shortfall): Shortfall {
	const isGroundTaken = isReserved(row, 'ground');
	const isUpperTaken = isReserved(row, 'upper');
	const ground = isGroundTaken && !isUpperTaken && onGround === 0 ? undefined : onGround;
	const upper = isUpperTaken && !isGroundTaken && above === 0 ? undefined : above;
	if (row.hasGround === false) return upper;
	if (row.hasUpper === false) return ground;
	// Upper floors that would fit may become free; a figure nobody wrote proves nothing.
	if (upper === undefined) return above === undefined || ground === 0 ? ground : undefined;
	if (ground === undefined) return upper === 0 ? 0 : undefined;
	return Math.min(ground, upper);
}

/** Without a requested floor, the better one counts. */
function figureShort(row: ListingRow, floor: FloorWish | undefined, on: FigureOn, want: number): Shortfall {
	if (floor !== undefined) return atLeast(on(row, floor), want);
	return eitherFloor(row, atLeast(on(row, 'ground'), want), atLeast(on(row, 'upper'), want));
}

/** The figure of the requested floor, or the better figure of the available floors; 0 for none. */
function figureOf(row: ListingRow, { floor }: OtherWishes, on: FigureOn): number {
	if (floor !== undefined) return on(row, floor) ?? 0;
	const ground = row.hasGround === false ? null : on(row, 'ground');
	const upper = row.hasUpper === false ? null : on(row, 'upper');
	return Math.max(ground ?? 0, upper ?? 0);
}

function unknownFigure(name: string, row: ListingRow, wanted: OtherWishes, on: FigureOn): string {
	const isFloorTaken = isReserved(row, 'ground') || isReserved(row, 'upper');
	return isFloorTaken && figureOf(row, wanted, on) > 0 ? `${name}够的楼层洽谈中` : `${name}未填`;
}

/** The unit of a bare number: 2 means 2 t, since no floor carries only 2 kg. */
const bareLoadUnit = (bare: number) => (bare < FLOOR_LOAD.min ? 't' : '');

export const FLOOR = [
	oneOfWords({
		key: 'floor',
		name: '楼层',
		group: 'building',
		labels: FLOOR_WISHES,
		wishText: (code) => FLOOR_WISHES[code],
		judge: (row, { floor }) => {
			const short = yes(floor === 'upper' ? row.hasUpper : row.hasGround, WHOLLY);
			return short === 0 && isReserved(row, floor) ? undefined : short;
		},
		cannotHave: isBareLand,
		// Height, load, area and rent are then compared with this floor.
		isEntangled: () => true,
		tick: (_, { floor }, fits) => (floor === undefined ? '' : `${fits ? '' : '没有'}${FLOOR_WISHES[floor]}`),
		unknown: (row, { floor }) => (isReserved(row, floor) ? `${floorName(floor)}洽谈中` : '楼层未填'),
		/** Ground floor or upper floors, for heavy or light machines. */
		preset: { title: '楼层', example: '首层' },
	}),
	amount({
		key: 'height',
		name: '层高',
		group: 'building',
		measure: LENGTH,
		bound: 'least',
		unit: 'm',
		steps: [4.5, 6, 8, 10],
		stepText: (step) => `${step} m`,
		format: formatMetres,
		judge: (row, { floor, height }) => figureShort(row, floor, heightOn, height ?? 0),
		cannotHave: isBareLand,
		tick: (row, wanted) =>
			least(`${floorName(wanted.floor)}层高`, figureOf(row, wanted, heightOn), wanted.height ?? 0, 'm'),
		unknown: (row, wanted) => unknownFigure('层高', row, wanted, heightOn),
		/** Minimum clear height, m. */
		preset: { title: '层高', example: '8m' },
	}),
	amount({
		key: 'load',
		name: '承重',
		group: 'building',
		measure: FLOOR_LOAD,
		bound: 'least',
		bareUnit: bareLoadUnit,
		shown: (value) => {
			const tonnes = value / 1000;
			return parseAmount(`${tonnes}t`, FLOOR_LOAD).value === value ? String(tonnes) : `${value}kg`;
		},
		unit: 't/㎡',
		steps: [1000, 2000, 3000, 5000],
		stepText: (step) => `${step / 1000} t`,
		format: formatLoad,
		judge: (row, { floor, load }) => figureShort(row, floor, loadOn, load ?? 0),
		cannotHave: isBareLand,
		tick: (row, wanted) =>
			least(
				`${floorName(wanted.floor)}承重`,
				figureOf(row, wanted, loadOn) / 1000,
				(wanted.load ?? 0) / 1000,
				't/㎡',
			),
		unknown: (row, wanted) => unknownFigure('承重', row, wanted, loadOn),
		/** Minimum floor load, kg/㎡ or 2t. */
		preset: { title: '承重', example: '2t' },
	}),
];
