// † browser
import type { Verdict } from '../../domain/explorer/fit.ts';
import type { Wanted } from '../../domain/explorer/requirements/requirements.ts';
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';
import { PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';

/** The result of a requirement for a listing, with figures. */
export interface Tick {
	state: 'fits' | 'misses' | 'unknown';
	/** 层高 7.5 m，差 0.5 m */
	text: string;
}

/** The result of one requirement, in words. */
export function tickOf(row: ListingRow, wanted: Wanted, { requirement, missing }: Verdict): Tick {
	const { name, tick, unknown, cannotHave } = requirement;
	if (missing === undefined) return { state: 'unknown', text: unknown(row, wanted) };
	if (missing === 0) return { state: 'fits', text: tick(row, wanted, true) };
	const text = cannotHave(row) ? `${PROPERTY_TYPES[row.type]}没有${name}` : tick(row, wanted, false);
	return { state: 'misses', text };
}

/** The result of each requirement in words. A fit that the card already shows is left out. */
export function ticks(row: ListingRow, wanted: Wanted, verdicts: readonly Verdict[]): Tick[] {
	return verdicts
		.filter(({ requirement, missing }) => missing !== 0 || !requirement.isOnCard)
		.map((verdict) => tickOf(row, wanted, verdict));
}

/** The fit of a listing in one line of a card: 符合 9/10 and what is missing. */
export interface FitLine {
	state: Tick['state'];
	/** 符合 9/10 */
	count: string;
	/** 层高差 0.5 m, 消防等 2 项不符, 行车未填. Empty for a fit. */
	gap: string;
}

/** 层高差 0.5 m of 层高 7.5 m，差 0.5 m: the card shows the figure itself above. */
function gapOf(row: ListingRow, wanted: Wanted, verdict: Verdict): string {
	const { text } = tickOf(row, wanted, verdict);
	const [, gap] = /，(.+)$/.exec(text) ?? [];
	return gap === undefined || verdict.missing === undefined ? text : verdict.requirement.name + gap;
}

/** Misses are named before unknown facts, since they decide. */
export function fitLine(row: ListingRow, wanted: Wanted, verdicts: readonly Verdict[]): FitLine {
	const open = verdicts.filter(({ missing }) => missing !== 0);
	const misses = open.filter(({ missing }) => missing !== undefined);
	const [first] = misses.length > 0 ? misses : open;
	const count = `符合 ${verdicts.length - open.length}/${verdicts.length}`;
	if (first === undefined) return { state: 'fits', count, gap: '' };
	const state = misses.length > 0 ? 'misses' : 'unknown';
	const others = misses.length > 0 ? misses.length : open.length;
	const { name, unknownInShort } = first.requirement;
	if (others > 1)
		return { state, count, gap: `${name}等 ${others} 项${state === 'misses' ? '不符' : '未确认'}` };
	const gap =
		state === 'unknown' && unknownInShort !== undefined ? unknownInShort : gapOf(row, wanted, first);
	return { state, count, gap };
}
