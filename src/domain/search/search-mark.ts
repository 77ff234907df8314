/** What a page says of itself to the search index, in one attribute (`data-search`) since every page pays for its bytes. */
export interface SearchMark {
	type: 'article' | 'listing' | 'park' | 'page';
	/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty when unknown. */
	date: string;
	/** How the date is shown, when not as it is: 旧闻，2022年. */
	shownDate: string;
	district: readonly string[];
	category: string;
	/** What decides about a listing, ready to be shown: 1.2 元/㎡/天 · 3000 ㎡ · 层高 8 m. */
	facts: string;
	/** Leased or withdrawn: it is found after all others. */
	isGone: boolean;
}

const BETWEEN = ';';
const AMONG = '|';

/** The mark as the value of an attribute. Fields left out are empty. */
export function writeMark({ type, ...rest }: Partial<SearchMark> & Pick<SearchMark, 'type'>): string {
	const { date = '', shownDate = '', district = [], category = '', facts = '', isGone = false } = rest;
	return [type, date, category, district.join(AMONG), shownDate, facts, isGone ? '1' : '']
		.join(BETWEEN)
		.replace(/;+$/, '');
}

const TYPES = ['article', 'listing', 'park', 'page'] as const;

/** Reads the value of the attribute. Throws an Error on an unknown type. */
export function readMark(value: string): SearchMark {
	const [word, date = '', category = '', district = '', shownDate = '', facts = '', gone = ''] =
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
		isGone: gone !== '',
	};
}
