// † browser
import { heightOn, loadOn, type FloorWish } from '../../domain/explorer/rows/floor-figures.ts';
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';
import { EIA_LEVELS, FIRE_CLASSES, STRUCTURES } from '../../domain/schema/listing-facts.ts';
import { formatLoad, formatMetres, formatPower, formatTonnes, UNKNOWN } from '../../domain/units/format.ts';
import type { Fact } from '../site/fact.ts';

/** A fact as a card shows it, with the key of the requirement that asks for it. */
export interface CardFact extends Fact {
	key: string;
}

/** Number of facts on a card: two lines of two. */
const SHOWN = 4;

function shown<T>(value: T | null, format: (value: T) => string): string {
	return value === null ? UNKNOWN : format(value);
}

function yesNo(value: boolean | null): string {
	return value === null ? UNKNOWN : value ? '有' : '无';
}

/** The facts a card can show, by the key of their requirement. The first four are shown when nothing is asked. */
const FACTS: Readonly<
	Record<string, { label: string; value: (row: ListingRow, floor: FloorWish | undefined) => string }>
> = {
	height: { label: '层高', value: (row, floor) => shown(heightOn(row, floor), formatMetres) },
	load: { label: '承重', value: (row, floor) => shown(loadOn(row, floor), formatLoad) },
	power: { label: '配电', value: ({ power }) => shown(power, formatPower) },
	fire: { label: '消防', value: ({ fire }) => FIRE_CLASSES[fire] },
	crane: { label: '行车', value: ({ crane }) => (crane === 0 ? '无' : shown(crane, formatTonnes)) },
	dock: { label: '卸货台', value: ({ hasDock }) => yesNo(hasDock) },
	eia: { label: '环评', value: ({ eia }) => shown(eia, (level) => EIA_LEVELS[level]) },
	structure: { label: '结构', value: ({ structure }) => shown(structure, (each) => STRUCTURES[each]) },
};

/**
 * The keys of the four facts that decide between rows: of what is asked, those with the most different values first, then
 * the usual ones.
 * @param asked keys of the requirements that are set
 */
export function decisiveFacts(asked: readonly string[], rows: readonly ListingRow[]): string[] {
	const variety = (key: string) => new Set(rows.map((row) => FACTS[key]?.value(row, undefined))).size;
	const wanted = asked.filter((key) => key in FACTS).map((key) => ({ key, variety: variety(key) }));
	const inOrder = wanted.sort((a, b) => b.variety - a.variety).map(({ key }) => key);
	return [...new Set([...inOrder, ...Object.keys(FACTS)])].slice(0, SHOWN);
}

/** The facts of a row for its card. @param floor the floor whose height and load count; without it, those on offer */
export function cardFacts(
	row: ListingRow,
	keys: readonly string[] = decisiveFacts([], []),
	floor?: FloorWish,
): CardFact[] {
	return keys.flatMap((key) => {
		const fact = FACTS[key];
		return fact === undefined ? [] : [{ key, label: fact.label, value: fact.value(row, floor) }];
	});
}
