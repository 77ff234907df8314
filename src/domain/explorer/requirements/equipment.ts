// † browser
import { FIRE_WISHES, fireStepsShort } from '../../schema/fire-class.ts';
import { FIRE_CLASSES } from '../../schema/listing-facts.ts';
import { formatPower, formatTonnes } from '../../units/format.ts';
import { MASS, POWER } from '../../units/measure.ts';
import { isBareLand, type ListingRow } from '../rows/listing-row.ts';
import { least, number } from './gap-words.ts';
import { amount } from './amount.ts';
import { flag, oneOfWords } from './requirement-kind.ts';
import { ASKABLE, atLeast, type Shortfall, yes } from './shortfall.ts';

/** Shortfall when the crane rails exist but no crane is installed. */
const RESERVED = 0.15;

function craneShort({ crane: have, craneReserved }: ListingRow, want: number): Shortfall {
	const missing = atLeast(have, want);
	if (missing === undefined || craneReserved === null || craneReserved < want) return missing;
	return Math.min(missing, RESERVED);
}

function craneTick({ crane, craneReserved }: ListingRow, want: number): string {
	if ((crane ?? 0) < want && craneReserved !== null && craneReserved >= want)
		return `行车预留 ${number.format(craneReserved)} t，未装`;
	return least('行车', crane ?? 0, want, 't');
}

/** Offices and upper floors of research buildings cannot have cranes. */
function hasNoCrane(row: ListingRow): boolean {
	return isBareLand(row) || row.type === 'office' || (row.type === 'rd' && row.hasGround === false);
}

export const EQUIPMENT = [
	amount({
		key: 'power',
		name: '配电',
		topic: 'use',
		group: 'permit',
		measure: POWER,
		bound: 'least',
		unit: 'kVA',
		steps: [200, 500, 1000, 2000],
		stepText: (step) => `${step} kVA`,
		format: formatPower,
		judge: ({ power }, wanted) => atLeast(power, wanted.power ?? 0),
		tick: ({ power }, wanted) => least('配电', power ?? 0, wanted.power ?? 0, 'kVA'),
		/** Minimum power, kVA. */
		preset: { title: '配电', example: '500kVA' },
	}),
	amount({
		key: 'crane',
		name: '行车',
		group: 'building',
		measure: MASS,
		bound: 'least',
		unit: 't',
		steps: [3, 5, 10, 20],
		stepText: (step) => `${step} t`,
		format: formatTonnes,
		any: '有行车',
		judge: (row, { crane }) => craneShort(row, crane ?? 0),
		cannotHave: hasNoCrane,
		tick: (row, { crane }) => craneTick(row, crane ?? 0),
		/** Minimum capacity of a crane, t. */
		preset: { title: '行车', example: '10t' },
	}),
	// Class of the goods that are made or stored.
	oneOfWords({
		key: 'fire',
		name: '消防',
		topic: 'use',
		group: 'permit',
		label: '生产或储存的火灾危险性',
		labels: FIRE_WISHES,
		wishText: (code) => `消防可到${FIRE_CLASSES[code]}`,
		judge: ({ fire }, wanted) => fireStepsShort(fire, wanted.fire ?? 'e') * ASKABLE,
		tick: ({ fire }, wanted, fits) =>
			`消防${FIRE_CLASSES[fire]}${fits || wanted.fire === undefined ? '' : `，不到${FIRE_CLASSES[wanted.fire]}`}`,
		/** Fire hazard class of the goods made or stored (GB 50016). */
		preset: { title: '火灾危险性', example: '丙二', aliases: { 丙1: 'c1', 丙2: 'c2' } },
	}),
	flag({
		key: 'sprinkler',
		name: '喷淋',
		topic: 'use',
		group: 'other',
		judge: ({ hasSprinkler }) => yes(hasSprinkler, ASKABLE),
		cannotHave: isBareLand,
		yes: '有喷淋',
		no: '无喷淋',
		/** `true`: sprinklers. */
		preset: '自动喷淋',
	}),
	flag({
		key: 'dock',
		name: '卸货平台',
		topic: 'use',
		group: 'other',
		judge: ({ hasDock }) => yes(hasDock, ASKABLE),
		cannotHave: isBareLand,
		yes: '有卸货平台',
		no: '无卸货平台',
		/** `true`: a loading platform. */
		preset: '卸货平台',
	}),
];
