import { placeOfListing } from '../../domain/article/policy-reach.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { EIA_LEVELS, FIRE_CLASSES } from '../../domain/schema/listing-facts.ts';
import * as urls from '../../domain/urls.ts';
import { type PolicyCite, policyCites } from '../policy/policy-cites.ts';
import type { Fact } from '../site/fact.ts';
import type { Link } from '../site/link.ts';

/** The permitted use of a space, and the related policies. */
export interface ListingUse {
	industries: readonly Link[];
	facts: readonly Fact[];
	policies: readonly PolicyCite[];
}

const POLICIES = 5;
const UNSAID = '未填写，请向招商热线核实';

const canOrNot = (value: boolean | undefined, yes: string, no: string) =>
	value === undefined ? UNSAID : value ? yes : no;

/** The documents that the environmental authority may require, in the terms of its project catalogue (登记表, 报告表, 报告书). */
function eiaText({ eia }: Listing): string {
	if (eia === undefined) return UNSAID;
	return eia === 'no' ? '不能做环评' : `可做${EIA_LEVELS[eia]}`;
}

/**
 * Industry, assessment, registration and tax. Each fact comes from the listing or, if the park states it, from the
 * park.
 */
export function listingUse(listing: Listing, catalog: Catalog): ListingUse {
	const { park, industriesAllowed, industriesBanned } = listing;
	const parkTax = park?.taxRequirement;
	return {
		industries: industriesAllowed.map(({ name, slug }) => ({ text: name, href: urls.topicUrl(slug) })),
		facts: [
			...(industriesAllowed.length === 0 ? [{ label: '适合产业', value: UNSAID }] : []),
			...(industriesBanned.length === 0
				? []
				: [{ label: '限制产业', value: industriesBanned.map(({ name }) => name).join('、') }]),
			{ label: '环评', value: eiaText(listing) },
			{ label: '注册', value: canOrNot(listing.registrable, '可以注册公司', '不能注册公司') },
			{ label: '火灾危险性', value: FIRE_CLASSES[listing.fireClass] },
			{ label: '危险化学品', value: canOrNot(listing.hazmatAllowed, '可以存放', '不能存放') },
			{
				label: '税收要求',
				value: listing.taxRequirement ?? (parkTax === undefined ? UNSAID : `园区：${parkTax}`),
			},
			...(park?.admission === undefined ? [] : [{ label: '园区准入', value: park.admission }]),
		],
		policies: policyCites(placeOfListing(listing), catalog).slice(0, POLICIES),
	};
}
