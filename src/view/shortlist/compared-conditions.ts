// † browser
import { questionOf, type Verdict, verdictsOf } from '../../domain/explorer/fit.ts';
import type { Wanted } from '../../domain/explorer/requirements/requirements.ts';
import { FLOOR_WISHES } from '../../domain/explorer/rows/floor-figures.ts';
import { nameOf, type Vocabulary } from '../../domain/explorer/rows/listing-index.ts';
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';
import { type Tick, tickOf } from '../explorer/fit-words.ts';

/** The result of one condition for one listing. */
export interface ConditionCell {
	state: Tick['state'];
	/** 7.5 m */
	text: string;
	/** 差 0.5 m; empty for none. */
	gap: string;
}

/** One condition of the visitor. */
export interface ConditionRow {
	/** 层高 */
	label: string;
	/** ≥ 8 m */
	wish: string;
	cells: readonly ConditionCell[];
}

/** The conditions of the visitor, compared with several listings. */
export interface ComparedConditions {
	rows: readonly ConditionRow[];
	/** For each listing: 9/10 and 差 1 项. */
	sums: readonly { text: string; gap: string; isAll: boolean }[];
}

/** 首层层高 8 m without the name and the floor, which are in the labels of the rows. */
function nameless(text: string, name: string, { floor }: Wanted): string {
	const asked = floor === undefined ? '' : FLOOR_WISHES[floor];
	const floors = Object.values(FLOOR_WISHES).join('|');
	return text.replace(new RegExp(`^(${floors})?${name} ?`), (_, own: string | undefined = asked) =>
		own === asked ? '' : `${own} `,
	);
}

/** The place of a listing is its text; the words of the explorer only tell whether it fits. */
function placeText(key: string, row: ListingRow, { districts, parks }: Vocabulary): string | undefined {
	if (key === 'place') return nameOf(districts, row.district) + (row.town ?? '');
	return key === 'park' ? (row.park === null ? '不在园区' : nameOf(parks, row.park)) : undefined;
}

function cellOf(row: ListingRow, wanted: Wanted, verdict: Verdict, names: Vocabulary): ConditionCell {
	const { key, name } = verdict.requirement;
	const { state, text } = tickOf(row, wanted, verdict);
	const [value = '', ...gap] = nameless(placeText(key, row, names) ?? text, name, wanted).split('，');
	return { state, text: value, gap: gap.join('，') };
}

function sumOf(states: readonly Tick['state'][]): ComparedConditions['sums'][number] {
	const count = (state: Tick['state']) => states.filter((each) => each === state).length;
	const [misses, unknown] = [count('misses'), count('unknown')];
	const gaps = [misses === 0 ? '' : `差 ${misses} 项`, unknown === 0 ? '' : `${unknown} 项没写`];
	return {
		text: `${count('fits')}/${states.length}`,
		gap: gaps.filter((each) => each !== '').join('，'),
		isAll: misses + unknown === 0,
	};
}

/** Each condition for each listing. @param today `YYYY-MM-DD` */
export function comparedConditions(
	listings: readonly ListingRow[],
	wanted: Wanted,
	names: Vocabulary,
	today: string,
): ComparedConditions {
	const question = questionOf(wanted, today);
	const verdicts = listings.map((row) => ({ row, all: verdictsOf(row, question) }));
	const rows = question.asked.map(({ key, name, wish }, i) => ({
		label: key === 'place' ? '位置' : name,
		wish: nameless(wish(wanted, names), name, wanted) + (wanted.soft.includes(key) ? '，可商量' : ''),
		cells: verdicts.flatMap(({ row, all }) => {
			const verdict = all[i];
			return verdict === undefined ? [] : [cellOf(row, wanted, verdict, names)];
		}),
	}));
	const sums = verdicts.map((_, column) => sumOf(rows.flatMap(({ cells }) => cells[column]?.state ?? [])));
	return { rows, sums };
}
