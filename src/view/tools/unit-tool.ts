import { KG_PER_KN, SQUARE_METRES_PER_MU, SQUARE_METRES_PER_SQFT } from '../../domain/units/unit-word.ts';
import {
	convert,
	type ConvertibleUnit,
	UNIT_GROUPS,
	type UnitGroup,
} from '../../domain/units/unit-conversion.ts';
import { formatFigure, formatSignificant, formatTyped } from '../../domain/units/format.ts';

/** A group of the converter: its fields with values, and a table of common values. */
export interface UnitPanel {
	group: UnitGroup;
	title: string;
	/** The relation between the units. */
	rule: string;
	fields: readonly { key: string; label: string; value: string }[];
	/** The area for total prices; empty without totals. */
	area: string;
	headings: readonly string[];
	/** Rows in blocks. Each block has round values in one unit. */
	blocks: readonly (readonly (readonly string[])[])[];
}

/** The area in the example and in the table of rents, ㎡. */
const AREA_OF_TOTALS = 1000;

interface Common {
	group: UnitGroup;
	title: string;
	rule: string;
	/** Initial value of the fields, in the first unit. */
	start: number;
	/** Values by the unit in which they are round. */
	values: readonly (readonly [string, readonly number[]])[];
}

const COMMON: readonly Common[] = [
	{
		group: 'area',
		title: '面积',
		rule: `1 亩 = 2000 ÷ 3 ㎡ ≈ ${formatFigure(SQUARE_METRES_PER_MU)} ㎡；1 英尺 = 0.3048 m，1 平方英尺 ≈ ${formatFigure(SQUARE_METRES_PER_SQFT)} ㎡。`,
		start: 3000,
		values: [
			['sqm', [500, 1000, 2000, 3000, 5000, 10_000]],
			['mu', [1, 5, 10, 20, 50, 100]],
			['sqft', [1000, 10_000, 100_000]],
		],
	},
	{
		group: 'load',
		title: '楼面承重',
		rule: `1 kN = 1000 ÷ 9.80665 kg ≈ ${formatFigure(KG_PER_KN)} kg；1 t = 1000 kg。都是每平方米。`,
		start: 2,
		values: [
			['t', [0.5, 1, 1.5, 2, 3, 5]],
			['kn', [5, 10, 20, 30, 50]],
		],
	},
	{
		group: 'rent',
		title: '租金',
		rule: `元/㎡/月 = 元/㎡/天 × 365 ÷ 12；总价 = 单价 × 面积。表中总价按 ${AREA_OF_TOTALS} ㎡ 算。`,
		start: 1.2,
		values: [
			['day', [0.6, 0.8, 1, 1.2, 1.5, 2, 2.5, 3, 4]],
			['month', [20, 30, 40, 60, 100]],
		],
	},
];

function panel({ group, title, rule, start, values }: Common): UnitPanel {
	const units = UNIT_GROUPS[group];
	const across = (value: number, from: ConvertibleUnit) =>
		units.map((to) => convert(value, from, to, AREA_OF_TOTALS));
	const blocks = values.flatMap(([name, list]) =>
		units.filter(({ key }) => key === name).map((from) => list.map((value) => across(value, from))),
	);
	const [first] = units;
	return {
		group,
		title,
		rule,
		fields: units.map((unit) => ({
			key: unit.key,
			label: unit.label,
			value: first === undefined ? '' : formatTyped(convert(start, first, unit, AREA_OF_TOTALS)),
		})),
		area: units.some(({ isTotal }) => isTotal) ? `${AREA_OF_TOTALS}` : '',
		headings: units.map(({ label }) => label),
		blocks: blocks.map((rows) => rows.map((row) => row.map(formatSignificant))),
	};
}

export function unitPanels(): UnitPanel[] {
	return COMMON.map(panel);
}
