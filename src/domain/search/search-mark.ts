/** Search data of a page in one attribute (`data-search`), because every page pays for the bytes. */
export interface SearchMark {
	type: 'article' | 'listing' | 'park' | 'page';
	/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty when unknown. */
	date: string;
	/** The displayed date if it differs from `date`: 旧闻，2022年. */
	shownDate: string;
	district: readonly string[];
	category: string;
	/** Key facts of a listing, formatted: 1.2 元/㎡/天 · 3000 ㎡ · 层高 8 m. */
	facts: string;
	/** Leased or withdrawn. Such listings come after all other hits. */
	isGone: boolean;
	/** A listing not confirmed for too long on the build day (`freshness`). Such listings come last, too. */
	isStale: boolean;
}

const BETWEEN = ';';
const AMONG = '|';
const GONE = '1';
const STALE = '2';

/** Formats the mark as an attribute value. Missing fields are empty. */
export function writeMark({ type, ...rest }: Partial<SearchMark> & Pick<SearchMark, 'type'>): string {
	const { date = '', shownDate = '', district = [], category = '', facts = '', isGone, isStale } = rest;
	const state = isGone === true ? GONE : isStale === true ? STALE : '';
	return [type, date, category, district.join(AMONG), shownDate, facts, state]
		.join(BETWEEN)
		.replace(/;+$/, '');
}

const TYPES = ['article', 'listing', 'park', 'page'] as const;

/** Parses the attribute value. Throws an Error on an unknown type. */
export function readMark(value: string): SearchMark {
	const [word, date = '', category = '', district = '', shownDate = '', facts = '', state = ''] =
		value.split(BETWEEN);
	const type = TYPES.find((each) => each === word);
	if (type === undefined) throw new Error(`unknown type in data-search="${value}"`);
	return {
		type,
		date,
		category,
		district: district.split(AMONG).filter(Boolean),
		shownDate,
		facts,
		isGone: state === GONE,
		isStale: state === STALE,
	};
}
