import { entriesOf } from '../../domain/lead/json-entries.ts';
import { isCodeOf } from '../../domain/schema/code-label.ts';
import { LEDGER_STATES, type LedgerFilter } from '../ledger/ledger-filter.ts';
import { dayStart } from '../shanghai-time.ts';

/** What a list is asked for. */
export interface DeskQuery {
	filter: LedgerFilter;
	/** Only leads below this row: the next page. */
	before: number | undefined;
}

/** The texts of a query string or a form. Anything but a single text is left out. */
export function textsOf(input: unknown): ReadonlyMap<string, string> {
	const entries = input instanceof URLSearchParams ? [...input] : [...entriesOf(input)];
	return new Map(entries.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value.trim()]] : [])));
}

/** A row number in a query; undefined for anything else. */
export function rowIn(texts: ReadonlyMap<string, string>, key: string): number | undefined {
	const text = texts.get(key) ?? '';
	return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Reads a query of the list. What makes no sense is left out. A phone number comes by a form only, so that no address holds it. */
export function readQuery(texts: ReadonlyMap<string, string>): DeskQuery {
	const [state, day, listing] = ['state', 'day', 'listing'].map((key) => texts.get(key) ?? '');
	return {
		filter: {
			...(isCodeOf(LEDGER_STATES, state) ? { state } : {}),
			...(day !== undefined && dayStart(day) !== undefined ? { from: day, to: day } : {}),
			...(listing !== undefined && /^[\w-]{1,60}$/.test(listing) ? { listing } : {}),
		},
		before: rowIn(texts, 'before'),
	};
}

/** A query as the end of an address: '' or `?state=open`. */
export function queryText({ filter, before }: DeskQuery): string {
	const { state, from, listing } = filter;
	const values = Object.entries({ state, day: from, listing, before: before?.toString() });
	const given = values.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
	return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
