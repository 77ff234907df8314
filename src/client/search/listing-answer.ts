import { isHit, questionOf } from '../../domain/explorer/fit.ts';
import { readAddress, writeAddress } from '../../domain/explorer/wanted-address.ts';
import type { QueryPart } from '../../domain/search/meaning/query-part.ts';
import type { Understanding } from '../../domain/search/meaning/understanding.ts';
import { listingsUrl } from '../../domain/urls.ts';
import { loadOffer } from '../explorer/loaded-offer.ts';
import { cardItem, showFit } from '../explorer/listing-card.ts';
import { knowsPlaces, paramsOf } from './listing-count.ts';
import { partOf, say } from '../site/element-part.ts';
import type { PartWords } from './search-understanding.ts';
import { explorerAnswer } from '../../view/explorer/explorer-answer.ts';
import { decisiveKeys, type FitCard, fitCard } from '../../view/explorer/fit-card.ts';
import type { Offer } from '../../view/explorer/offer.ts';
import { wantedWords } from '../../view/explorer/wanted-words.ts';

/** How many cards of each kind are shown beside the texts. */
const SHOWN = { fits: 4, near: 3 };

/** The listings that match a query. */
interface ListingAnswer {
	/** For example: 共 3 套确认符合；另有 2 套待确认 */
	headline: string;
	fits: readonly FitCard[];
	near: readonly FitCard[];
	/** Link to the explorer with the same requirements. */
	href: string;
	/** Number of listings that fit. */
	total: number;
}

/** The offer without the listings the query excludes. */
function offerWithout(offer: Offer, excluded: readonly QueryPart[]): Offer {
	const questions = excluded
		.filter(({ ask }) => ask.length > 0)
		.map(({ ask }) => questionOf(readAddress(paramsOf(ask), offer.names).wanted, offer.today));
	if (questions.length === 0) return offer;
	return { ...offer, rows: offer.rows.filter((row) => !questions.some((question) => isHit(row, question))) };
}

/** Names the words that no listing was compared with, so that a fit is not taken for one with them: 九号线. */
function uncountedWords(parts: Understanding['parts']): string {
	const words = parts.filter(({ ask }) => ask.length === 0).map(({ text }) => `“${text}”`);
	return words.length === 0 ? '' : `；${words.join('、')}没有算在内，请看下面提到的文字`;
}

/**
 * The listings that fit what a query asks for; undefined when it asks nothing of listings.
 * @param most how many cards of each kind
 */
export function listingAnswer(
	offer: Offer,
	{ ask, parts, excluded }: Understanding,
	most = SHOWN,
): ListingAnswer | undefined {
	if (ask.length === 0) return undefined;
	const { problems: _, ...state } = readAddress(paramsOf(ask), offer.names);
	const params = writeAddress(state);
	if (!knowsPlaces(ask, params, offer.names))
		return { headline: '这里现在没有在租售的房源', fits: [], near: [], href: listingsUrl(), total: 0 };
	const answer = explorerAnswer(offerWithout(offer, excluded), state);
	const { hits, near } = answer.exploration;
	const keys = decisiveKeys(answer.exploration);
	const card = (fit: (typeof hits)[number]) => fitCard(fit, answer.exploration, offer.names, keys);
	return {
		headline: answer.headline + uncountedWords(parts),
		fits: hits.slice(0, most.fits).map(card),
		near: near.slice(0, most.near).map(card),
		href: `${listingsUrl()}?${params.toString()}`,
		total: hits.length,
	};
}

function showCards(root: ParentNode, name: string, cards: readonly FitCard[]): void {
	const template = partOf(root, 'card', HTMLTemplateElement);
	const place = partOf(root, name);
	place.hidden = cards.length === 0;
	place.querySelector('ul')?.replaceChildren(
		...cards.map((card) => {
			const item = cardItem(template, { ...card, picture: null });
			showFit(item, card);
			return item;
		}),
	);
}

function showListings(root: ParentNode, answer: ListingAnswer): void {
	partOf(root, 'listings').hidden = false;
	showCards(root, 'fits', answer.fits);
	showCards(root, 'near', answer.near);
	say(root, 'listing-headline', answer.headline);
	const link = partOf(root, 'explore', HTMLAnchorElement);
	link.href = answer.href;
	link.textContent =
		answer.total > answer.fits.length ? `看全部 ${answer.total} 套，继续筛选` : '用这些条件继续筛选';
}

/** Words for a part: those of the explorer if it has the requirement, otherwise those of the query. */
function wordsWith({ names }: Offer): PartWords {
	return ({ ask, meant, text }) =>
		(ask.length === 0 ? '' : wantedWords(readAddress(paramsOf(ask), names).wanted, names)) || (meant ?? text);
}

/** The matching listings, loaded but not shown yet. */
export interface LoadedListings {
	show(root: ParentNode): void;
	wordsOf: PartWords;
}

/** Loads the offer and matches it against the query. Throws when the offer cannot be loaded. */
export async function loadListings(understanding: Understanding): Promise<LoadedListings> {
	const offer = await loadOffer();
	return {
		show: (root) => {
			const answer = listingAnswer(offer, understanding);
			if (answer !== undefined) showListings(root, answer);
		},
		wordsOf: wordsWith(offer),
	};
}
