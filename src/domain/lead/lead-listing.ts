// † browser
import { isIdShaped } from '../schema/id-shape.ts';
import { entriesOf } from './json-entries.ts';
import { oneLine, severalLines, shortened } from './safe-text.ts';

/** A listing that a lead asks about. */
export interface LeadListing {
	readonly id: string;
	/** As it stood when the lead was written. Absent when only the id is known. */
	readonly title?: string;
}

/** Maximum number of listings in one lead. */
export const MOST_LISTINGS = 10;

/** Maximum length of a title, in characters. A longer one is cut. */
const MOST_TITLE = 60;

/** Between id and title in the form field. Ids cannot contain it. */
const MARK = '|';

function listing(id: unknown, title: unknown): LeadListing[] {
	const [name, text] = [oneLine(id), shortened(oneLine(title), MOST_TITLE)];
	if (!isIdShaped(name)) return [];
	return [text === '' ? { id: name } : { id: name, title: text }];
}

/** One line of the form field: `sj-0001|松江新桥 3000 ㎡`. */
function listingOfLine(line: string): LeadListing[] {
	const end = line.indexOf(MARK);
	return end < 0 ? listing(line, '') : listing(line.slice(0, end), line.slice(end + MARK.length));
}

/**
 * The listings of a lead: from JSON or from the form field that `listingsField` writes, each once, at most ten. Invalid
 * ones are dropped, because the page added them and the sender cannot correct them.
 */
export function readListings(input: unknown): LeadListing[] {
	const found = Array.isArray(input)
		? input.map(entriesOf).flatMap((each) => listing(each.get('id'), each.get('title')))
		: severalLines(input).split('\n').flatMap(listingOfLine);
	return found.filter(({ id }, i) => found.findIndex((each) => each.id === id) === i).slice(0, MOST_LISTINGS);
}

/** The listings as the value of one form field. */
export function listingsField(listings: readonly LeadListing[]): string {
	return listings.map(({ id, title }) => (title === undefined ? id : `${id}${MARK}${title}`)).join('\n');
}

/** The listings for people, one a line; numbered when there are several. */
export function listingLines(listings: readonly LeadListing[]): string {
	return listings
		.map(({ id, title }, i) => {
			const number = listings.length > 1 ? `${i + 1} ` : '';
			return number + (title === undefined ? id : `${title}（${id}）`);
		})
		.join('\n');
}

/** What a link such as `/contact/?listings=sj-0001,qp-0002` asks about. */
export interface AskedListings {
	ids: readonly string[];
	/** Words that are no id, to be named to the visitor. */
	strange: readonly string[];
	/** Number of ids beyond the tenth. */
	more: number;
}

/** Maximum length of the list in a link. A longer one was not made by this site. */
const MOST_LINK = 2000;

/** Reads the listings of a link. @param query as in `location.search` */
export function askedListings(query: string): AskedListings {
	const text = new URLSearchParams(query).get('listings') ?? '';
	const words = [...new Set(oneLine(text.slice(0, MOST_LINK)).split(/[,，\s]+/))].filter(
		(word) => word !== '',
	);
	const ids = words.filter(isIdShaped);
	return {
		ids: ids.slice(0, MOST_LISTINGS),
		strange: words.filter((word) => !isIdShaped(word)).map((word) => shortened(word, 20)),
		more: Math.max(0, ids.length - MOST_LISTINGS),
	};
}
