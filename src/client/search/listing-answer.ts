import { isHit, questionOf } from '../../domain/explorer/fit.ts';
import { readAddress, writeAddress } from '../../domain/explorer/wanted-address.ts';
import type { Ask, QueryPart } from '../../domain/search/meaning/query-part.ts';
import type { Understanding } from '../../domain/search/meaning/understanding.ts';
import { listingsUrl } from '../../domain/urls.ts';
import { explorerAnswer, type FitCard, fitCard, type Offer } from '../../view/explorer/explorer-answer.ts';
import { wantedWords } from '../../view/explorer/wanted-words.ts';

const MOST_FITS = 4;
const MOST_NEAR = 3;

/** What the listings say to a query. */
export interface ListingAnswer {
	/** 共 3 套确认符合；另有 2 套待确认 */
	headline: string;
	fits: readonly FitCard[];
	near: readonly FitCard[];
	/** The explorer with the same wishes. */
	href: string;
	/** How many listings fit. */
	total: number;
}

const paramsOf = (ask: Ask) => new URLSearchParams(ask.map(([name, value]) => [name, value]));

/** Whether the explorer knows every place that is asked for: where nothing is on offer it knows none. */
function knowsPlaces(ask: Ask, params: URLSearchParams): boolean {
	const places = ask.filter(([name]) => ['district', 'town', 'park'].includes(name));
	return places.every(([name, value]) => params.getAll(name).includes(value));
}

/** The offer without what is not wanted. */
function offerWithout(offer: Offer, excluded: readonly QueryPart[]): Offer {
	const questions = excluded
		.filter(({ ask }) => ask.length > 0)
		.map(({ ask }) => questionOf(readAddress(paramsOf(ask), offer.names).wanted, offer.today));
	if (questions.length === 0) return offer;
	return { ...offer, rows: offer.rows.filter((row) => !questions.some((question) => isHit(row, question))) };
}

/** The listings that fit what a query asks for; undefined when it asks nothing of listings. */
export function listingAnswer(offer: Offer, { ask, excluded }: Understanding): ListingAnswer | undefined {
	if (ask.length === 0) return undefined;
	const { problems: _, ...state } = readAddress(paramsOf(ask), offer.names);
	const params = writeAddress(state);
	if (!knowsPlaces(ask, params))
		return { headline: '这里现在没有在租售的房源', fits: [], near: [], href: listingsUrl(), total: 0 };
	const answer = explorerAnswer(offerWithout(offer, excluded), state);
	const { hits, near } = answer.exploration;
	const card = (fit: (typeof hits)[number]) => fitCard(fit, answer.exploration, offer.names);
	return {
		headline: answer.headline,
		fits: hits.slice(0, MOST_FITS).map(card),
		near: near.slice(0, MOST_NEAR).map(card),
		href: `${listingsUrl()}?${params.toString()}`,
		total: hits.length,
	};
}

/** A part in the words of the explorer where it asks something, else as it was meant. @param offer undefined before it has come */
export function partWords({ ask, meant, text }: QueryPart, offer: Offer | undefined): string {
	const words =
		offer === undefined || ask.length === 0
			? ''
			: wantedWords(readAddress(paramsOf(ask), offer.names).wanted, offer.names);
	return words === '' ? (meant ?? text) : words;
}
