import type { Article } from '../../domain/article/article.ts';
import type { Reached } from '../../domain/article/policy-places.ts';
import { namedIndustries, type ReachKind } from '../../domain/article/policy-reach.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { fitOf, questionOf } from '../../domain/explorer/fit.ts';
import type { Wanted } from '../../domain/explorer/requirements/requirements.ts';
import { rowOfListing } from '../../domain/explorer/rows/row-of-listing.ts';
import { wantedQuery } from '../../domain/explorer/wanted-address.ts';
import { wantedWith } from '../../domain/explorer/wanted.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { isInShanghai, SHANGHAI } from '../../domain/schema/city.ts';
import { exploreUrl } from '../../domain/urls.ts';
import type { Link } from '../site/link.ts';

/** What an address of the explorer narrows to, in words. The closest tie does not reach listings with a wider one. */
const NARROWED: Readonly<Record<ReachKind, string>> = {
	park: '所在园区的',
	town: '所在街镇的',
	district: '所在区域的',
	city: '全市的',
	country: '全部',
};

const WIDEST_FIRST: readonly ReachKind[] = ['country', 'city', 'district', 'town', 'park'];

/** The tie that all listings have, or one that is wider than theirs. */
function commonTie(listings: readonly Reached<Listing>[]): ReachKind {
	const tie = WIDEST_FIRST.find((kind) => listings.some(({ reach }) => reach.by === kind)) ?? 'city';
	// The explorer joins place and park by “and”, and knows nothing of towns that a listing does not name.
	return tie === 'town' && listings.some(({ place }) => place.town === undefined) ? 'district' : tie;
}

const distinct = (values: readonly (string | undefined)[]) =>
	[...new Set(values.flatMap((value) => value ?? []))].toSorted();

/** The districts of Shanghai with listings; none when that would narrow nothing, or leave out some that are reached. */
function cityDistricts(onOffer: readonly Listing[], listings: readonly Reached<Listing>[]): string[] {
	if (!listings.every(({ place }) => isInShanghai(place.district))) return [];
	const own = onOffer.filter(({ district }) => isInShanghai(district));
	return own.length === onOffer.length ? [] : distinct(own.map(({ district }) => district.slug));
}

/** What the explorer must be asked for to find these listings. @param city districts of the city, if there are others */
function wantedFor(
	article: Article,
	listings: readonly Reached<Listing>[],
	tie: ReachKind,
	city: readonly string[],
): Wanted {
	const places = listings.map(({ place }) => place);
	const industries = namedIndustries(article);
	const values: Readonly<Record<string, unknown>> = {
		...((tie === 'district' || tie === 'town') && {
			district: distinct(places.map(({ district }) => district.slug)),
		}),
		...(tie === 'city' && { district: city }),
		...(tie === 'town' && {
			town: distinct(places.map(({ district, town }) => `${district.slug}/${town ?? ''}`)),
		}),
		...(tie === 'park' && { park: distinct(places.map(({ park }) => park?.id)) }),
		// The explorer takes one industry.
		...(industries.length === 1 && { industry: industries[0]?.slug }),
	};
	return wantedWith(({ name, nothing }) => values[name] ?? nothing);
}

/** The explorer's address for these listings. Its words say so when it shows more than them. */
export function exploreLink(
	article: Article,
	listings: readonly Reached<Listing>[],
	{ listingsBy, today }: Pick<Catalog, 'listingsBy' | 'today'>,
): Link | undefined {
	if (listings.length === 0) return undefined;
	const tie = commonTie(listings);
	const city = tie === 'city' ? cityDistricts(listingsBy.onOffer, listings) : [];
	const wanted = wantedFor(article, listings, tie, city);
	const question = questionOf(wanted, today);
	// What is unknown is on the page of the explorer as well, below the proven ones.
	const shown = listingsBy.onOffer.filter((listing) => fitOf(rowOfListing(listing), question)?.missing === 0);
	const isExact = shown.length === listings.length;
	const all = shown.length === listingsBy.onOffer.length ? '全部' : '这';
	// A whole city has a word of its own.
	const query = wantedQuery(city.length === 0 ? wanted : { ...wanted, district: [SHANGHAI.slug] });
	return {
		text: isExact
			? `看${all} ${shown.length} 套房源`
			: `看${tie === 'city' && city.length === 0 ? '全部' : NARROWED[tie]}房源`,
		href: exploreUrl(query === '' ? '' : `?${query}`),
	};
}
