import type { Page } from 'playwright-core';

/** What our search page shows for a query. */
export interface ShownMeaning {
	/** Ids of listings that fit by their facts, all of them in the order of the explorer; undefined when the query asks nothing of listings. */
	fits: readonly string[] | undefined;
	/** Those that nearly fit. */
	near: readonly string[];
	/** Addresses of the pages found by their text. */
	texts: readonly string[];
	/** What was understood, for reading: `district=songjiang&areaMin=3000`. */
	ask: string;
}

/** What the bundle holds; the same shapes as in src/client/. */
interface MeaningModule {
	parseQuery(query: string): object;
	understandingOf(query: object): Promise<Understood | undefined>;
	answerTo(state: object): Promise<{
		answer: { total: number; load(from: number, count: number): Promise<{ url: string }[]> };
	}>;
	loadOffer(): Promise<object>;
	listingAnswer(
		offer: object,
		understanding: Understood,
		most: { fits: number; near: number },
	): { fits: readonly CardOfId[]; near: readonly CardOfId[] } | undefined;
}

interface Understood {
	ask: readonly (readonly [string, string])[];
}

interface CardOfId {
	card: { id: string };
}

export const MEANING_MODULES = [
	'src/client/search/search-help.ts',
	'src/client/search/listing-answer.ts',
	'src/client/explorer/loaded-offer.ts',
	'src/domain/search/search-query.ts',
];

/** Asks what src/client/search/search-page.ts asks, for every listing in the place of the first few. */
export function shownMeaning(page: Page, query: string): Promise<ShownMeaning> {
	return page.evaluate(async (text) => {
		const address = '/search.js';
		const search: MeaningModule = await import(address);
		const query = search.parseQuery(text);
		const understanding = await search.understandingOf(query);
		if (understanding === undefined) throw new Error('the words of the site did not come');
		const { answer } = await search.answerTo({ query, filters: {}, sort: 'best', isAll: true });
		const hits = await answer.load(0, answer.total);
		const offer = understanding.ask.length === 0 ? undefined : await search.loadOffer();
		const found = offer && search.listingAnswer(offer, understanding, { fits: 1e6, near: 1e6 });
		const ids = (cards: readonly CardOfId[]) => cards.map(({ card }) => card.id);
		return {
			fits: found && ids(found.fits),
			near: found === undefined ? [] : ids(found.near),
			texts: hits.map(({ url }) => url),
			ask: understanding.ask.map((each) => each.join('=')).join('&'),
		};
	}, query);
}
