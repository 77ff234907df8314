// † browser
import type { Fit } from './fit.ts';
import type { ListingRow } from './rows/listing-row.ts';

/** A listing as it was when somebody searched. */
export interface SeenOffer {
	id: string;
	title: string;
	/** 元/㎡/天 */
	rent: number | null;
	/** 元/㎡ */
	salePrice: number | null;
}

/** A search kept on the visitor's device: its filters and what fitted. */
export interface LastSearch {
	/** The address of the finder, without `?`. */
	query: string;
	/** The filters in words. */
	words: string;
	seen: readonly SeenOffer[];
}

/** What changed between two visits, for one filter. */
export interface SearchChanges {
	/** Fit now and did not then. */
	fresh: readonly ListingRow[];
	/** Fit then and now, at a lower price. */
	cheaper: readonly { row: ListingRow; before: SeenOffer }[];
	/** Fitted then and are not on offer any more. */
	gone: readonly SeenOffer[];
}

/** A device keeps no more. */
const MOST_SEEN = 500;

export function lastSearch(query: string, words: string, hits: readonly Fit[]): LastSearch {
	const seen = hits
		.slice(0, MOST_SEEN)
		.map(({ row: { id, title, rent, salePrice } }) => ({ id, title, rent, salePrice }));
	return { query, words, seen };
}

const isLower = (now: number | null, then: number | null) => now !== null && then !== null && now < then;

/**
 * The changes since a search. It is the difference of two states of the site, so that nothing is new only because the
 * visitor did not scroll to it.
 * @param hits what fits the same filters now @param onOffer ids of all listings that are on offer
 */
export function changesSince(
	{ seen }: LastSearch,
	hits: readonly Fit[],
	onOffer: ReadonlySet<string>,
): SearchChanges {
	const before = new Map(seen.map((each) => [each.id, each]));
	const rows = hits.map(({ row }) => row);
	// A list that was cut cannot tell what is new.
	const isWhole = seen.length < MOST_SEEN;
	return {
		fresh: isWhole ? rows.filter(({ id }) => !before.has(id)) : [],
		cheaper: rows.flatMap((row) => {
			const then = before.get(row.id);
			const isCheaper =
				then !== undefined && (isLower(row.rent, then.rent) || isLower(row.salePrice, then.salePrice));
			return isCheaper ? [{ row, before: then }] : [];
		}),
		gone: seen.filter(({ id }) => !onOffer.has(id)),
	};
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isPrice = (value: unknown): value is number | null => value === null || typeof value === 'number';

function isSeen(value: unknown): value is SeenOffer {
	if (typeof value !== 'object' || value === null) return false;
	if (!('id' in value && 'title' in value && 'rent' in value && 'salePrice' in value)) return false;
	return isText(value.id) && isText(value.title) && isPrice(value.rent) && isPrice(value.salePrice);
}

/** Reads what a device has kept. Undefined for anything else, since another version or page may have written it. */
export function readLastSearch(text: string | null): LastSearch | undefined {
	try {
		const value: unknown = JSON.parse(text ?? '');
		if (typeof value !== 'object' || value === null) return undefined;
		if (!('query' in value && 'words' in value && 'seen' in value)) return undefined;
		const { query, words, seen } = value;
		if (!isText(query) || !isText(words) || !Array.isArray(seen)) return undefined;
		return { query, words, seen: seen.filter(isSeen) };
	} catch {
		return undefined;
	}
}
