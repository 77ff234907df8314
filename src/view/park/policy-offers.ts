import type { Article } from '../../domain/article/article.ts';
import { type PolicyPlaces, policyPlaces, type Reached } from '../../domain/article/policy-places.ts';
import { namedIndustries } from '../../domain/article/policy-reach.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Park } from '../../domain/park/park.ts';
import { districtUrl, parksUrl } from '../../domain/urls.ts';
import { listingCard } from '../listing/card-of-listing.ts';
import { factLine } from '../listing/fact-line.ts';
import { amountText, forNotes } from '../listing/sample-note.ts';
import { parkCard, parkOffer } from './park-card.ts';
import { exploreLink } from './policy-explore.ts';
import type { Link } from '../site/link.ts';

/** A park or listing that a policy applies to, in a line. */
export interface OfferLine extends Link {
	/** What decides: 1.10 元/㎡/天 · 8 m · 2 t/㎡. */
	fact: string;
	/** True when it is marked 示例. */
	isMarked: boolean;
}

/** Where on the site a policy can be used. */
export interface PolicyOffers {
	/** 适用的园区 1 个，在租售房源 5 套（其中示例 5 套）。 */
	words: string;
	/** The explorer with these listings, or with the fewest listings among which all of these are. */
	explore: Link | undefined;
	/** More parks than the lines name. */
	allParks: Link | undefined;
	/** Parks first. Empty when the policy applies everywhere. */
	lines: readonly OfferLine[];
	/** What the match does not tell. Empty when the policy applies everywhere. */
	note: string;
}

const SHOWN = 3;

/** All parks of the policy's only district, or all parks. */
function allParksLink(parks: readonly Reached<Park>[]): Link | undefined {
	if (parks.length <= SHOWN) return undefined;
	const [slug, ...others] = new Set(parks.map(({ place }) => place.district.slug));
	const isOne = slug !== undefined && others.length === 0;
	return { text: '全部园区', href: isOne ? districtUrl(slug) : parksUrl() };
}

/** The lines, parks first. Of the parks, those with listings on offer come first. */
function linesOf({ parks, listings }: PolicyPlaces, catalog: Catalog): OfferLine[] {
	const isFull = ({ place }: Reached<Park>) => !catalog.listingsBy.park.has(place.id);
	const inOrder = parks.toSorted((a, b) => Number(isFull(a)) - Number(isFull(b)));
	const parkLines = inOrder.slice(0, SHOWN).map(({ place }): OfferLine => {
		const { href, name, isSample } = parkCard(place, catalog);
		return { text: name, href, fact: parkOffer(place, catalog), isMarked: isSample };
	});
	const listingLines = listings.slice(0, SHOWN).map(({ place }): OfferLine => {
		const card = listingCard(place, catalog);
		// The title says place, area and type.
		return {
			text: card.shortTitle,
			href: card.href,
			fact: factLine(card, card.decisive),
			isMarked: card.isMarked,
		};
	});
	return [...parkLines, ...listingLines];
}

/** What the match does not tell: how many are in only because they name no industry, and what else decides. */
function noteOn(article: Article, { parks, listings }: PolicyPlaces): string {
	const unnamed = (places: readonly Reached<unknown>[], unit: string) => {
		const count = places.filter(({ reach }) => reach.industries.length === 0).length;
		return count === 0 ? '' : `${count} ${unit}`;
	};
	const open = [unnamed(parks, '个园区'), unnamed(listings, '套房源')].filter(Boolean).join('、');
	const isAsked = namedIndustries(article).length > 0 && open !== '';
	const ask = isAsked ? `其中 ${open}没有写明产业，要再核实。` : '';
	return `按政策写明的区域和产业匹配。${ask}能否申报，还要看企业自身的条件。`;
}

/** @returns undefined without a policy that is live on the build day, and when it applies to nothing on the site */
export function policyOffers(article: Article, catalog: Catalog): PolicyOffers | undefined {
	const { listingsBy, parks, site, today } = catalog;
	const places = policyPlaces(article, { parks, listings: listingsBy.onOffer }, today);
	if (places === undefined || places.parks.length + places.listings.length === 0) return undefined;
	const samples = forNotes(
		places.listings.map(({ place }) => place),
		site.demo.listings,
	);
	const explore = exploreLink(article, places.listings, catalog);
	if (places.isEverywhere)
		return {
			words: `${article.policy?.level === 'national' ? '全国' : '全市'}适用，不限园区和产业。`,
			explore,
			allParks: undefined,
			lines: [],
			note: '',
		};
	const counts = [
		places.parks.length === 0 ? '' : `适用的园区 ${places.parks.length} 个`,
		samples.length === 0 ? '没有适用的在租售房源' : `在租售房源 ${amountText(samples, '套')}`,
	];
	return {
		words: `${counts.filter(Boolean).join('，')}。`,
		explore,
		allParks: allParksLink(places.parks),
		lines: linesOf(places, catalog),
		note: noteOn(article, places),
	};
}
