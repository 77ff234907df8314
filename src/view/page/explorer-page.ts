import type { Catalog } from '../../domain/catalog/catalog.ts';
import { facetChoices } from '../../domain/explorer/facet.ts';
import { listingNews } from '../../domain/listing/listing-news.ts';
import { rowOfListing, vocabularyOf } from '../../domain/explorer/rows/row-of-listing.ts';
import {
	type ListingIndex,
	packListings,
	type Vocabulary,
} from '../../domain/explorer/rows/listing-index.ts';
import { SORT_ORDERS } from '../../domain/explorer/listing-order.ts';
import type { ExplorerState } from '../../domain/explorer/wanted-address.ts';
import { NOTHING_WANTED } from '../../domain/explorer/wanted.ts';
import { choiceCounts, explorerAnswer } from '../explorer/explorer-answer.ts';
import { offerOn } from '../explorer/offer.ts';
import { BLANK_CARD } from '../listing/blank-card.ts';
import { explorerForm } from '../explorer/explorer-form.ts';
import type { FormGroup } from '../explorer/filter-field.ts';
import { allListings, type ListingListView } from './listing-lists.ts';
import { PRESET_CAUTION, type PresetLink, presetLinks } from './presets.ts';
import { countsOf } from '../listing/card-of-listing.ts';
import type { ListingCard } from '../listing/listing-card.ts';

/** The page of all listings, with the explorer. */
export interface ExplorerPage {
	list: ListingListView;
	/** Shown before any requirement is set. */
	headline: string;
	words: string;
	form: readonly FormGroup[];
	presets: readonly PresetLink[];
	caution: string;
	orders: readonly { value: string; text: string }[];
	/** An empty card, as a template for the browser. */
	blank: ListingCard;
}

const EVERYTHING: ExplorerState = { wanted: NOTHING_WANTED, order: 'updated', preset: undefined };

export function explorerPage(catalog: Catalog): ExplorerPage {
	const { onOffer } = catalog.listingsBy;
	const [list] = allListings(catalog);
	const names = explorerNames(catalog);
	const rows = onOffer.map((listing) => rowOfListing(listing));
	const offer = offerOn(catalog.today, names, rows, facetChoices(names));
	const { headline, words } = explorerAnswer(offer, EVERYTHING);
	return {
		list,
		headline,
		words,
		form: explorerForm(offer.choices, choiceCounts(offer, EVERYTHING)),
		presets: presetLinks(catalog),
		caution: PRESET_CAUTION,
		orders: Object.entries(SORT_ORDERS).map(([value, text]) => ({ value, text })),
		blank: BLANK_CARD,
	};
}

/** The names that the explorer's addresses use. */
export function explorerNames({ listingsBy, taxonomy }: Catalog): Vocabulary {
	return vocabularyOf(listingsBy.onOffer, taxonomy.topics);
}

/** The index file of the explorer. @param pictures listing id → path of the picture on its card */
export function explorerIndex(catalog: Catalog, pictures: ReadonlyMap<string, string>): ListingIndex {
	const { listingsBy, histories, today } = catalog;
	return packListings(
		explorerNames(catalog),
		listingsBy.onOffer.map((listing) => {
			const news = listingNews(listing, histories.get(listing.id) ?? [], today);
			const picture = pictures.get(listing.id) ?? null;
			return rowOfListing(listing, { ...news, ...countsOf(listing), picture });
		}),
	);
}
