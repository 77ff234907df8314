import { clockDay } from '../../domain/units/clock-day.ts';
import { facetChoices } from '../../domain/explorer/facet.ts';
import { type ListingIndex, unpackListings } from '../../domain/explorer/rows/listing-index.ts';
import { explorerIndexUrl } from '../../domain/urls.ts';
import { type Offer, offerOn } from '../../view/explorer/offer.ts';

let loading: Promise<Offer> | undefined;

async function load(): Promise<Offer> {
	const response = await fetch(explorerIndexUrl());
	if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
	const index: ListingIndex = await response.json();
	return offerOn(clockDay(Date.now()), index, unpackListings(index), facetChoices(index));
}

/** All listings on offer, loaded once per page. Throws when the load fails; a later call retries. */
export function loadOffer(): Promise<Offer> {
	loading ??= load().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}
