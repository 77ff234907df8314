import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { listingUrl } from '../../domain/urls.ts';
import { listingCard } from './card-of-listing.ts';
import { absoluteUrl } from '../site/absolute-url.ts';

/** The texts on the picture of a listing for sharing. */
export function listingPoster(listing: Listing, { site }: Pick<Catalog, 'site'>) {
	const card = listingCard(listing);
	return {
		card,
		badges: [...(card.isSample ? ['示例'] : []), ...(card.isAvailable ? [] : [card.status])],
		siteName: site.name,
		hotline: site.contact.hotline.number,
		url: absoluteUrl(listingUrl(listing.id)),
	};
}
